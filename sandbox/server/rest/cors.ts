/** Request headers that a portal allows from another origin; a preflight with any other fails. */
const ALLOWED_HEADERS = 'origin, content-type, accept'
/** Methods that need no mention in a preflight's answer; a portal names none. */
const ALLOWED_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])

/** Headers of every REST answer, errors included; a portal sends no others of this kind. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': ALLOWED_HEADERS,
  'x-content-type-options': 'nosniff',
}

/** The headers of a preflight that a portal doesn't allow; empty: it passes. */
export function deniedHeaders(request: Request): string[] {
  const requested = (request.headers.get('access-control-request-headers') ?? '').split(',')
  const allowed = ALLOWED_HEADERS.split(', ')
  return requested
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && !allowed.includes(name))
}

/** True for a method that a page of another origin may use: `POST`, not `PUT`. */
export function isAllowedMethod(name: string): boolean {
  return ALLOWED_METHODS.has(name)
}
