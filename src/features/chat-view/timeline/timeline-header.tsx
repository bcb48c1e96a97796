import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import styles from './timeline-header.module.css'

interface TimelineHeaderProps {
  /** How many messages are there to see. */
  shown: number
  /** How many the chat has; null where this portal doesn't tell. Hidden and deleted ones may be among them. */
  total: number | null
  hasOlder: boolean
  onOlder: () => void
  isLoadingOlder: boolean
}

/** How much of the chat is shown, and the way to more of it. */
export function TimelineHeader({ shown, total, hasOlder, onOlder, isLoadingOlder }: TimelineHeaderProps) {
  const t = useTranslations('messages')
  const format = useFormatter()
  return (
    <div className={styles['head']}>
      <p>
        {!hasOlder
          ? t('all', { count: shown })
          : total !== null && total > shown
            ? t('lastOf', { total, shown: format.number(shown) })
            : t('last', { count: shown })}
      </p>
      {hasOlder && (
        <Button look="plain" busy={isLoadingOlder} onClick={onOlder}>
          {isLoadingOlder ? t('loadingEarlier') : t('earlier')}
        </Button>
      )}
    </div>
  )
}
