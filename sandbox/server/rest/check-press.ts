import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { findChat } from '../../portal/world.ts'
import type { Annotations } from './annotations.ts'
import type { RestRequest } from './read-request.ts'

/** Longest time for which a message that was pressed for may wait for the network, in milliseconds. */
const WAITS_MS = 10 * 60_000

/** The request that is checked. */
interface CheckedRequest {
  readonly portal: Portal
  readonly session: Session
  readonly restRequest: RestRequest
  /** State of the press at the request's arrival. */
  readonly wasPressed: boolean
}

/** Remembers the key of a message that arrived during a press, for its repeats. Call it at the arrival. */
export function notePressedMessage({ portal, session, restRequest, wasPressed }: CheckedRequest): void {
  const message = messageOf(restRequest)
  if (message !== null && wasPressed) session.pressedMessages.set(message.key, portal.clock.now())
}

/**
 * Marks a request as refused when it wrote to chats without a press. Webhooks are exempt: they have no page. So is a
 * message that was pressed for in this page within ten minutes and waited for the network: the repeat of one that
 * arrived during a press, and one that the test announced. A message to a customer never is.
 */
export async function checkPress(annotations: Annotations, checked: CheckedRequest): Promise<void> {
  const { session, wasPressed } = checked
  if (annotations.chatWrites.length === 0 || wasPressed || session.isWebhook) return
  if (isWaitingMessage(checked) || (await session.press.settled())) return
  const effects = [...new Set(annotations.chatWrites)].join(', and ')
  annotations.refusals.push(`A write without a press: a real portal would have ${effects}`)
}

function isWaitingMessage({ portal, session, restRequest }: CheckedRequest): boolean {
  const message = messageOf(restRequest)
  if (message === null || findChat(portal.world, message.chatId)?.entityType === 'LINES') return false
  const pressedAt = session.pressedMessages.get(message.key) ?? session.pressedMessages.get(message.text)
  return pressedAt !== undefined && portal.clock.now() - pressedAt <= WAITS_MS
}

/** A new message into a chat by its dialog ID, sent alone; null: another request. */
function messageOf({ method, params }: RestRequest): { key: string; text: string; chatId: number } | null {
  if (method.toLowerCase() !== 'im.message.add') return null
  const [, digits = '0'] = /^chat(\d+)$/.exec(String(params['DIALOG_ID'])) ?? []
  const key = String(params['TEMPLATE_ID'] ?? '')
  return { key, text: String(params['MESSAGE'] ?? ''), chatId: Number(digits) }
}
