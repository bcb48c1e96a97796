import { memo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { TimelineRow as Row } from '../../../chat/timeline/timeline-row.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useMarkAllRead } from '../read-marks/use-mark-all-read.ts'
import { MessageRow } from './message-row.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import { SystemRow } from './system-row.tsx'
import { useTimeline } from './timeline-context.tsx'
import styles from './timeline-row.module.css'

/** A row of the timeline: a day, the unread divider, or a message of any kind. */
export const TimelineRow = memo(function TimelineRow({ row }: { row: Row }) {
  switch (row.kind) {
    case 'day':
      return <DayRow day={row.day} />
    case 'unread':
      return <UnreadRow count={row.count} day={row.day} />
    case 'system':
      return <SystemRow row={row.key} message={row.message} />
    case 'message':
      return <MessageRow row={row.key} message={row.message} isContinuation={row.isContinuation} />
    case 'outgoing':
      return <OutgoingRow row={row.key} outgoing={row.outgoing} />
  }
})

/** The first row of a day. */
function DayRow({ day }: { day: string }) {
  const nameOf = useDayName()
  return (
    <div className={`${styles['divider']} ${styles['day']}`}>
      <time dateTime={day}>{nameOf(day)}</time>
    </div>
  )
}

/** The divider above the first unread message, with the button that marks them as read. */
function UnreadRow({ count, day }: { count: number; day: string | null }) {
  const t = useTranslations('messages')
  const nameOf = useDayName()
  const readAll = useMarkAllRead()
  return (
    <div className={`${styles['divider']} ${styles['unread']}`}>
      <span>{day === null ? t('unread', { count }) : t('unreadOn', { count, day: nameOf(day) })}</span>
      <span className={styles['rule']} />
      {readAll !== null && (
        <button
          type="button"
          className={styles['mark']}
          aria-disabled={readAll.isPending}
          onClick={readAll.isPending ? undefined : readAll.run}
        >
          <Icon name="read" /> {readAll.isMoreThanShown ? t('readAll') : t('read')}
        </button>
      )}
    </div>
  )
}

/** Formats a day, `2026-09-22`, as "Today", "Yesterday" or its date. */
function useDayName(): (day: string) => string {
  const t = useTranslations('messages')
  const format = useFormatter()
  const { today, yesterday } = useTimeline()
  return (day) => {
    if (day === today) return t('today')
    if (day === yesterday) return t('yesterday')
    const isThisYear = day.slice(0, 4) === today.slice(0, 4)
    return format.dateTime(new Date(`${day}T00:00:00Z`), {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
    })
  }
}
