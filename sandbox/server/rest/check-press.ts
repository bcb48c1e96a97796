import type { Session } from '../../portal/session.ts'
import type { Annotations } from './annotations.ts'

/**
 * Marks a request as refused when it wrote to chats without a press. `wasPressed`: the state at its arrival. Webhooks
 * are exempt: they have no page.
 */
export async function checkPress(
  annotations: Annotations,
  session: Session,
  wasPressed: boolean,
): Promise<void> {
  if (annotations.chatWrites.length === 0 || wasPressed || session.isWebhook) return
  if (await session.press.settled()) return
  const effects = [...new Set(annotations.chatWrites)].join(', and ')
  annotations.refusals.push(`A write without a press: a real portal would have ${effects}`)
}
