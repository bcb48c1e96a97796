import type { Remarks } from '../server/rest/remarks.ts'
import { RestError } from '../server/rest/rest-error.ts'
import type { RealPortal } from './real-portal.ts'
import { type Question, whyNoRead } from './why-no-read.ts'

const FORBIDDEN = 403
/** Products whose writes need a press. */
const OF_CHATS = /^im(bot|openlines)?\./i

/**
 * Lets reads through, and writes where they are allowed; a method that isn't known to only read counts as a write.
 * Throws `RestError` (403 `SANDBOX_READS_ONLY`), whose text says which method it was and how to allow it.
 */
export function guardWrites(
  questions: readonly Question[],
  { allowsWrites }: RealPortal,
  remarks: Remarks,
): void {
  for (const question of questions) {
    const why = whyNoRead(question)
    if (why === null) continue
    remarks.isWrite = true
    if (allowsWrites) {
      if (OF_CHATS.test(question.method)) remarks.chatWrites.push(`run ${question.method}`)
      continue
    }
    throw new RestError(
      'SANDBOX_READS_ONLY',
      `${question.method} ${why}, so nothing was passed on to the real portal. Start the sandbox with --allow-writes to pass on everything.`,
      FORBIDDEN,
      'app',
    )
  }
}
