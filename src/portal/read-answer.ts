import { getDotPath, safeParse } from 'valibot'
import type { BatchRow, Method } from './portal.ts'

/** The row of a method's `result`, by its schema; a mismatch fails as `bad-answer`. `total`: REST's count of a list. */
export function readAnswer<T>(
  { name, schema }: Method<T>,
  result: unknown,
  total: number | null,
): BatchRow<T> {
  const { success, output, issues } = safeParse(schema, result)
  if (success) return { ok: true, value: output, total }
  const field = issues[0] === undefined ? null : getDotPath(issues[0])
  const path = field === null ? 'result' : `result.${field}`
  return { ok: false, failure: { kind: 'bad-answer', method: name, path } }
}
