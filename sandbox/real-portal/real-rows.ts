import type { MethodAnswer } from '../server/rest/method.ts'
import { RestError } from '../server/rest/rest-error.ts'
import { fieldOf } from './field-of.ts'
import type { RealAnswer } from './read-answer.ts'

/** A real batch's rows, by their commands' keys. */
export interface RealRows {
  /** The keys that failed, in the portal's order. */
  readonly failed: readonly { key: string; error: RestError }[]
  /** What a command answered; null is an answer. Throws `RestError` where it failed. */
  row(key: string): MethodAnswer
}

/** Reads a batch's five maps, each of which is a list where its keys count from 0; null where the batch itself failed. */
export function realRows({ status, body }: RealAnswer): RealRows | null {
  const maps = body?.['result']
  if (typeof maps !== 'object' || maps === null) return null
  const map = (name: string) => new Map(Object.entries(fieldOf(maps, name) ?? {}))
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

/** What a real portal answered instead of a result: an ordinary ending, for nobody here knows whose doing it is. */
function errorOf(row: unknown, status: number): RestError {
  const code = fieldOf(row, 'error')
  const text = fieldOf(row, 'error_description')
  return new RestError(
    typeof code === 'string' ? code : '',
    typeof text === 'string' ? text : '',
    status,
    'circumstance',
  )
}
