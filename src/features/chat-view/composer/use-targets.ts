import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from 'react'
import { canEdit } from '../../../chat/composing/can-edit.ts'
import { type ComposerTarget, useComposerTargets } from './composer-actions.tsx'
import type { ComposerChat } from './composer-chat.ts'
import type { Boxes } from './use-boxes.ts'

interface TargetsOptions {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly boxes: Boxes
  readonly chat: ComposerChat
  readonly isToCustomer: boolean
}

/** Begins and ends replies and edits, by the rows' menus and by the box's keys. */
export function useTargets({ box, boxes, chat, isToCustomer }: TargetsOptions) {
  const actions = useComposerTargets()
  const take = useEffectEvent((target: ComposerTarget) => {
    if (target.kind === 'text') boxes.takeBack(target.text, target.replyTo)
    else if (target.kind === 'edit') boxes.startEdit(target.message)
    else boxes.reply(target.message.id)
    box.current?.focus()
  })
  useEffect(() => actions?.subscribe((target) => take(target)), [actions])

  // The caret stands behind the text of another target.
  const editedId = boxes.edit?.id ?? null
  useEffect(() => {
    const { current } = box
    if (editedId === null || current === null || current !== document.activeElement) return
    current.setSelectionRange(current.value.length, current.value.length)
  }, [editedId, box])

  return {
    /** True: the key began or ended a target. */
    onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
      if (event.key === 'Escape' && (boxes.edit !== null || boxes.replyTo !== null)) {
        event.preventDefault()
        if (boxes.edit !== null) boxes.endEdit()
        else boxes.reply(null)
        return true
      }
      const isPlain = !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
      const isEmpty = event.currentTarget.value === '' && boxes.edit === null && boxes.replyTo === null
      if (event.key !== 'ArrowUp' || !isPlain || !isEmpty) return false
      const { myId, now } = chat
      const last = chat.messages.findLast(({ authorId, isDeleted }) => authorId === myId && !isDeleted)
      if (last === undefined || !canEdit(last, { myId, now, isToCustomer })) return false
      event.preventDefault()
      boxes.startEdit(last)
      return true
    },
  }
}
