import type { MethodAnswer } from '../server/rest/method.ts'
import type { Fault } from './fault.ts'

/** Of three rows, a short page lacks the last. */
const OF_EACH = 3

/**
 * Applies a fault to the rows of a list, which is the result or its first property that is a list; another answer stays.
 * `malformed-row`: the row in the middle has another shape. `short-page`: every third row is dropped after the page was
 * cut, so that `next` is too low, as by `im.recent.list` of a portal.
 */
export function changeRows(answer: MethodAnswer, { kind }: Fault): MethodAnswer {
  const { result, next } = answer
  const name = Array.isArray(result) ? null : listOf(result)
  const rows: readonly unknown[] = name === null ? (Array.isArray(result) ? result : []) : read(result, name)
  if (rows.length === 0) return answer
  const middle = Math.floor(rows.length / 2)
  const changed =
    kind === 'short-page'
      ? rows.filter((_, index) => index % OF_EACH !== OF_EACH - 1)
      : rows.map((row, index) => (index === middle ? { unexpected: row } : row))
  return {
    ...answer,
    result: name === null ? changed : { ...(result as object), [name]: changed },
    ...(next === undefined ? {} : { next: next - (rows.length - changed.length) }),
  }
}

function listOf(result: unknown): string | null {
  const entries = typeof result === 'object' && result !== null ? Object.entries(result) : []
  return entries.find(([, value]) => Array.isArray(value))?.[0] ?? null
}

function read(result: unknown, name: string): readonly unknown[] {
  return (result as Readonly<Record<string, readonly unknown[]>>)[name] ?? []
}
