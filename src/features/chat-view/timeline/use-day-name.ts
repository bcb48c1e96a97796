import { useFormatter, useTranslations } from 'use-intl'
import { useTimeline } from './timeline-context.tsx'

/** Reads a day, `2026-09-22`, as people say it: today, yesterday, or by its date. */
export function useDayName(): (day: string) => string {
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
