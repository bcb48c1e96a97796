import { useTranslations } from 'use-intl'
import { plainTextOf } from '../../../chat/text/parse-text.ts'
import styles from './quote.module.css'
import { useTimeline } from './timeline-context.tsx'

/** The message that is replied to; a button that scrolls to it, when it is loaded. */
export function Quote({ id }: { id: number }) {
  const t = useTranslations()
  const { messageOf, authorOf, fileOf, goTo } = useTimeline()
  const quoted = messageOf(id)
  if (quoted === undefined) {
    return <blockquote className={styles['quote']}>{t('messages.quote.earlier')}</blockquote>
  }
  const [fileId = 0] = quoted.fileIds
  const text = quoted.isDeleted
    ? t('messages.quote.deleted')
    : plainTextOf(quoted.text) || fileOf(fileId)?.name || t('messages.quote.file')
  return (
    <blockquote className={styles['quote']}>
      <button type="button" className={styles['way']} onClick={() => goTo(id)}>
        {quoted.authorId !== 0 && (
          <bdi className={styles['author']} dir="auto">
            {authorOf(quoted.authorId)?.name || t('members.unnamed')}
          </bdi>
        )}
        <span className={styles['line']} dir="auto">
          {text}
        </span>
      </button>
    </blockquote>
  )
}
