/** The order of a list while the pointer or the focus is in it: nothing moves; what comes last is added at the end. */
export function heldOrder(held: readonly string[], wanted: readonly string[]): readonly string[] {
  const known = new Set(held)
  const lastKnown = wanted.findLastIndex((key) => known.has(key))
  const added = wanted.slice(lastKnown + 1)
  // Without a row in common, the wanted list is another one, not a longer one.
  return added.length === 0 || (lastKnown === -1 && held.length > 0) ? held : [...held, ...added]
}

/** Number of rows that come, go or move when `wanted` takes the place of `shown`. */
export function changesBetween(shown: readonly string[], wanted: readonly string[]): number {
  const places = new Map(wanted.map((key, at) => [key, at]))
  const kept = shown.flatMap((key) => places.get(key) ?? [])
  const gone = shown.length - kept.length
  const come = wanted.length - kept.length
  return gone + come + (kept.length - longestRise(kept))
}

/** Length of the longest rising part of a list of different numbers: the rest has to move. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}
