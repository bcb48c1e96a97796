import { useTranslations } from 'use-intl'
import styles from './quote.module.css'
import { useMessageOf, useTimeline } from './timeline-context.tsx'
import { useMessageLine } from './use-message-line.ts'

interface QuoteProps {
  /** ID of the message that is replied to. */
  id: number
  /** ID of the reply, to come back to; none while it is not listed. */
  from?: number | undefined
}

/** The message that is replied to: a button that leads to it, loaded or not. */
export function Quote({ id, from }: QuoteProps) {
  const t = useTranslations()
  const { goTo, nameOf } = useTimeline()
  const lineOf = useMessageLine()
  const quoted = useMessageOf()(id)
  if (quoted === null) {
    return <blockquote className={styles['quote']}>{t('messages.quote.deleted')}</blockquote>
  }
  return (
    <blockquote className={styles['quote']}>
      <button type="button" className={styles['way']} onClick={() => goTo(id, from)}>
        {quoted !== undefined && quoted.authorId !== 0 && (
          <bdi className={styles['author']} dir="auto">
            {nameOf(quoted.authorId)}
          </bdi>
        )}
        <span className={styles['line']} dir="auto">
          {quoted === undefined ? t('messages.quote.earlier') : lineOf(quoted) || t('messages.quote.other')}
        </span>
      </button>
    </blockquote>
  )
}
