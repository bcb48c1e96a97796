/** What the page may load, given who opened it. */
export interface PolicyInput {
  /** The portal's origin; none for the page that is opened outside a portal. */
  portal: string | undefined
  /** `'sha256-…'` of each inline script of the page. */
  scriptHashes: readonly string[]
  /** `'sha256-…'` of each inline style of the page. */
  styleHashes: readonly string[]
}

/**
 * The page's Content-Security-Policy. The portal that opened us is the only one that may frame the page, and the
 * only server besides ours that the page talks to. Pictures come from the portal's CDNs, which have no list.
 */
export function contentSecurityPolicy({ portal, scriptHashes, styleHashes }: PolicyInput): string {
  const portals = portal === undefined ? [] : [portal]
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'", ...styleHashes],
    'img-src': ["'self'", 'https:', 'data:', ...portals],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'self'", ...portals],
    'object-src': ["'none'"],
    'worker-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': portal === undefined ? ["'none'"] : portals,
    // No text becomes markup or code, not even through a library's mistake; React and the SDK hold under it.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
