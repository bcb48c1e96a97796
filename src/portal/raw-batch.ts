import * as v from 'valibot'
import type { BatchCommands, BatchResult, BatchRow, Method } from './portal.ts'
import { readAnswer } from './read-answer.ts'
import { readSdkError } from './sdk-failure.ts'

/** A map of rows; PHP sends an empty one as a list. */
const rows = v.union([
  v.pipe(
    v.tuple([]),
    v.transform((): Record<string, unknown> => ({})),
  ),
  v.record(v.string(), v.unknown()),
])
const batchSchema = v.object({
  result: v.object({ result: rows, result_error: rows, result_total: v.optional(rows, {}) }),
  time: v.object({ finish: v.optional(v.unknown()) }),
})
type BatchMaps = v.InferOutput<typeof batchSchema>['result']

/** An error; the SDK takes one without a code for a result. */
const errorSchema = v.object({
  error: v.pipe(v.string(), v.minLength(1)),
  error_description: v.optional(v.string(), ''),
})
/** HTTP's status of a row, which is that of its batch. */
const STATUS = 200

/** A batch that was answered without the SDK. */
export interface RawBatch<B extends BatchCommands> {
  readonly rows: BatchResult<B>
  /** `time.finish`, in Unix seconds. Not trusted. */
  readonly finish: unknown
}

/**
 * Reads a batch's body as `Portal.batch` reads the SDK's answer. Null for a body that is no batch's, that lacks a row, or
 * that has one of an unknown shape: asked again, the SDK tells what is wrong.
 */
export function readRawBatch<B extends BatchCommands>(commands: B, body: unknown): RawBatch<B> | null {
  const parsed = v.safeParse(batchSchema, body)
  if (!parsed.success) return null
  const { result, time } = parsed.output
  const read = Object.entries(commands).map(([key, method]) => [key, readRow(method, key, result)] as const)
  if (read.some(([, row]) => row === null)) return null
  return { rows: Object.fromEntries(read) as unknown as BatchResult<B>, finish: time.finish }
}

function readRow<T>(method: Method<T>, key: string, maps: BatchMaps): BatchRow<T> | null {
  const { result, result_error: errors, result_total: totals } = maps
  if (Object.hasOwn(errors, key)) {
    const error = v.safeParse(errorSchema, errors[key])
    if (!error.success) return null
    const { error: code, error_description: message } = error.output
    const asked = { method: method.name, scope: method.scope, isOnline: true }
    return { ok: false, failure: readSdkError({ code, message, status: STATUS }, asked) }
  }
  if (!Object.hasOwn(result, key)) return null
  const given = totals[key] ?? 0
  // `{ "valueOf": 1 }` would make the conversion throw.
  if (typeof given === 'object') return null
  const total = Number(given)
  const row = readAnswer(method, result[key], total > 0 ? total : null)
  return row.ok ? row : null
}
