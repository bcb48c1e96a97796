const ONE_YEAR_IN_SECONDS = 31_536_000

/**
 * The headers that every answer has, whatever its route and status. The policy is that of what isn't a page: opened by
 * itself it loads nothing, and nobody frames it. The page and the refusal bring their own.
 */
export function commonHeaders(isTls: boolean): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // The page's address holds the portal's name and the app's session.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Without `includeSubDomains`: other names under the operator's domain aren't ours to decide about.
    ...(isTls ? { 'strict-transport-security': `max-age=${ONE_YEAR_IN_SECONDS}` } : {}),
  }
}
