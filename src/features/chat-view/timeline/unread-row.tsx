import { useTranslations } from 'use-intl'
import styles from './divider.module.css'
import { useDayName } from './use-day-name.ts'

/** Where the messages begin that the reader hasn't read. */
export function UnreadRow({ count, day }: { count: number; day: string | null }) {
  const t = useTranslations('messages')
  const nameOf = useDayName()
  return (
    <div className={`${styles['divider']} ${styles['unread']}`}>
      <span>{day === null ? t('unread', { count }) : t('unreadOn', { count, day: nameOf(day) })}</span>
    </div>
  )
}
