import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import styles from './timeline.module.css'

interface TimelineHeaderProps {
  /** Number of loaded messages. */
  shown: number
  /** Number of messages in the chat, hidden and deleted ones included; null when the portal doesn't tell. */
  total: number | null
  hasOlder: boolean
  hasNewer: boolean
  onOlder: () => void
  isLoadingOlder: boolean
}

/** The number of loaded messages, and the button that loads older ones. */
export function TimelineHeader({
  shown,
  total,
  hasOlder,
  hasNewer,
  onOlder,
  isLoadingOlder,
}: TimelineHeaderProps) {
  const t = useTranslations('messages')
  const format = useFormatter()
  return (
    <div className={styles['head']}>
      <p>
        {!hasOlder && !hasNewer
          ? t('all', { count: shown })
          : total !== null && total > shown
            ? t('someOf', { total, shown: format.number(shown) })
            : t('some', { count: shown })}
      </p>
      {hasOlder && (
        <Button look="plain" busy={isLoadingOlder} onClick={onOlder}>
          {isLoadingOlder ? t('loadingEarlier') : t('earlier')}
        </Button>
      )}
    </div>
  )
}
