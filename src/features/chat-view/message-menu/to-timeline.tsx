import { useTranslations } from 'use-intl'
import type { CrmRecord } from '../../../chat/message-writes/crm-record.ts'
import { findComment } from '../../../chat/message-writes/message-looks.ts'
import { addComment } from '../../../chat/message-writes/message-writes.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { DoneNote } from './message-notes.tsx'
import type { MessageWords } from './use-message-words.ts'
import { writeOnce } from './write-once.tsx'

interface ToTimeline {
  readonly message: Message
  readonly record: CrmRecord
  readonly words: MessageWords
}

/** Adds a message to the timeline of the chat's record as a comment, one write a press. */
export function toTimeline(tools: MessageTools, { message, record, words }: ToTimeline): void {
  const { portal, slots, myId } = tools
  const text = [words.by, words.text, words.address].filter((part) => part !== '').join('\n')
  const sinceMs = portal.now()
  void writeOnce(tools, message.id, {
    name: 'timeline',
    method: addComment(record, text),
    look: async () =>
      myId === null ? null : (await findComment(portal, record, { text, myId, sinceMs })) !== null,
    onDone: () => slots.set(message.id, 'note', <InTimeline messageId={message.id} />),
    again: () => toTimeline(tools, { message, record, words }),
  })
}

function InTimeline({ messageId }: { messageId: number }) {
  const t = useTranslations('messageMenu')
  return <DoneNote messageId={messageId}>{t('done.timeline')}</DoneNote>
}
