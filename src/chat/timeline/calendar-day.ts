/** Reads the day that a time falls on in `zone` (IANA): `2026-09-22`, which sorts as the days do; empty for no time. */
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
