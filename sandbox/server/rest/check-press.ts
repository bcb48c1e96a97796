import type { Portal } from '../../portal/portal.ts'
import { PRESS_MS } from '../../portal/press.ts'
import type { Session } from '../../portal/session.ts'
import type { Annotations, WriteCall } from './annotations.ts'
import { isAnnounced, messageOf, noteMessage } from './announcements.ts'
import type { RestRequest } from './read-request.ts'

/** Methods that follow one press, one after the other: those of the installation's plan, and those that send files. */
const PLANS: readonly RegExp[] = [
  /^(placement|event)\./i,
  /^(im\.v2\.file\.upload|im\.disk\.folder\.get|disk\.folder\.uploadfile|im\.disk\.file\.commit)$/i,
]

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
  const key = messageOf(restRequest)?.key ?? null
  if (key !== null && wasPressed) noteMessage(key, session, portal)
}

/**
 * Marks a request as refused when it wrote without a press, and without an announcement. A message whose press the page
 * reports late is remembered here. Webhooks are exempt: they have no page.
 */
export async function checkPress(annotations: Annotations, request: CheckedRequest): Promise<void> {
  const { portal, session, restRequest, wasPressed } = request
  const { writeCalls } = annotations
  if (session.isWebhook) return
  const plan =
    writeCalls.length === 0
      ? undefined
      : PLANS.find((methods) => writeCalls.every(({ method }) => methods.test(method)))
  const extendPlan = () => {
    if (plan !== undefined) session.plan = { methods: plan, until: performance.now() + PRESS_MS }
  }
  const isFollowing =
    plan !== undefined && session.plan?.methods === plan && performance.now() < session.plan.until
  if (wasPressed || isFollowing) return extendPlan()
  const unpressed = writeCalls.filter((call) => !isAnnounced(call, session, portal))
  // A message that a fault answered is no write call, and is to be remembered all the same.
  const isNewMessage = messageOf(restRequest) !== null && !isAnnounced(restRequest, session, portal)
  if (unpressed.length === 0 && !isNewMessage) return extendPlan()
  if (await session.press.settled()) {
    notePressedMessage({ ...request, wasPressed: true })
    return extendPlan()
  }
  if (unpressed.length === 0) return
  const effects = [...new Set(unpressed.map(effectOf))].join(', and ')
  annotations.refusals.push(`A write without a press: a real portal would have ${effects}`)
}

function effectOf({ method, effect }: WriteCall): string {
  return effect === '' ? `run ${method}` : effect
}
