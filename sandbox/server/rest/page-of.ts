import type { MethodAnswer } from './method.ts'

/** The framework's page, whatever the method. */
const PAGE = 50
/** `start` of a list that is to be neither counted nor paged. */
const UNCOUNTED = -1

/**
 * One page of what was found: 50 rows from `start` on, how many there are, and where the next page begins if there is
 * one. `start: -1` counts nothing. `answerOf` makes the answer of the page's rows, by themselves unless told.
 */
export function pageOf<T>(
  found: readonly T[],
  start: number | null,
  answerOf: (rows: readonly T[]) => unknown = (rows) => rows,
): MethodAnswer {
  const first = Math.max(0, start ?? 0)
  const next = first + PAGE
  const result = answerOf(found.slice(first, next))
  if (start === UNCOUNTED) return { result }
  return next < found.length ? { result, total: found.length, next } : { result, total: found.length }
}
