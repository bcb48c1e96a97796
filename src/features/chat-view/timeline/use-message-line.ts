import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { blockLine } from '../../../chat/timeline/message-content.ts'
import { usePlainText } from './text/use-plain-text.ts'
import { useTimeline } from './timeline-context.tsx'

/**
 * Returns the function from a message to the line of plain text that stands for it: its text, else its attachments,
 * its files, a sticker or its buttons. Empty: it has none of these.
 */
export function useMessageLine(): (message: Message) => string {
  const t = useTranslations('messages.quote')
  const plainTextOf = usePlainText()
  const { fileOf } = useTimeline()
  return ({ text, isDeleted, isSticker, attachments, buttons, fileIds }) => {
    if (isDeleted) return t('deleted')
    const said = plainTextOf(text)
    if (said !== '') return said
    const attached = blockLine(attachments.flat(), plainTextOf)
    if (attached !== '') return attached
    const [fileId] = fileIds
    if (fileId !== undefined) return fileOf(fileId)?.name || t('file')
    return isSticker ? t('sticker') : buttons.map((button) => button.text).join(', ')
  }
}
