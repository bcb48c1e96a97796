import { useTranslations } from 'use-intl'
import styles from './quote.module.css'
import { useMessageOf, useTimeline } from './timeline-context.tsx'
import { useMessageLine } from './use-message-line.ts'

/** The message that is replied to; a button that scrolls to it, when it is loaded. */
export function Quote({ id }: { id: number }) {
  const t = useTranslations()
  const { goTo, nameOf } = useTimeline()
  const lineOf = useMessageLine()
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
          {lineOf(quoted) || t('messages.quote.other')}
        </span>
      </button>
    </blockquote>
  )
}
