const DAY = 24 * 60 * 60_000

/** The calendar's day before: `2026-03-01` → `2026-02-28`. Days of 23 and 25 hours don't matter to it. */
export function previousDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}
