import type { Fault } from '../faults/fault.ts'
import { fireMethodFault } from '../faults/fire-fault.ts'
import type { Session } from '../portal/session.ts'
import { isGranted } from '../server/rest/method.ts'
import { missingScope } from '../server/rest/missing-scope.ts'
import { injectedError } from '../server/rest/run-method.ts'
import { findMethod } from '../services/methods.ts'

/**
 * Fires the fault for one method. Returns a `malformed` fault, which the caller applies to the answer, or null. Throws
 * `RestError` for any other fault and for a missing scope; the real portal isn't asked then.
 */
export function methodFault(name: string, session: Session, isInBatch: boolean): Fault | null {
  const method = findMethod(name)
  const fault = fireMethodFault(session, name.toLowerCase(), method?.scope ?? null)
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)
  if (method !== null && !isGranted(method, session.scopes)) throw missingScope(method, session, isInBatch)
  return fault
}
