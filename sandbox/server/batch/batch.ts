import { parsePhpQuery } from '../php/php-params.ts'
import { phpArray, phpBool } from '../php/php-values.ts'
import { errorInResult } from '../rest/error-in-result.ts'
import type { MethodAnswer } from '../rest/method.ts'
import { RestError, restError } from '../rest/rest-error.ts'
import { resolveReferences } from './references.ts'

/** Limit of commands in a batch; later ones fail. */
const MAX_COMMANDS = 50
/** Methods that a batch can't run: nested batches, and those that answer files. */
const NOT_IN_BATCH: ReadonlySet<string> = new Set(['batch', 'download', 'upload'])

/** The dependencies of a batch. */
export interface BatchRunner {
  /** Runs a command's method; `key` is the command's. Throws `RestError`. */
  run(method: string, params: Readonly<Record<string, unknown>>, key: string): MethodAnswer
  /** Starts the clock of one command; the returned function gives its `time`. */
  startTime(): () => unknown
  readonly isOldKernel: boolean
}

/** A command of a batch, as it was sent. */
export interface Command {
  readonly key: string
  readonly method: string
  readonly query: string
}

/** The five maps of a batch's answer, and the failed rows. */
export interface BatchAnswer {
  readonly result: Readonly<Record<'result' | `result_${'error' | 'total' | 'next' | 'time'}`, unknown>>
  readonly failed: readonly { key: string; error: RestError }[]
}

/**
 * Reads the commands of `cmd`, in order; those that aren't text are skipped. JavaScript moves numeric keys to the front
 * and PHP doesn't, so callers must not mix both kinds.
 */
export function readCommands(params: Readonly<Record<string, unknown>>): Command[] {
  const cmd = upperCased(params)['CMD']
  if (typeof cmd !== 'object' || cmd === null) return []
  return Object.entries(cmd).flatMap(([key, text]) => {
    if (typeof text !== 'string') return []
    const [address = ''] = text.split('#')
    const [method = '', ...rest] = address.split('?')
    return [{ key, method, query: rest.join('?') }]
  })
}

/**
 * Runs the commands in sequence. A failed row doesn't stop the others, unless `halt` is set; null is a valid result.
 * Throws `ReferenceTypeError` when an old kernel fails on a reference.
 */
export function runBatch(params: Readonly<Record<string, unknown>>, runner: BatchRunner): BatchAnswer {
  const isHalting = phpBool(upperCased(params)['HALT'])
  const maps = { result: rows(), error: rows(), total: rows(), next: rows(), time: rows() }
  const failed: { key: string; error: RestError }[] = []

  for (const [index, command] of readCommands(params).entries()) {
    const { key } = command
    const time = runner.startTime()
    try {
      const answer = runCommand(command, index, tableOf(maps), runner)
      const lifted = errorInResult(answer.result)
      if (lifted !== null) throw new RestError(lifted.error, lifted.error_description, 200, 'app')
      maps.result.set(key, answer.result)
      if (answer.total !== undefined) maps.total.set(key, answer.total)
      if (answer.next !== undefined) maps.next.set(key, answer.next)
      maps.time.set(key, time())
    } catch (error) {
      if (!(error instanceof RestError)) throw error
      failed.push({ key, error })
      maps.error.set(key, { error: error.code, error_description: descriptionOf(error) })
      if (isHalting) break
    }
  }
  const result = {
    result: phpArray(maps.result),
    result_error: phpArray(maps.error),
    result_total: phpArray(maps.total),
    result_next: phpArray(maps.next),
    result_time: phpArray(maps.time),
  }
  return { result, failed }
}

function runCommand(
  { key, method, query }: Command,
  index: number,
  table: Record<string, unknown>,
  runner: BatchRunner,
): MethodAnswer {
  if (index >= MAX_COMMANDS) throw restError('ERROR_BATCH_LENGTH_EXCEEDED')
  if (NOT_IN_BATCH.has(method.toLowerCase())) throw restError('ERROR_BATCH_METHOD_NOT_ALLOWED')
  const params = resolveReferences(parsePhpQuery(query), table, runner.isOldKernel)
  return runner.run(method, params as Record<string, unknown>, key)
}

function rows(): Map<string, unknown> {
  return new Map()
}

function tableOf(maps: Readonly<Record<string, ReadonlyMap<string, unknown>>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, Object.fromEntries(map)]))
}

/** A portal leaves out the description of a missing scope inside a batch. */
function descriptionOf(error: RestError): string {
  return error.code === 'insufficient_scope' ? '' : error.message
}

function upperCased(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key.toUpperCase(), value]))
}
