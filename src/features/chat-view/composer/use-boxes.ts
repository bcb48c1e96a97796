import { useEffect, useRef, useState } from 'react'
import {
  type BoxedText,
  EMPTY_BOX,
  fromBbcode,
  retyped,
  toBbcode,
} from '../../../chat/composing/boxed-text.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { claimDraft, type DraftPlace, keepDraft, noteEntity, readDraft } from './draft-storage.ts'
import { takeLeftMessages } from './page-record.ts'
import { claimTarget, type KeptEdit, keepTarget } from './target-storage.ts'

/** An edit of an own message, with the text in the box. */
export interface OpenEdit extends Omit<KeptEdit, 'text'> {
  readonly box: BoxedText
  /** BBCode that it went on from before `base`, in this page. */
  readonly earlier: readonly string[]
}

/** Contents of the composer: the draft with its reply, and an edit in front of it. */
export interface Boxes {
  /** The text that the box shows: the edit's, else the draft's. */
  readonly shown: BoxedText
  /** ID of the message that the draft replies to; null: none. */
  readonly replyTo: number | null
  /** Null: the box shows the draft. */
  readonly edit: OpenEdit | null
  /** Takes the text that the box has after a change of the user's. */
  readonly type: (text: string) => void
  /** Puts this text, with its mentions, into the box. */
  readonly put: (box: BoxedText) => void
  readonly reply: (messageId: number | null) => void
  /** Begins an edit; one that was left by the way comes back with its text. */
  readonly startEdit: (message: Pick<Message, 'id' | 'at' | 'text'>) => void
  /** Shows the draft again. `isKept`: the text comes back with the next edit of the same message. */
  readonly endEdit: (isKept?: boolean) => void
  /** The edit goes on from another text of its message, as its author has seen it now. */
  readonly rebase: (base: string) => void
  /** Empties the draft, which was sent. */
  readonly clear: () => void
  /** Puts an unsent text in front of the draft; it replies to what the text replied to, unless the draft does. */
  readonly takeBack: (text: string, replyTo: number | null) => void
}

/** The composer's texts, kept as `draft-storage.ts` and `target-storage.ts` do. Empty in the first render. */
export function useBoxes({ origin, personId, dialogId }: DraftPlace, entity: EntityRef | null): Boxes {
  const place = { origin, personId, dialogId }
  const [draft, setDraft] = useState(EMPTY_BOX)
  const [replyTo, setReplyTo] = useState<number | null>(null)
  const [edit, setEdit] = useState<OpenEdit | null>(null)
  /** Edits that another target has taken the place of, by message ID. */
  const left = useRef(new Map<number, OpenEdit>())

  useEffect(() => {
    const place = { origin, personId, dialogId }
    const kept = claimDraft(place)
    if (kept !== '') setDraft(fromBbcode(kept))
    const target = claimTarget(place)
    if (target.replyTo !== null) setReplyTo(target.replyTo)
    if (target.edit !== null) {
      const { text, ...fields } = target.edit
      setEdit({ ...fields, box: fromBbcode(text), earlier: [] })
    }
    // A page that the browser brings back: at its end, unsent messages were put before the draft, if that can be stored.
    const readAgain = () =>
      setDraft((typed) => {
        const stored = readDraft(place)
        return stored === '' ? typed : fromBbcode(stored)
      })
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) readAgain()
    }
    let isHere = true
    void takeLeftMessages(place).then((isFound) => {
      if (isFound && isHere) readAgain()
    })
    window.addEventListener('pageshow', comeBack)
    return () => {
      isHere = false
      window.removeEventListener('pageshow', comeBack)
    }
  }, [origin, personId, dialogId])

  function putDraft(next: BoxedText) {
    setDraft(next)
    const bbcode = toBbcode(next)
    keepDraft(place, bbcode)
    if (entity !== null && bbcode !== '') noteEntity(place, entity)
  }
  function putEdit(next: OpenEdit | null) {
    setEdit(next)
    if (next === null) return keepTarget(place, { edit: null })
    const { id, at, base, box } = next
    keepTarget(place, { edit: { id, at, base, text: toBbcode(box) } })
  }
  function reply(messageId: number | null) {
    setReplyTo(messageId)
    keepTarget(place, { replyTo: messageId })
  }
  function endEdit(isKept = false) {
    if (edit === null) return
    if (isKept && toBbcode(edit.box) !== edit.base) left.current.set(edit.id, edit)
    else left.current.delete(edit.id)
    putEdit(null)
  }
  function put(box: BoxedText) {
    if (edit === null) putDraft(box)
    else putEdit({ ...edit, box })
  }
  const shown = edit?.box ?? draft
  return {
    shown,
    replyTo,
    edit,
    put,
    type: (text) => put(retyped(shown, text)),
    reply(messageId) {
      if (messageId !== null) endEdit(true)
      reply(messageId)
    },
    startEdit({ id, at, text }) {
      if (edit?.id === id) return
      endEdit(true)
      putEdit(left.current.get(id) ?? { id, at, base: text, box: fromBbcode(text), earlier: [] })
    },
    endEdit,
    rebase(base) {
      if (edit !== null) putEdit({ ...edit, base, earlier: [...edit.earlier, edit.base] })
    },
    clear() {
      putDraft(EMPTY_BOX)
      reply(null)
    },
    takeBack(text, textRepliesTo) {
      putDraft(fromBbcode(draftWith(text, toBbcode(draft))))
      if (replyTo === null && textRepliesTo !== null) reply(textRepliesTo)
    },
  }
}

function draftWith(text: string, draft: string): string {
  return draft === '' ? text : `${text}\n${draft}`
}
