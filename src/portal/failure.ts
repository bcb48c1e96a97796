/**
 * A failure as data: a closed set, sorted by who can act, in which each kind has its own screen. `docs/failures.md`
 * describes them for users.
 */
export type Failure =
  /** Network and server: no network on this device; no connection; no answer in time; HTTP 5xx. */
  | { kind: 'offline' }
  /** `isUnsent`: the request's own code did not arrive, so nothing was sent. */
  | { kind: 'unreachable'; isUnsent?: true }
  | { kind: 'timeout' }
  | { kind: 'server-error' }
  /** An answer of an unknown shape. `path`: the dotted field, from `result` down; empty: not JSON. */
  | { kind: 'bad-answer'; method: string; path: string }
  /** A placement whose options hold no usable ID. `value`: the option's value, shortened. */
  | { kind: 'bad-entry'; value: string }
  /** A placement that this version has no screen for. */
  | { kind: 'unknown-placement'; placement: string }
  /** No answer of the portal's page; a token that cannot be renewed; a deleted or closed portal. */
  | { kind: 'portal-silent' }
  | { kind: 'session-expired' }
  | { kind: 'portal-closed' }
  /** The app was not granted `scope`, which the method tells: `insufficient_scope` does not name it. */
  | { kind: 'missing-scope'; scope: string }
  /** A right that the user lacks, not the app. */
  | { kind: 'not-allowed' }
  /** A rate limit: `QUERY_LIMIT_EXCEEDED` (503), `OPERATION_TIME_LIMIT` (429). Milliseconds. */
  | { kind: 'throttled'; retryInMs: number }
  /** Any other error of the portal. `status`: HTTP's; a row of a batch has the batch's own, 200. */
  | { kind: 'portal'; code: string; description: string; status: number }

/** REST's codes for what stays as it is: no access, no such object, no such method in this portal. */
const LASTING_CODES: ReadonlySet<string> = new Set(['ACCESS_ERROR', 'NOT_FOUND', 'ERROR_METHOD_NOT_FOUND'])
const LASTING_KINDS: ReadonlySet<Failure['kind']> = new Set([
  'missing-scope',
  'not-allowed',
  'session-expired',
  'portal-closed',
  'portal-silent',
  'bad-entry',
  'unknown-placement',
])

/** True for a failure that may pass by itself, so that the same request succeeds later. */
export function mayPass(failure: Failure): boolean {
  if (failure.kind === 'portal') return !LASTING_CODES.has(failure.code)
  return !LASTING_KINDS.has(failure.kind)
}

/** The only error that a `Portal` throws. Holds no token, address or parameter, so it may be shown and copied. */
export class PortalError extends Error {
  override readonly name = 'PortalError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** The failure of a `PortalError`, or null. By shape, not by `instanceof`: chunks may hold a class twice. */
export function failureOf(error: unknown): Failure | null {
  if (typeof error !== 'object' || error === null) return null
  if (!('name' in error) || error.name !== 'PortalError' || !('failure' in error)) return null
  return error.failure as Failure
}

/** Kinds of failures in which a request may have been carried out: its answer got lost, or could not be read. */
const UNCERTAIN: ReadonlySet<Failure['kind']> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'server-error',
  'bad-answer',
])

/** True for a failure after which a write may have been done. Any other is the portal's refusal, or came before the sending. */
export function isUncertain(failure: Failure): boolean {
  return UNCERTAIN.has(failure.kind) && !('isUnsent' in failure)
}
