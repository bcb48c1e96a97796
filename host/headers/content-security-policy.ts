/** Input of the page's Content-Security-Policy. */
export interface PolicyInput {
  /** The portal's origin; undefined for a page opened outside a portal. */
  portal: string | undefined
  /** `'sha256-…'` of each inline script of the page. */
  scriptHashes: readonly string[]
  /** `'sha256-…'` of each inline style of the page. */
  styleHashes: readonly string[]
}

/**
 * The page's Content-Security-Policy. The portal that opened the app is the only origin that may frame the page, and the
 * only one besides the host in `connect-src`. Images, sounds and
 * videos may come from any https origin: the portals' CDNs have no list.
 */
export function contentSecurityPolicy({ portal, scriptHashes, styleHashes }: PolicyInput): string {
  const portals = portal === undefined ? [] : [portal]
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'", ...styleHashes],
    // `blob:`: pictures of files that the user has chosen.
    'img-src': ["'self'", 'https:', 'data:', 'blob:', ...portals],
    'media-src': ['https:', ...portals],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'self'", ...portals],
    'object-src': ["'none'"],
    'worker-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': portal === undefined ? ["'none'"] : portals,
    // Trusted Types without a policy: no string becomes markup or code, not even by a bug in React or the SDK.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
