import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { toBbcode } from '../../../chat/composing/boxed-text.ts'
import { MAX_MESSAGE_LENGTH, messageLength } from '../../../chat/composing/message-length.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { ComposerChat } from './composer-chat.ts'
import type { ComposerFiles } from './composer-files.ts'
import { useBoxes } from './use-boxes.ts'
import { useFormatting } from './use-formatting.ts'
import { useMentions } from './use-mentions.ts'
import { useSaveEdit } from './use-save-edit.ts'
import { useTargets } from './use-targets.ts'
import { useTyping } from './use-typing.ts'

/** `keyCode` of a key that an input method handles; Safari sends its Enter after `compositionend`. */
const INPUT_METHOD_KEY_CODE = 229

interface ComposerOptions {
  readonly dialogId: DialogId
  readonly entity: EntityRef | null
  readonly personId: number | null
  readonly isToCustomer: boolean
  readonly chat: ComposerChat
  readonly files: ComposerFiles | null
  readonly onSend: (text: string, replyTo: number | null) => void
}

/** The state of a composer: its texts, its tools, and what Send and the keys of the box do. */
export type ComposerState = ReturnType<typeof useComposer>

/** Creates the state of a composer, whose box is `box`. */
export function useComposer(options: ComposerOptions) {
  const { dialogId, entity, personId, isToCustomer, chat, files, onSend } = options
  const { origin } = useAppContext()
  const box = useRef<HTMLTextAreaElement>(null)
  const boxes = useBoxes({ origin, personId, dialogId }, entity)
  const { shown, edit } = boxes
  const saving = useSaveEdit(dialogId, boxes, chat.messages, chat.refresh)
  const targets = useTargets({ box, boxes, chat, isToCustomer })
  const mentions = useMentions(box, boxes, !isToCustomer && chat.chat !== null)
  const formatting = useFormatting(box, boxes)
  const onTyped = useTyping(dialogId, !isToCustomer && edit === null)

  function save() {
    const isShortEnough = messageLength(toBbcode(shown)) <= MAX_MESSAGE_LENGTH
    if (saving.state.kind !== 'changed' && isShortEnough) saving.save()
  }
  function send(event?: FormEvent) {
    event?.preventDefault()
    box.current?.focus()
    if (edit !== null) return save()
    // The box's own text: a second Enter comes before the render, and finds it empty.
    const typed = box.current?.value ?? ''
    const written = (typed === shown.text ? toBbcode(shown) : typed).trim()
    const isNothing = written === '' && files?.isChosen !== true
    if (isNothing || messageLength(written) > MAX_MESSAGE_LENGTH) return
    if (box.current !== null) box.current.value = ''
    // Files alone leave the reply to the text that is still to be written.
    if (written === '') boxes.type('')
    else boxes.clear()
    mentions.close()
    onSend(written, boxes.replyTo)
  }
  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    // An input method's Enter accepts its suggestion.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE
    if (isComposing) return onTyped(event)
    if (mentions.onKey(event) || formatting.onKey(event) || targets.onKey(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      return send()
    }
    onTyped(event)
  }
  return { box, boxes, saving, mentions, formatting, send, onKey }
}
