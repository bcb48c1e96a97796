/** Least time between two requests to one portal, in milliseconds. A portal takes two a second of all its apps' users. */
const EVERY_MS = 1_000

/** Gives a function that tells for a portal's origin if it may be asked now; true counts as asked. */
export function portalLimit(now: () => number): (origin: string) => boolean {
  const askedAt = new Map<string, number>()
  return (origin) => {
    const time = now()
    if (time - (askedAt.get(origin) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) return false
    askedAt.set(origin, time)
    return true
  }
}
