import { useTranslations } from 'use-intl'
import { runCommand } from '../../../chat/message-writes/message-writes.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { ButtonPress } from '../../../chat/timeline/button-press.ts'
import { copyText } from '../../../ui/copy-text.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { CopyByHand, PassingNote } from './message-notes.tsx'
import { writeOnce } from './write-once.tsx'

/** A press of a bot's button. While its command is under way, and after one that allows no more, none is pressed. */
export function pressButton(tools: MessageTools, message: Message, press: ButtonPress): void {
  const { slots, send, refresh } = tools
  if (slots.get(message.id).press !== null) return
  switch (press.kind) {
    case 'COMMAND':
      void command(tools, message, press)
      return
    case 'SEND':
      if (send === null) return
      slots.set(message.id, 'press', 'under way')
      send(press.value)
      void refresh().then(() => slots.set(message.id, 'press', null))
      return
    case 'COPY':
      void copy(tools, message.id, press.value)
      return
    case 'PUT':
      // In front of the draft; nothing is sent.
      tools.composer?.takeBack(press.value, null)
      return
    default:
      // A phone number and a dialog are links.
      return
  }
}

async function command(
  tools: MessageTools,
  message: Message,
  press: Extract<ButtonPress, { kind: 'COMMAND' }>,
): Promise<void> {
  const { slots } = tools
  slots.set(message.id, 'press', 'under way')
  let isDone = false
  await writeOnce(tools, message.id, {
    name: 'command',
    method: runCommand(message.id, press),
    // Only the bot's answer, if it has one, tells that it was done.
    look: async () => null,
    onDone: () => {
      isDone = true
      slots.set(message.id, 'note', null)
    },
    again: () => pressButton(tools, message, press),
    isQuiet: true,
  })
  slots.set(message.id, 'press', isDone && press.isOnce ? 'used' : null)
}

async function copy({ slots }: MessageTools, messageId: number, text: string): Promise<void> {
  const note = (await copyText(text, null)) ? (
    <Copied messageId={messageId} />
  ) : (
    <CopyByHand {...{ messageId, text }} />
  )
  slots.set(messageId, 'note', note)
}

function Copied({ messageId }: { messageId: number }) {
  const t = useTranslations('messageMenu')
  return <PassingNote messageId={messageId}>{t('copied')}</PassingNote>
}
