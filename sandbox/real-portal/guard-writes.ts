import type { Annotations } from '../server/rest/annotations.ts'
import { RestError } from '../server/rest/rest-error.ts'
import type { RealPortal } from './real-portal.ts'
import { type RestCall, writeReason } from './write-reason.ts'

const FORBIDDEN = 403

/**
 * Lets reads through, and writes where they are allowed; a method that isn't known to only read counts as a write.
 * Throws `RestError` (403 `SANDBOX_READS_ONLY`), whose text says which method it was and how to allow it.
 */
export function guardWrites(
  calls: readonly RestCall[],
  { allowsWrites }: RealPortal,
  annotations: Annotations,
): void {
  for (const call of calls) {
    const reason = writeReason(call)
    if (reason === null) continue
    annotations.isWrite = true
    if (allowsWrites) {
      annotations.writeCalls.push({ ...call, effect: `run ${call.method}` })
      continue
    }
    throw new RestError(
      'SANDBOX_READS_ONLY',
      `${call.method} ${reason}, so nothing was passed on to the real portal. Start the sandbox with --allow-writes to pass on everything.`,
      FORBIDDEN,
      'app',
    )
  }
}
