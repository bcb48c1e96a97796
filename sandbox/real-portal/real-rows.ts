import type { MethodAnswer } from '../server/rest/method.ts'
import { RestError } from '../server/rest/rest-error.ts'
import type { RealAnswer } from './read-answer.ts'
import { readField } from './read-field.ts'

/** The rows of a real batch, by command key. */
export interface RealRows {
  /** Failed commands, in the portal's order. */
  readonly failed: readonly { key: string; error: RestError }[]
  /** The answer of a command; null is a valid result. Throws `RestError` for a failed one. */
  row(key: string): MethodAnswer
}

/** Reads a batch's five maps, each of which is a list when its keys count from 0; null when the batch itself failed. */
export function realRows({ status, body }: RealAnswer): RealRows | null {
  const maps = body?.['result']
  if (typeof maps !== 'object' || maps === null) return null
  const map = (name: string) => new Map(Object.entries(readField(maps, name) ?? {}))
  const results = map('result')
  const totals = map('result_total')
  const nexts = map('result_next')
  const failed = [...map('result_error')].map(([key, row]) => ({ key, error: errorOf(row, status) }))
  return {
    failed,
    row: (key) => {
      const failure = failed.find((known) => known.key === key)
      if (failure !== undefined) throw failure.error
      const total = totals.get(key)
      const next = nexts.get(key)
      return {
        result: results.get(key) ?? null,
        ...(typeof total === 'number' ? { total } : {}),
        ...(typeof next === 'number' ? { next } : {}),
      }
    },
  }
}

/** An error row of the real portal. The blame is `circumstance`, because its cause is unknown here. */
function errorOf(row: unknown, status: number): RestError {
  const code = readField(row, 'error')
  const text = readField(row, 'error_description')
  return new RestError(
    typeof code === 'string' ? code : '',
    typeof text === 'string' ? text : '',
    status,
    'circumstance',
  )
}
