import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { wordLine } from '../../../chat/timeline/message-content.ts'
import { usePlainText } from './text/use-plain-text.ts'
import { useTimeline } from './timeline-context.tsx'

/**
 * Returns the function from a message to the line of plain text that stands for it: its text, else its attachments,
 * its files, a sticker or its buttons. Empty: it has none of these.
 */
export function useMessageLine(): (message: Message) => string {
  const { fileOf } = useTimeline()
  return useLineWithFiles((id) => fileOf(id)?.name)
}

/** `useMessageLine` outside of a timeline; `fileNameOf`: undefined or empty where a file is not loaded. */
export function useLineWithFiles(
  fileNameOf: (id: number) => string | undefined,
): (message: Message) => string {
  const t = useTranslations('messages.quote')
  const plainTextOf = usePlainText()
  return (message) => {
    if (message.isDeleted) return t('deleted')
    const words = wordLine(message, plainTextOf)
    if (words !== '') return words
    const [fileId] = message.fileIds
    if (fileId !== undefined) return fileNameOf(fileId) || t('file')
    return message.isSticker ? t('sticker') : message.buttons.map((button) => button.text).join(', ')
  }
}
