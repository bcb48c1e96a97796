import { useFormatter } from 'use-intl'

interface MomentProps {
  /** ISO 8601 with an offset; nothing is shown of what isn't a date. */
  at: string
  /** When it is read. Milliseconds. */
  now: number
}

/** When something was, as short as it can be told: the hour of today, the day of this year, or with its year. */
export function RelativeTime({ at, now }: MomentProps) {
  const format = useFormatter()
  const time = Date.parse(at)
  if (Number.isNaN(time)) return null
  const isSame = (part: 'year' | 'day') => {
    const shown = part === 'year' ? ({ year: 'numeric' } as const) : ({ dateStyle: 'short' } as const)
    return format.dateTime(time, shown) === format.dateTime(now, shown)
  }
  const text = isSame('day')
    ? format.dateTime(time, { timeStyle: 'short' })
    : format.dateTime(time, {
        day: 'numeric',
        month: 'short',
        ...(isSame('year') ? {} : { year: 'numeric' }),
      })
  return (
    <time dateTime={at} dir="auto">
      {text}
    </time>
  )
}
