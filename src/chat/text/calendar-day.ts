/** Returns the function from a time to its day in `zone` (IANA), `2026-09-22`; empty for an invalid time. */
export function calendarDayIn(zone: string): (at: string | number) => string {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (at) => {
    const time = new Date(at)
    return Number.isNaN(time.getTime()) ? '' : format.format(time)
  }
}

const DAY = 24 * 60 * 60_000

/** The previous calendar day: `2026-03-01` → `2026-02-28`. Counts in UTC, where every day has 24 hours. */
export function previousDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}
