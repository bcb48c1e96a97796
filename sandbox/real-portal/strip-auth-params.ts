/**
 * Parameters that authenticate a REST call. A webhook's address does that already, and the sandbox's tokens are invalid
 * in a real portal.
 */
const AUTH_PARAMS: ReadonlySet<string> = new Set(['auth', 'access_token', 'sessid'])

/** Removes the authentication parameters, in any case. */
export function stripAuthParams<T>(params: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !AUTH_PARAMS.has(name.toLowerCase())))
}
