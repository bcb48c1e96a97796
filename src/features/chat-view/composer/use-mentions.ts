import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { retyped, withMention } from '../../../chat/composing/boxed-text.ts'
import { type MentionQuery, mentionQuery } from '../../../chat/composing/mention-query.ts'
import { MENTIONS } from './lazy-tools.ts'
import type { MentionKeys } from './mentions/mention-list.tsx'
import { replaceInBox } from './replace-in-box.ts'
import type { Boxes } from './use-boxes.ts'
import { useLazyTool } from './use-lazy-tool.ts'

/** A person who can be mentioned. */
export interface Mentioned {
  readonly id: number
  readonly name: string
}

/** The mention that is being typed, its list, and a mentioned person who is not in the chat. */
export function useMentions(box: RefObject<HTMLTextAreaElement | null>, boxes: Boxes, isOn: boolean) {
  const [query, setQuery] = useState<MentionQuery | null>(null)
  /** Place of the `@` whose list Escape has closed; null: none. */
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [outsider, setOutsider] = useState<Mentioned | null>(null)
  const keys = useRef<MentionKeys>(null)
  const wanted = isOn && query !== null && query.start !== closedAt ? query : null
  const { part } = useLazyTool(MENTIONS, wanted !== null || outsider !== null)

  function look(text: Boxes['shown'], caret: number) {
    const next = isOn ? mentionQuery(text, caret) : null
    // React tells of a selection at the key that closed the list as well.
    setClosedAt((at) => (at === next?.start ? at : null))
    setQuery((last) => (isSame(last, next) ? last : next))
  }
  return {
    /** The list's code, and what it looks for; null: no list. */
    open: part === null || wanted === null ? null : { part, query: wanted },
    /** The question about a person who is not in the chat; null: none. */
    asked: part === null || outsider === null ? null : { part, person: outsider },
    /** ID of the active option's element; null: no list. */
    activeId: wanted === null ? null : activeId,
    setActiveId,
    keys,
    /** Looks at the text in front of the caret, after a change of either. */
    look,
    /** True: the key was the list's. */
    onKey(event: KeyboardEvent): boolean {
      if (wanted === null || activeId === null) return false
      if (event.key !== 'Escape') return keys.current?.onKey(event) ?? false
      setClosedAt(wanted.start)
      event.preventDefault()
      return true
    },
    close: () => setQuery(null),
    /** Types the `@` that a mention begins with. */
    begin() {
      if (box.current === null) return
      const { value, selectionStart: start, selectionEnd: end } = box.current
      const inserted = start === 0 || /\s/.test(value[start - 1] ?? '') ? '@' : ' @'
      const caret = start + inserted.length
      replaceInBox(box.current, { start, end, inserted, selection: [caret, caret] })
      boxes.type(box.current.value)
      look(retyped(boxes.shown, box.current.value), caret)
    },
    /** Puts the person in place of what was typed. `isOutside`: they are asked for to be added. */
    pick(person: Mentioned, isOutside: boolean) {
      if (box.current === null || query === null) return
      const next = withMention(boxes.shown, query, person)
      const { start, end } = query
      replaceInBox(box.current, { start, end, inserted: next.inserted, selection: [next.caret, next.caret] })
      boxes.put(next.box)
      setQuery(null)
      if (isOutside) setOutsider({ id: person.id, name: person.name })
    },
    forget: () => setOutsider(null),
  }
}

function isSame(a: MentionQuery | null, b: MentionQuery | null): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.typed === b?.typed
}
