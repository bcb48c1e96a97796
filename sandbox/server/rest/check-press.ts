import type { Portal } from '../../portal/portal.ts'
import { PRESS_MS } from '../../portal/press.ts'
import type { Session } from '../../portal/session.ts'
import type { Annotations, WriteCall } from './annotations.ts'
import type { RestRequest } from './read-request.ts'
import { repeatKeyOf, takeAnnouncement } from './take-announcement.ts'

/** Methods of the installation's plan: the press that begins it covers them all, one after the other. */
const PLAN = /^(placement|event)\./i

/** A request whose sender is known. */
interface PressedRequest {
  readonly portal: Portal
  readonly session: Session
  readonly restRequest: RestRequest
  /** State of the press at the request's arrival. */
  readonly wasPressed: boolean
}

/**
 * Marks a request as refused when it wrote without a press, and without an announcement. Also notes a message that was
 * pressed for, whatever became of it: its repeats need no press. Webhooks are exempt: they have no page.
 */
export async function checkPress(
  annotations: Annotations,
  { portal, session, restRequest, wasPressed }: PressedRequest,
): Promise<void> {
  const { writeCalls } = annotations
  const key = repeatKeyOf(restRequest)
  if (session.isWebhook || (writeCalls.length === 0 && key === null)) return
  const isPlan = writeCalls.length > 0 && writeCalls.every(({ method }) => PLAN.test(method))
  const isInPlan = isPlan && performance.now() < session.planUntil
  if (wasPressed || isInPlan || (await session.press.settled())) {
    if (isPlan) session.planUntil = performance.now() + PRESS_MS
    if (key !== null) session.pressedMessages.set(key, portal.clock.now())
    return
  }
  const unpressed = writeCalls.filter((call) => !takeAnnouncement(call, session, portal))
  if (unpressed.length === 0) return
  const effects = [...new Set(unpressed.map(effectOf))].join(', and ')
  annotations.refusals.push(`A write without a press: a real portal would have ${effects}`)
}

function effectOf({ method, effect }: WriteCall): string {
  return effect === '' ? `run ${method}` : effect
}
