/** The page in place of a file for somebody who isn't signed in. */
export const SIGN_IN_PAGE = '<!doctype html><title>Sign in</title><h1>Sign in to the portal</h1>'

/**
 * True for a request that a browser would send without the portal's cookies, to an address that wants them (`cookies=lax`,
 * of the fault `no-cookies`): any but a navigation of a whole page.
 */
export function isSignInNeeded(request: Request): boolean {
  const wantsCookies = new URL(request.url).searchParams.get('cookies') === 'lax'
  return wantsCookies && request.headers.get('sec-fetch-dest') !== 'document'
}
