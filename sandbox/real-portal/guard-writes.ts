import type { Annotations } from '../server/rest/annotations.ts'
import { RestError } from '../server/rest/rest-error.ts'
import { findMethod } from '../services/methods.ts'
import type { RealPortal } from './real-portal.ts'
import { type RestCall, writeReason } from './write-reason.ts'

const FORBIDDEN = 403

/**
 * Lets reads through that the sandbox also answers itself, and every call where writes are allowed; a method that isn't
 * known to only read counts as a write. Throws `RestError` (403 `SANDBOX_READS_ONLY`), whose text says which method it
 * was and how to allow it.
 */
export function guardWrites(
  calls: readonly RestCall[],
  { allowsWrites }: RealPortal,
  annotations: Annotations,
): void {
  for (const call of calls) {
    const writing = writeReason(call)
    if (writing !== null) annotations.isWrite = true
    if (allowsWrites) {
      if (writing !== null) annotations.writeCalls.push({ ...call, effect: `run ${call.method}` })
      continue
    }
    const reason = writing ?? unknownReason(call)
    if (reason === null) continue
    throw new RestError(
      'SANDBOX_READS_ONLY',
      `${call.method} ${reason}, so nothing was passed on to the real portal. Start the sandbox with --allow-writes to pass on everything.`,
      FORBIDDEN,
      'app',
    )
  }
}

/** The reason why a read stays out: its answer isn't among those that were looked at. Null: the sandbox answers it. */
function unknownReason({ method }: RestCall): string | null {
  return findMethod(method) === null ? 'isn’t answered by the sandbox itself' : null
}
