import { annotateBatch } from '../server/batch/annotate-batch.ts'
import { type Command, readCommands } from '../server/batch/batch.ts'
import { parsePhpQuery } from '../server/php/php-params.ts'
import { phpBool } from '../server/php/php-values.ts'
import type { RestRequest } from '../server/rest/read-request.ts'
import { timeBlock } from '../server/rest/time-block.ts'
import { forwardCall } from './forward-call.ts'
import { guardWrites } from './guard-writes.ts'
import { injectFaults } from './inject-faults.ts'
import { isAppMethod } from './is-app-method.ts'
import { mergeRows } from './merge-rows.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealContext } from './real-context.ts'
import { realRows } from './real-rows.ts'
import { refuseSplitBatch } from './refuse-split-batch.ts'
import { stripAuthParams } from './strip-auth-params.ts'
import { writePhpQuery } from './write-php-query.ts'

/** A portal's answer to a batch without commands: PHP's empty maps are lists. */
const NO_ROWS = { result: [], result_error: [], result_total: [], result_next: [], result_time: [] }

/**
 * Splits a batch: methods of an installed app are answered here, the others by one request to the real portal, and the
 * rows keep the order of the commands. Throws `RestError` when it isn't forwarded, and when no answer came.
 */
export async function answerRealBatch(restRequest: RestRequest, context: RealContext): Promise<RealAnswer> {
  const { annotations, real } = context
  const commands = readCommands(restRequest.params)
  const sandboxCommands = commands.filter(({ method }) => isAppMethod(method))
  const realCommands = commands.filter(({ method }) => !isAppMethod(method))
  const isHalting = isHalted(restRequest.params)
  guardWrites(realCommands.map(readCall), real, annotations)
  refuseSplitBatch(realCommands, sandboxCommands, isHalting)

  const injected = injectFaults(realCommands, context.authorised.session, isHalting)
  const answer = await askBatch(injected.forwarded, isHalting, context)
  const rows = realRows(answer)
  if (rows === null) {
    annotations.notes.push(String(answer.body?.['error'] ?? 'no batch'))
    return answer
  }
  if (injected.forwarded.length === commands.length && injected.malformedKeys.size === 0) {
    annotateBatch(annotations, commands.length, rows.failed)
    return answer
  }
  return {
    ...answer,
    body: { ...answer.body, result: mergeRows(restRequest.params, rows, injected, context) },
  }
}

/** Writes each command anew from its checked parts, so that the portal reads it exactly as the check did. */
async function askBatch(
  commands: readonly Command[],
  isHalting: boolean,
  context: RealContext,
): Promise<RealAnswer> {
  if (commands.length === 0) {
    const { clock } = context.portal
    return { status: 200, body: { result: NO_ROWS, time: timeBlock(clock.now(), clock) } }
  }
  const cmd = Object.fromEntries(
    commands.map(({ key, method, query }) => [
      key,
      `${method}?${writePhpQuery(stripAuthParams(parsePhpQuery(query)))}`,
    ]),
  )
  return await forwardCall('batch', { halt: isHalting ? 1 : 0, cmd }, context)
}

function readCall({ method, query }: Command) {
  return { method, params: parsePhpQuery(query) }
}

function isHalted(params: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(params).some(([name, value]) => name.toUpperCase() === 'HALT' && phpBool(value))
}
