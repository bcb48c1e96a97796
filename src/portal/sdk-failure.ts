import type { Failure } from './failure.ts'

/** Delay after `QUERY_LIMIT_EXCEEDED`: REST's bucket leaks two requests a second. */
const REQUEST_LIMIT_WAIT_MS = 5_000
/** Delay after `OPERATION_TIME_LIMIT`: a method's budget covers ten minutes and returns bit by bit. */
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
/** The SDK's codes for an answer that is not REST's: HTML, cut JSON, a missing batch row, a bad frame answer. */
const NOT_REST = new Set([
  'JSSDK_UNKNOWN_ERROR',
  'JSSDK_RESPONSE_ERROR',
  'JSSDK_FRAME_BAD_PAYLOAD',
  'JSSDK_INTERACTION_BATCH_STRATEGY_V2_EMPTY_COMMAND_RESPONSE',
])
const SERVER_ERRORS = new Set(['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER'])
/** axios' codes, for answers without a code of the portal, as of the old `crm.*` methods. */
const NAMELESS = new Set(['ERR_BAD_REQUEST', 'ERR_BAD_RESPONSE'])

/** The failed request, for failures that name it. */
interface FailedRequest {
  method: string
  scope: string | null
  /** `navigator.onLine` at the failure; a request cannot tell "no network" from "no portal". */
  isOnline: boolean
}

/**
 * Converts an error of the SDK (AjaxError, SdkError, or any other value) into a failure. Never throws. Codes and
 * statuses: REST's system errors, and the SDK's `JSSDK_*`.
 */
export function readSdkError(error: unknown, asked: FailedRequest): Failure {
  const { method, scope, isOnline } = asked
  const code = codeOf(error)
  const status = statusOf(error)

  if (SESSION_OVER.has(code) || SESSION_OVER.has(codeOf(originalOf(error))))
    return { kind: 'session-expired' }
  if (code === 'NETWORK_ERROR') return { kind: isOnline ? 'unreachable' : 'offline' }
  // Node's codes for a cut connection, which only tests without a browser meet.
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
  // A 4xx with a body that is not REST's comes from a proxy or a login page.
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
  // An error without a code is not the SDK's own: it broke while reading the portal's answer.
  return typeof code === 'string' ? code : 'JSSDK_UNKNOWN_ERROR'
}

function statusOf(error: unknown): number {
  const status = read(error, 'status')
  return typeof status === 'number' ? status : 0
}

function originalOf(error: unknown): unknown {
  return read(error, 'originalError') ?? {}
}

/** The portal's body, which the SDK drops when `error` is empty (`crm.*`); null: not REST's. */
function bodyOf(error: unknown): Record<string, unknown> | null {
  const data = read(read(originalOf(error), 'response'), 'data')
  return typeof data === 'object' && data !== null && 'error' in data ? { ...data } : null
}
