const ONE_YEAR_IN_SECONDS = 31_536_000

/**
 * The headers of every answer, for any route and status. The policy is for answers that aren't pages: no subresources,
 * no framing. The page and the 403 page replace it with their own.
 */
export function commonHeaders(isTls: boolean): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // The page's URL contains the portal's name and the app's session (`APP_SID`).
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Without `includeSubDomains`: other hosts under the operator's domain are out of scope.
    ...(isTls ? { 'strict-transport-security': `max-age=${ONE_YEAR_IN_SECONDS}` } : {}),
  }
}
