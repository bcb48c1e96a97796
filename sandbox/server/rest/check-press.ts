import type { Portal } from '../../portal/portal.ts'
import { PRESS_MS } from '../../portal/press.ts'
import type { Session } from '../../portal/session.ts'
import type { Annotations, WriteCall } from './annotations.ts'
import { isAnnounced, messageOf, noteMessage } from './announcements.ts'
import type { RestRequest } from './read-request.ts'

/** Methods of the installation's plan: the press that begins it covers them all, one after the other. */
const PLAN = /^(placement|event)\./i

/** The request that is checked. */
interface CheckedRequest {
  readonly portal: Portal
  readonly session: Session
  readonly restRequest: RestRequest
  /** State of the press at the request's arrival. */
  readonly wasPressed: boolean
}

/** Remembers a message that arrived during a press, for its repeats. Call it at the arrival. */
export function notePressedMessage({ portal, session, restRequest, wasPressed }: CheckedRequest): void {
  const message = messageOf(restRequest)
  if (message !== null && wasPressed) noteMessage(message.key, session, portal)
}

/**
 * Marks a request as refused when it wrote without a press, and without an announcement. A message whose press the page
 * reports late is remembered here. Webhooks are exempt: they have no page.
 */
export async function checkPress(
  annotations: Annotations,
  { portal, session, restRequest, wasPressed }: CheckedRequest,
): Promise<void> {
  const { writeCalls } = annotations
  const message = messageOf(restRequest)
  if (session.isWebhook || (writeCalls.length === 0 && message === null)) return
  const isPlan = writeCalls.length > 0 && writeCalls.every(({ method }) => PLAN.test(method))
  const isInPlan = isPlan && performance.now() < session.planUntil
  if (wasPressed || isInPlan || (await session.press.settled())) {
    if (isPlan) session.planUntil = performance.now() + PRESS_MS
    if (message !== null) noteMessage(message.key, session, portal)
    return
  }
  const unpressed = writeCalls.filter((call) => !isAnnounced(call, session, portal))
  if (unpressed.length === 0) return
  const effects = [...new Set(unpressed.map(effectOf))].join(', and ')
  annotations.refusals.push(`A write without a press: a real portal would have ${effects}`)
}

function effectOf({ method, effect }: WriteCall): string {
  return effect === '' ? `run ${method}` : effect
}
