import type { Fault } from '../faults/fault.ts'
import { fireMethodFault } from '../faults/fire-fault.ts'
import type { Session } from '../portal/session.ts'
import { isGranted } from '../server/rest/method.ts'
import { missingScope } from '../server/rest/missing-scope.ts'
import { injectedError } from '../server/rest/run-method.ts'
import { findMethod } from '../services/methods.ts'

/**
 * What the page's address switched on for one method: `malformed`, which its answer must suffer, or null. Throws
 * `RestError` where a fault, or a permission that the app wasn’t granted, is the answer; then nobody is asked.
 */
export function methodFault(name: string, session: Session, isInBatch: boolean): Fault | null {
  const method = findMethod(name)
  const fault = fireMethodFault(session, name.toLowerCase(), method?.scope ?? null)
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)
  if (method !== null && !isGranted(method, session.scopes)) throw missingScope(method, session, isInBatch)
  return fault
}
