import { type Command, readCommands } from '../server/batch/batch.ts'
import { remarkOnBatch } from '../server/batch/remark-on-batch.ts'
import { parsePhpQuery } from '../server/php/php-params.ts'
import { phpBool } from '../server/php/php-values.ts'
import type { RestRequest } from '../server/rest/read-request.ts'
import { timeBlock } from '../server/rest/time-block.ts'
import { guardWrites } from './guard-writes.ts'
import { injectFaults } from './inject-faults.ts'
import { isAppMethod } from './is-app-method.ts'
import { mergeRows } from './merge-rows.ts'
import { passOn } from './pass-on.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealCall } from './real-call.ts'
import { realRows } from './real-rows.ts'
import { refuseSplit } from './refuse-split.ts'
import { withoutToken } from './without-token.ts'
import { writePhpQuery } from './write-php-query.ts'

/** A portal's answer to a batch without commands: PHP's empty maps are lists. */
const NO_ROWS = { result: [], result_error: [], result_total: [], result_next: [], result_time: [] }

/**
 * Splits a batch: methods of an installed app are answered here, the others by one request to the real portal, and the
 * rows keep the order of the commands. Throws `RestError` when it isn't forwarded, and when no answer came.
 */
export async function answerRealBatch(asked: RestRequest, call: RealCall): Promise<RealAnswer> {
  const { remarks, real } = call
  const commands = readCommands(asked.params)
  const ours = commands.filter(({ method }) => isAppMethod(method))
  const theirs = commands.filter(({ method }) => !isAppMethod(method))
  const isHalting = isHalted(asked.params)
  guardWrites(theirs.map(readQuestion), real, remarks)
  refuseSplit(theirs, ours, isHalting)

  const injected = injectFaults(theirs, call.authorised.session, isHalting)
  const answer = await askBatch(injected.passed, isHalting, call)
  const rows = realRows(answer)
  if (rows === null) {
    remarks.notes.push(String(answer.body?.['error'] ?? 'no batch'))
    return answer
  }
  if (injected.passed.length === commands.length && injected.spoilt.size === 0) {
    remarkOnBatch(remarks, commands.length, rows.failed)
    return answer
  }
  return { ...answer, body: { ...answer.body, result: mergeRows(asked.params, rows, injected, call) } }
}

/** Writes each command anew from its checked parts, so that the portal reads it exactly as the check did. */
async function askBatch(
  commands: readonly Command[],
  isHalting: boolean,
  call: RealCall,
): Promise<RealAnswer> {
  if (commands.length === 0) {
    const { clock } = call.portal
    return { status: 200, body: { result: NO_ROWS, time: timeBlock(clock.now(), clock) } }
  }
  const cmd = Object.fromEntries(
    commands.map(({ key, method, query }) => [
      key,
      `${method}?${writePhpQuery(withoutToken(parsePhpQuery(query)))}`,
    ]),
  )
  return await passOn('batch', { halt: isHalting ? 1 : 0, cmd }, call)
}

function readQuestion({ method, query }: Command) {
  return { method, params: parsePhpQuery(query) }
}

function isHalted(params: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(params).some(([name, value]) => name.toUpperCase() === 'HALT' && phpBool(value))
}
