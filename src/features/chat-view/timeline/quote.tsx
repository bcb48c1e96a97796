import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import styles from './quote.module.css'
import { usePlainText } from './text/use-plain-text.ts'
import { useAuthorName, useMessageOf, useTimeline } from './timeline-context.tsx'

/** The message that is replied to; a button that scrolls to it, when it is loaded. */
export function Quote({ id }: { id: number }) {
  const t = useTranslations()
  const { goTo } = useTimeline()
  const nameOf = useAuthorName()
  const lineOf = useQuotedLine()
  const quoted = useMessageOf()(id)
  if (quoted === undefined || quoted === null) {
    return (
      <blockquote className={styles['quote']}>
        {quoted === null ? t('messages.quote.deleted') : t('messages.quote.earlier')}
      </blockquote>
    )
  }
  return (
    <blockquote className={styles['quote']}>
      <button type="button" className={styles['way']} onClick={() => goTo(id)}>
        {quoted.authorId !== 0 && (
          <bdi className={styles['author']} dir="auto">
            {nameOf(quoted.authorId)}
          </bdi>
        )}
        <span className={styles['line']} dir="auto">
          {lineOf(quoted)}
        </span>
      </button>
    </blockquote>
  )
}

/** Returns the line that stands for a quoted message: its text, attachment or file. */
function useQuotedLine(): (quoted: Message) => string {
  const t = useTranslations('messages.quote')
  const plainTextOf = usePlainText()
  const { fileOf } = useTimeline()
  return ({ text, isDeleted, attachment, fileIds: [fileId] }) => {
    if (isDeleted) return t('deleted')
    const words = plainTextOf(text) || plainTextOf(attachment.join('\n'))
    if (words !== '') return words
    return fileId === undefined ? t('other') : fileOf(fileId)?.name || t('file')
  }
}
