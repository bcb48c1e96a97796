import type { Failure } from './failure.ts'

/** The bucket of REST leaks two requests a second; after this long one gets in (`QUERY_LIMIT_EXCEEDED`). */
const REQUEST_LIMIT_WAIT_MS = 5_000
/** A method's budget covers ten minutes and comes back bit by bit (`OPERATION_TIME_LIMIT`). */
const METHOD_LIMIT_WAIT_MS = 60_000

const NOT_ALLOWED = new Set([
  'ACCESS_DENIED',
  'INVALID_CREDENTIALS',
  'user_access_error',
  'allowed_only_intranet_user',
  'AUTHORIZE_ERROR',
])
const SESSION_OVER = new Set([
  'expired_token',
  'invalid_token',
  'NO_AUTH_FOUND',
  'JSSDK_FRAME_REFRESH_AUTH_TIMEOUT',
  'JSSDK_FRAME_DISPOSED',
])
/** What the SDK says where an answer isn't REST's: HTML, cut JSON, a batch row that never came, a bad frame answer. */
const NOT_REST = new Set([
  'JSSDK_UNKNOWN_ERROR',
  'JSSDK_RESPONSE_ERROR',
  'JSSDK_FRAME_BAD_PAYLOAD',
  'JSSDK_INTERACTION_BATCH_STRATEGY_V2_EMPTY_COMMAND_RESPONSE',
])
const SERVER_ERRORS = new Set(['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER'])
/** axios' own codes: the portal's are missing, or empty as in the old `crm.*` methods. */
const NAMELESS = new Set(['ERR_BAD_REQUEST', 'ERR_BAD_RESPONSE'])

/** What was asked, for the failures that name it. */
interface FailedRequest {
  method: string
  scope: string | null
  /** `navigator.onLine` when it failed; a request can't tell "no network" from "no portal". */
  isOnline: boolean
}

/**
 * The SDK's error (AjaxError, SdkError, or whatever escapes it) as a failure. Total: reads unknown shapes only.
 * Codes and statuses: REST's system errors, and the SDK's `JSSDK_*`, as `portal-contract.md` section 5 lists them.
 */
export function readSdkError(error: unknown, asked: FailedRequest): Failure {
  const { method, scope, isOnline } = asked
  const code = codeOf(error)
  const status = statusOf(error)

  if (SESSION_OVER.has(code) || SESSION_OVER.has(codeOf(originalOf(error))))
    return { kind: 'session-expired' }
  if (code === 'NETWORK_ERROR') return { kind: isOnline ? 'unreachable' : 'offline' }
  // Node's codes for a cut connection: never in a browser, always in the tests that run without one.
  if (code === 'ECONNRESET' || code === 'ECONNREFUSED') return { kind: 'unreachable' }
  if (code === 'REQUEST_TIMEOUT') return { kind: 'timeout' }
  if (code === 'QUERY_LIMIT_EXCEEDED') return { kind: 'throttled', retryInMs: REQUEST_LIMIT_WAIT_MS }
  if (code === 'OPERATION_TIME_LIMIT' || status === 429) {
    return { kind: 'throttled', retryInMs: METHOD_LIMIT_WAIT_MS }
  }
  if (code === 'insufficient_scope') return { kind: 'missing-scope', scope: scope ?? '' }
  if (NOT_ALLOWED.has(code)) return { kind: 'not-allowed' }
  if (code === 'PORTAL_DELETED') return { kind: 'portal-closed' }
  if (code === 'OVERLOAD_LIMIT') return named(error, code, status)
  if (NOT_REST.has(code)) return { kind: 'bad-answer', method, path: '' }
  if (status >= 500 || SERVER_ERRORS.has(code)) return { kind: 'server-error' }
  // A 4xx whose body isn't REST's: a proxy or a login page spoke, not the portal.
  if (NAMELESS.has(code) && bodyOf(error) === null) return { kind: 'bad-answer', method, path: '' }
  return named(error, code, status)
}

function named(error: unknown, code: string, status: number): Failure {
  const body = bodyOf(error)
  const description = body?.['error_description'] ?? read(error, 'message')
  return {
    kind: 'portal',
    code: NAMELESS.has(code) ? '' : code,
    description: typeof description === 'string' ? description : '',
    status,
  }
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function codeOf(error: unknown): string {
  const code = read(error, 'code')
  // Without a code it never was the SDK's: something broke while it read what the portal said.
  return typeof code === 'string' ? code : 'JSSDK_UNKNOWN_ERROR'
}

function statusOf(error: unknown): number {
  const status = read(error, 'status')
  return typeof status === 'number' ? status : 0
}

function originalOf(error: unknown): unknown {
  return read(error, 'originalError') ?? {}
}

/** The portal's own body, which the SDK drops where `error` is empty (`crm.*`); null where it isn't REST's. */
function bodyOf(error: unknown): Record<string, unknown> | null {
  const data = read(read(originalOf(error), 'response'), 'data')
  return typeof data === 'object' && data !== null && 'error' in data ? { ...data } : null
}
