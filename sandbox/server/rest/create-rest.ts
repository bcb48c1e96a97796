import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../faults/fault.ts'
import { fireTransportFault } from '../../faults/fire-fault.ts'
import { type Answer, ConnectionDropped, distort, jsonAnswer } from '../../faults/transport-fault.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Authorised } from '../../portal/sessions.ts'
import { webhookSession } from '../../portal/webhook-session.ts'
import { answerByRealPortal } from '../../real-portal/answer-by-real-portal.ts'
import { isAppMethod } from '../../real-portal/is-app-method.ts'
import type { RealCall } from '../../real-portal/real-call.ts'
import type { RealPortal } from '../../real-portal/real-portal.ts'
import { findMethod, isWriting } from '../../services/methods.ts'
import { commandsOf, rowOf } from '../log/rest-row.ts'
import { answerRequest } from './answer-request.ts'
import { CORS_HEADERS, deniedHeaders, isAllowedMethod } from './cors.ts'
import { judgePress } from './judge-press.ts'
import { readAddress } from './read-address.ts'
import { type RestRequest, readRequest } from './read-request.ts'
import { createRemarks } from './remarks.ts'
import { RestError, restError } from './rest-error.ts'
import { timeBlock } from './time-block.ts'

/**
 * Creates REST as one function, for every path under `/rest`. Rejects with `ConnectionDropped` when a fault cuts the
 * connection; a hanging request ends when the client aborts it. With `real`, the app's calls are forwarded to that
 * portal.
 */
export function createRest(
  portal: Portal,
  real: RealPortal | null = null,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const at = Date.now()
    if (request.method === 'OPTIONS') return preflight(request, at, portal)

    const asked = await readRequest(request)
    const authorised = whoAsks(asked, request, portal)
    // Read before the first `await`: a press lasts a few seconds only.
    const wasPressed = authorised?.session.press.isOn() === true
    const latencyMs = authorised?.session.latencyMs ?? 0
    if (latencyMs > 0) await sleep(latencyMs)
    const remarks = createRemarks()
    if (!isAllowedMethod(request.method)) remarks.refused.push(deniedMethod(request.method))
    const log = (status: string, body: string | null) =>
      portal.log.add(rowOf({ at, request, asked, authorised, status, answer: body, remarks }))

    const fault = transportFault(asked, authorised)
    if (fault !== null) remarks.notes.push(`${fault.kind}, injected by a fault`)
    if (fault?.kind === 'drop') {
      log('dropped', null)
      throw new ConnectionDropped(`${asked.method}: dropped by a fault`)
    }
    const answer = await answerOf(asked, authorised, { portal, real, remarks, signal: request.signal })
    if (authorised !== null) await judgePress(remarks, authorised.session, wasPressed)
    const sent = fault === null ? answer : distort(answer, fault)
    // Logged before the wait: the method has run, and the client may wait for long.
    if (fault?.kind === 'hang') {
      log('no answer', null)
      await aborted(request)
    } else log(String(sent.status), sent.body)
    return new Response(sent.body, {
      status: sent.status,
      headers: { ...sent.headers, 'content-type': sent.type },
    })
  }
}

/** Finds the sender. A webhook in the path wins over a token. */
function whoAsks(asked: RestRequest, request: Request, portal: Portal): Authorised | null {
  if (asked.webhook === null) return portal.sessions.byToken(asked.token)
  const session = webhookSession(portal.world, asked.webhook, new URL(request.url).origin)
  return session === null ? null : { session, generation: 0, isExpired: false }
}

/**
 * Checks in a portal's order: rate limit, known method, sender, token, then the method itself. Never throws
 * `RestError`.
 */
async function answerOf(
  asked: RestRequest,
  authorised: Authorised | null,
  context: Omit<RealCall, 'authorised' | 'real'> & { readonly real: RealPortal | null },
): Promise<Answer> {
  const { portal, remarks } = context
  // Calls by a webhook of the sandbox itself are not forwarded.
  const real = asked.webhook !== null || isAppMethod(asked.method) ? null : context.real
  const startedAt = portal.clock.now()
  try {
    if (authorised?.session.bucket?.take() === false) throw restError('QUERY_LIMIT_EXCEEDED')
    if (real === null && asked.method.toLowerCase() !== 'batch' && findMethod(asked.method) === null) {
      if (isWriting(asked.method)) remarks.isWrite = true
      throw restError('ERROR_METHOD_NOT_FOUND')
    }
    if (authorised === null) throw restError('NO_AUTH_FOUND')
    if (authorised.isExpired) throw restError('expired_token', 'circumstance')
    if (real !== null) return await answerByRealPortal(asked, { ...context, authorised, real })
    const { result, total, next } = answerRequest(asked, authorised, portal, remarks)
    const paging = { ...(next === undefined ? {} : { next }), ...(total === undefined ? {} : { total }) }
    return jsonAnswer(200, { result, ...paging, time: timeBlock(startedAt, portal.clock) })
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    const { code, message, blame, status, details } = error
    if (blame === 'app') remarks.refused.push(`${code}: ${message}`)
    else remarks.notes.push(blame === 'injected' ? `${code}, injected by a fault` : code)
    return jsonAnswer(status, { error: code, error_description: message, ...details })
  }
}

function preflight(request: Request, at: number, portal: Portal): Response {
  const denied = deniedHeaders(request)
  const remarks = createRemarks()
  const wanted = request.headers.get('access-control-request-method') ?? 'POST'
  if (!isAllowedMethod(wanted)) remarks.refused.push(deniedMethod(wanted))
  if (denied.length > 0) {
    remarks.refused.push(
      `A portal allows no header ${denied.join(', ')}: the browser won't send the request.`,
    )
  }
  const asked = { ...readAddress(new URL(request.url).pathname), params: {}, token: '' }
  portal.log.add(rowOf({ at, request, asked, authorised: null, status: '200', answer: null, remarks }))
  return new Response(null, { headers: CORS_HEADERS })
}

function deniedMethod(name: string): string {
  return `A portal allows no ${name} from another origin: a browser won’t send the request.`
}

function transportFault(asked: RestRequest, authorised: Authorised | null): Fault | null {
  if (authorised === null) return null
  return fireTransportFault(authorised.session, {
    method: asked.method.toLowerCase(),
    commands: commandsOf(asked).map((name) => name.toLowerCase()),
  })
}

function aborted(request: Request): Promise<void> {
  return new Promise((resolve) => {
    if (request.signal.aborted) resolve()
    else request.signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
