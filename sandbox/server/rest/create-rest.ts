import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../faults/fault.ts'
import { fireTransportFault } from '../../faults/fire-fault.ts'
import { type Answer, ConnectionDropped, distort, jsonAnswer } from '../../faults/transport-fault.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Authorised } from '../../portal/sessions.ts'
import { webhookSession } from '../../portal/webhook-session.ts'
import { answerByRealPortal } from '../../real-portal/answer-by-real-portal.ts'
import { isAppMethod } from '../../real-portal/is-app-method.ts'
import type { RealContext } from '../../real-portal/real-context.ts'
import type { RealPortal } from '../../real-portal/real-portal.ts'
import { effectOf } from '../../services/method-effects.ts'
import { findMethod } from '../../services/methods.ts'
import { commandsOf, restRow } from '../log/rest-row.ts'
import { createAnnotations } from './annotations.ts'
import { answerRequest } from './answer-request.ts'
import { checkPress, notePressedMessage } from './check-press.ts'
import { CORS_HEADERS, deniedHeaders, isAllowedMethod } from './cors.ts'
import { errorInResult } from './error-in-result.ts'
import { readAddress } from './read-address.ts'
import { type RestRequest, readRequest } from './read-request.ts'
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

    const restRequest = await readRequest(request)
    const authorised = authorise(restRequest, request, portal)
    // Read before anything else is awaited: a press lasts a few seconds only.
    const wasPressed = authorised?.session.press.isOn() === true
    const checked = authorised && { portal, session: authorised.session, restRequest, wasPressed }
    if (checked !== null) notePressedMessage(checked)
    const latencyMs = authorised?.session.latencyMs ?? 0
    if (latencyMs > 0) await sleep(latencyMs)
    const annotations = createAnnotations()
    if (!isAllowedMethod(request.method)) annotations.refusals.push(deniedMethod(request.method))
    const log = (status: string, body: string | null) =>
      portal.log.add(restRow({ at, request, restRequest, authorised, status, answer: body, annotations }))

    const fault = transportFault(restRequest, authorised)
    if (fault !== null) annotations.notes.push(`${fault.kind}, injected by a fault`)
    if (fault?.kind === 'drop') {
      if (checked !== null) await checkPress(annotations, checked)
      log('dropped', null)
      throw new ConnectionDropped(`${restRequest.method}: dropped by a fault`)
    }
    const answer = await answerOf(restRequest, authorised, {
      portal,
      real,
      annotations,
      signal: request.signal,
    })
    if (checked !== null) await checkPress(annotations, checked)
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
function authorise(restRequest: RestRequest, request: Request, portal: Portal): Authorised | null {
  if (restRequest.webhook === null) return portal.sessions.byToken(restRequest.token)
  const session = webhookSession(portal.world, restRequest.webhook, new URL(request.url).origin)
  return session === null ? null : { session, generation: 0, isExpired: false }
}

/**
 * Checks in a portal's order: rate limit, known method, sender, token, then the method itself. Never throws
 * `RestError`.
 */
async function answerOf(
  restRequest: RestRequest,
  authorised: Authorised | null,
  context: Omit<RealContext, 'authorised' | 'real'> & { readonly real: RealPortal | null },
): Promise<Answer> {
  const { portal, annotations } = context
  // Calls by a webhook of the sandbox itself are not forwarded.
  const real = restRequest.webhook !== null || isAppMethod(restRequest.method) ? null : context.real
  const startedAt = portal.clock.now()
  try {
    if (authorised?.session.bucket?.take() === false) throw restError('QUERY_LIMIT_EXCEEDED')
    if (
      real === null &&
      restRequest.method.toLowerCase() !== 'batch' &&
      findMethod(restRequest.method) === null
    ) {
      if (effectOf(restRequest.method) === 'write') {
        annotations.isWrite = true
        annotations.writeCalls.push({ ...restRequest, effect: '' })
      }
      throw restError('ERROR_METHOD_NOT_FOUND')
    }
    if (authorised === null) throw restError('NO_AUTH_FOUND')
    if (authorised.isExpired) throw restError('expired_token', 'circumstance')
    if (real !== null) return await answerByRealPortal(restRequest, { ...context, authorised, real })
    const { result, total, next } = answerRequest(restRequest, authorised, portal, annotations)
    // Neither `result` nor `time` then.
    const error = errorInResult(result)
    if (error !== null) return jsonAnswer(200, error)
    const paging = { ...(next === undefined ? {} : { next }), ...(total === undefined ? {} : { total }) }
    return jsonAnswer(200, { result, ...paging, time: timeBlock(startedAt, portal.clock) })
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    const { code, message, blame, status, details } = error
    if (blame === 'app') annotations.refusals.push(`${code}: ${message}`)
    else annotations.notes.push(blame === 'injected' ? `${code}, injected by a fault` : code)
    return jsonAnswer(status, { error: code, error_description: message, ...details })
  }
}

function preflight(request: Request, at: number, portal: Portal): Response {
  const denied = deniedHeaders(request)
  const annotations = createAnnotations()
  const wanted = request.headers.get('access-control-request-method') ?? 'POST'
  if (!isAllowedMethod(wanted)) annotations.refusals.push(deniedMethod(wanted))
  if (denied.length > 0) {
    annotations.refusals.push(
      `A portal allows no header ${denied.join(', ')}: the browser won't send the request.`,
    )
  }
  const restRequest = { ...readAddress(new URL(request.url).pathname), params: {}, token: '', isForm: false }
  portal.log.add(
    restRow({ at, request, restRequest, authorised: null, status: '200', answer: null, annotations }),
  )
  return new Response(null, { headers: CORS_HEADERS })
}

function deniedMethod(name: string): string {
  return `A portal allows no ${name} from another origin: a browser won’t send the request.`
}

function transportFault(restRequest: RestRequest, authorised: Authorised | null): Fault | null {
  if (authorised === null) return null
  return fireTransportFault(authorised.session, {
    method: restRequest.method.toLowerCase(),
    commands: commandsOf(restRequest).map((name) => name.toLowerCase()),
  })
}

function aborted(request: Request): Promise<void> {
  return new Promise((resolve) => {
    if (request.signal.aborted) resolve()
    else request.signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
