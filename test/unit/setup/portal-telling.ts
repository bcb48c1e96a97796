import { safeParse } from 'valibot'
import type { Failure } from '../../../src/portal/failure.ts'
import type { BatchRow, Method, Portal } from '../../../src/portal/portal.ts'

/** Answers of a batch by method, each a `result` or a failure. */
export type Told = Readonly<Record<string, { result: unknown } | Failure>>

/** A portal whose batches answer by method, with the app's own schemas. */
export function portalTelling(told: Told, isAdmin = true): Pick<Portal, 'batch' | 'user'> {
  return {
    user: { isAdmin },
    batch: async (commands) =>
      Object.fromEntries(
        Object.entries(commands).map(([key, method]) => [key, rowOf(method, told[method.name])]),
      ) as never,
  }
}

function rowOf({ name, schema }: Method<unknown>, answer: Told[string] | undefined): BatchRow<unknown> {
  if (answer === undefined) throw new Error(`nobody said what ${name} answers`)
  if ('kind' in answer) return { ok: false, failure: answer }
  const { success, output } = safeParse(schema, answer.result)
  if (success) return { ok: true, value: output, total: null }
  return { ok: false, failure: { kind: 'bad-answer', method: name, path: '' } }
}
