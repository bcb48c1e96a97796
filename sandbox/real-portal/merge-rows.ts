import { annotateBatch } from '../server/batch/annotate-batch.ts'
import { type BatchAnswer, readCommands, runBatch } from '../server/batch/batch.ts'
import type { MethodAnswer } from '../server/rest/method.ts'
import { malformed, runMethod } from '../server/rest/run-method.ts'
import { timeBlock } from '../server/rest/time-block.ts'
import type { Injected } from './inject-faults.ts'
import { isAppMethod } from './is-app-method.ts'
import type { RealContext } from './real-context.ts'
import type { RealRows } from './real-rows.ts'

/**
 * Merges the rows of both portals, as if one had run them all: references of the sandbox's commands resolve to the real
 * portal's rows.
 */
export function mergeRows(
  params: Readonly<Record<string, unknown>>,
  rows: RealRows,
  { errors, malformedKeys }: Injected,
  { authorised: { session }, portal, annotations }: RealContext,
): BatchAnswer['result'] {
  const run = (method: string, params: Readonly<Record<string, unknown>>, key: string): MethodAnswer => {
    if (isAppMethod(method))
      return runMethod(method, params, { portal, session, annotations, isInBatch: true, isForm: false })
    const error = errors.get(key)
    if (error !== undefined) throw error
    const row = rows.row(key)
    if (!malformedKeys.has(key)) return row
    annotations.notes.push(`${method} malformed, injected by a fault`)
    return malformed(row)
  }
  const startTime = () => {
    const startedAt = portal.clock.now()
    return () => timeBlock(startedAt, portal.clock)
  }
  const batch = runBatch(params, { run, startTime, isOldKernel: false })
  annotateBatch(annotations, readCommands(params).length, batch.failed)
  return batch.result
}
