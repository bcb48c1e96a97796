import { useEffect, useRef, useState } from 'react'
import { toBbcode } from '../../../chat/composing/boxed-text.ts'
import { editMessage } from '../../../chat/composing/edit-message.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { Boxes } from './use-boxes.ts'

/** The state of an edit, apart from its text. */
export type EditState =
  | { readonly kind: 'open' | 'saving' | 'empty' | 'gone' }
  /** Somewhere else its text became `text`: the user chooses. */
  | { readonly kind: 'changed'; readonly text: string }
  /** Nothing was saved: a refusal, or the portal could not be asked before. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The answer was lost: a look told that nothing was saved, or could not tell. */
  | { readonly kind: 'not-done' | 'uncertain' }

const OPEN: EditState = { kind: 'open' }

interface SaveEdit {
  readonly state: EditState
  /** Saves the edit in the box, on a press. An unchanged one ends; an empty one is not sent. */
  readonly save: () => void
  /** Goes on with the text in the box, over the one of somewhere else. */
  readonly keepMine: () => void
}

/** Saves the edit of an own message. `messages`: the loaded ones, which tell of a change meanwhile. */
export function useSaveEdit(
  dialogId: DialogId,
  boxes: Boxes,
  messages: readonly Message[],
  refresh: () => Promise<void>,
): SaveEdit {
  const { portal } = useAppContext()
  const { edit } = boxes
  const [saved, setSaved] = useState<{ of: number | null; state: EditState; defect?: unknown }>({
    of: null,
    state: OPEN,
  })
  /** A ref: a second press comes before the render that tells of the first. */
  const isSaving = useRef(false)
  const latest = useRef(boxes)
  useEffect(() => {
    latest.current = boxes
  })
  if (saved.defect !== undefined) throw saved.defect

  const own = saved.of === edit?.id ? saved.state : OPEN
  const state = own.kind === 'saving' ? own : (changeOf(edit, messages) ?? own)

  async function save(): Promise<void> {
    if (edit === null || portal === null || isSaving.current) return
    const set = (next: EditState) => setSaved({ of: edit.id, state: next })
    const text = toBbcode(edit.box).trim()
    if (text === edit.base.trim()) return boxes.endEdit()
    if (text === '') return set({ kind: 'empty' })
    isSaving.current = true
    set({ kind: 'saving' })
    try {
      const outcome = await editMessage(portal, { dialogId, id: edit.id, base: edit.base, text })
      switch (outcome.status) {
        case 'gone':
          return set({ kind: 'gone' })
        case 'changed':
          return set({ kind: 'changed', text: outcome.text })
        case 'not-done':
        case 'uncertain':
          return set({ kind: outcome.status })
        default:
          set(OPEN)
          // Typed on meanwhile: the edit goes on from what was saved.
          if (latest.current.edit?.id === edit.id) {
            if (toBbcode(latest.current.edit.box).trim() === text) latest.current.endEdit()
            else latest.current.rebase(text)
          }
          await refresh()
      }
    } catch (error) {
      const failure = failureOf(error)
      if (failure === null) setSaved({ of: edit.id, state: OPEN, defect: error })
      else set({ kind: 'failed', failure })
    } finally {
      isSaving.current = false
    }
  }
  return {
    state,
    save: () => void save(),
    keepMine() {
      if (state.kind !== 'changed') return
      setSaved({ of: edit?.id ?? null, state: OPEN })
      boxes.rebase(state.text)
    },
  }
}

/** News of the edited message among the loaded ones; null: none. */
function changeOf(edit: Boxes['edit'], messages: readonly Message[]): EditState | null {
  const message = edit === null ? undefined : messages.find(({ id }) => id === edit.id)
  if (edit === null || message === undefined) return null
  if (message.isDeleted) return { kind: 'gone' }
  // Messages that were loaded before the user's choice are no news.
  const isKnown = message.text === edit.base || edit.earlier.includes(message.text)
  return isKnown ? null : { kind: 'changed', text: message.text }
}
