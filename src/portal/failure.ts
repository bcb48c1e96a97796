/**
 * Why something can't be shown, as data: each kind has a screen of its own, and the compiler asks for it.
 * A closed set, sorted by who can act; `docs/failures.md` tells it to people.
 */
export type Failure =
  /** The way to the portal: this device has no network; no connection; no answer in time; HTTP 5xx. */
  | { kind: 'offline' }
  | { kind: 'unreachable' }
  | { kind: 'timeout' }
  | { kind: 'server-error' }
  /** An answer that we don't understand. `path` is the field, dotted, from `result` down; empty: not even JSON. */
  | { kind: 'bad-answer'; method: string; path: string }
  /** A placement whose options hold no usable ID. `value` is what stood there, cut to a readable length. */
  | { kind: 'bad-entry'; value: string }
  /** A placement that this version has no screen for. */
  | { kind: 'unknown-placement'; placement: string }
  /** The page around us says nothing; the token can't be renewed; the portal is deleted or closed for now. */
  | { kind: 'portal-silent' }
  | { kind: 'session-expired' }
  | { kind: 'portal-closed' }
  /** The app wasn't granted `scope`. REST's `insufficient_scope` doesn't name it; the method does. */
  | { kind: 'missing-scope'; scope: string }
  /** The user's right, not the app's. */
  | { kind: 'not-allowed' }
  /** The portal asks to wait: `QUERY_LIMIT_EXCEEDED` (503), `OPERATION_TIME_LIMIT` (429). Milliseconds. */
  | { kind: 'throttled'; retryInMs: number }
  /** Anything else that the portal named. `status` is HTTP's; a row of a batch has the batch's own, 200. */
  | { kind: 'portal'; code: string; description: string; status: number }

/** The only thing that a `Portal` throws. Holds no token, address or parameter, so it may be shown and copied. */
export class PortalError extends Error {
  override readonly name = 'PortalError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** The failure that `error` carries, or null. By shape, not by `instanceof`: chunks may hold a class twice. */
export function failureOf(error: unknown): Failure | null {
  if (typeof error !== 'object' || error === null) return null
  if (!('name' in error) || error.name !== 'PortalError' || !('failure' in error)) return null
  return error.failure as Failure
}
