import type { Authorised } from '../portal/sessions.ts'
import { readCommands } from '../server/batch/batch.ts'
import { holdsReference } from '../server/batch/references.ts'
import { phpUrlDecode } from '../server/php/php-url-decode.ts'
import type { RestRequest } from '../server/rest/read-request.ts'
import { restError } from '../server/rest/rest-error.ts'
import { injectedError } from '../server/rest/run-method.ts'
import type { Fault } from './fault.ts'
import { fireRequestFault } from './fire-fault.ts'

/**
 * The fault that is switched on for a request as a whole: `malformed`, which its answer must suffer, or null. Throws
 * `RestError` where the fault is the answer.
 */
export function requestFault(asked: RestRequest, { session, generation }: Authorised): Fault | null {
  const fault = fireRequestFault(session, {
    method: asked.method.toLowerCase(),
    generation,
    isChained: isChained(asked),
  })
  if (fault?.kind === 'no-references') throw restError('INTERNAL_SERVER_ERROR', 'injected')
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)
  return fault
}

/** Whether a batch's commands lean on one another. */
function isChained({ method, params }: RestRequest): boolean {
  if (method.toLowerCase() !== 'batch') return false
  return readCommands(params).some(({ query }) => holdsReference(phpUrlDecode(query)))
}
