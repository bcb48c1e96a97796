import type { MethodAnswer } from './method.ts'

/** Page size of the REST framework. */
const PAGE = 50
/** Value of `start` for a list without count and paging. */
const UNCOUNTED = -1

/**
 * One page of a list: 50 rows from `start` on, `total`, and `next` where there is a further page. `start: -1` skips
 * both. `answerOf` builds the result from the rows; the rows themselves by default.
 */
export function paginate<T>(
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
