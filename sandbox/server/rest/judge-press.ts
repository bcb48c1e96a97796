import type { Session } from '../../portal/session.ts'
import type { Remarks } from './remarks.ts'

/**
 * Turns a request's row red where it wrote into chats and nobody had pressed anything for it. `wasPressed`: somebody
 * had when it came in. A webhook has no page to press anything in, and is nobody's app.
 */
export async function judgePress(remarks: Remarks, session: Session, wasPressed: boolean): Promise<void> {
  if (remarks.chatWrites.length === 0 || wasPressed || session.isWebhook) return
  if (await session.press.settled()) return
  const deeds = [...new Set(remarks.chatWrites)].join(', and ')
  remarks.refused.push(`A write without a press: a real portal would have ${deeds}`)
}
