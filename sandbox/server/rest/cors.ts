/** What a page of another origin may send along; anything else fails its preflight. */
const ALLOWED_HEADERS = 'origin, content-type, accept'
/** What passes a preflight whose answer names no methods, as a portal’s doesn’t. */
const ALLOWED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

/** On every answer of REST, errors included; a portal sends these and no other headers of their kind. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': ALLOWED_HEADERS,
  'x-content-type-options': 'nosniff',
}

/** The headers that a preflight asks for and won't get. Empty: it passes. */
export function deniedHeaders(request: Request): string[] {
  const asked = (request.headers.get('access-control-request-headers') ?? '').split(',')
  const allowed = ALLOWED_HEADERS.split(', ')
  return asked
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && !allowed.includes(name))
}

/** Whether a page of another origin may ask in this way: `POST`, not `PUT`. */
export function isAllowedMethod(name: string): boolean {
  return ALLOWED_METHODS.has(name)
}
