import type { Session } from '../../portal/session.ts'
import type { Remarks } from './remarks.ts'

/**
 * Marks a request as refused when it wrote to chats without a press. `wasPressed`: the state at its arrival. Webhooks
 * are exempt: they have no page.
 */
export async function judgePress(remarks: Remarks, session: Session, wasPressed: boolean): Promise<void> {
  if (remarks.chatWrites.length === 0 || wasPressed || session.isWebhook) return
  if (await session.press.settled()) return
  const deeds = [...new Set(remarks.chatWrites)].join(', and ')
  remarks.refused.push(`A write without a press: a real portal would have ${deeds}`)
}
