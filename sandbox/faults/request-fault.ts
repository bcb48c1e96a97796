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
 * Fires the fault for a request as a whole. Returns a `malformed` fault, which the caller applies to the answer, or
 * null. Throws `RestError` for any other fault.
 */
export function requestFault(restRequest: RestRequest, { session, generation }: Authorised): Fault | null {
  const fault = fireRequestFault(session, {
    method: restRequest.method.toLowerCase(),
    generation,
    isChained: isChained(restRequest),
  })
  if (fault?.kind === 'no-references') throw restError('INTERNAL_SERVER_ERROR', 'injected')
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)
  return fault
}

/** True for a batch with a reference from one command to another. */
function isChained({ method, params }: RestRequest): boolean {
  if (method.toLowerCase() !== 'batch') return false
  return readCommands(params).some(({ query }) => holdsReference(phpUrlDecode(query)))
}
