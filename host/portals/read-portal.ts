import { CLOUD_ZONES } from './cloud-zones.ts'
import { portalOrigin } from './portal-origin.ts'
import { VENDOR_HOSTS } from './vendor-hosts.ts'

/** The portal named by a request, and the decision about it. */
export type PortalReading =
  /** The query names no portal: the address was opened outside a portal. */
  | { status: 'absent' }
  | { status: 'allowed'; origin: string }
  /** A valid name of no allowed portal. */
  | { status: 'unlisted' }
  /** The name isn't exactly a host, or there are several. */
  | { status: 'unreadable' }

/** One DNS label: the portal's name before the zone. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Reads `DOMAIN` and `PROTOCOL` of the opening address. Both are untrusted: the result is an origin built here, allowed
 * only for a cloud portal or one in `portalOrigins`. A value that isn't exactly a host is refused, never repaired.
 */
export function readPortal(query: URLSearchParams, portalOrigins: readonly string[]): PortalReading {
  const domains = query.getAll('DOMAIN')
  if (domains.length === 0) return { status: 'absent' }
  const scheme = schemeOf(query.getAll('PROTOCOL'))
  const [domain, ...more] = domains
  const origin = more.length > 0 || scheme === undefined ? undefined : portalOrigin(scheme, domain ?? '')
  if (origin === undefined) return { status: 'unreadable' }
  return isAllowedPortal(origin, portalOrigins) ? { status: 'allowed', origin } : { status: 'unlisted' }
}

/** True for a cloud portal, and for one in `portalOrigins`. */
export function isAllowedPortal(origin: string, portalOrigins: readonly string[]): boolean {
  return portalOrigins.includes(origin) || isCloudPortal(origin)
}

/** The scheme by `PROTOCOL`: `1` is https, `0` is http, none is https; undefined for anything else. */
function schemeOf(protocols: readonly string[]): 'http' | 'https' | undefined {
  if (protocols.length === 0) return 'https'
  if (protocols.length > 1) return undefined
  if (protocols[0] === '1') return 'https'
  return protocols[0] === '0' ? 'http' : undefined
}

function isCloudPortal(origin: string): boolean {
  const { protocol, host } = new URL(origin)
  if (protocol !== 'https:') return false
  const dot = host.indexOf('.')
  const name = host.slice(0, dot)
  return LABEL.test(name) && !VENDOR_HOSTS.includes(name) && CLOUD_ZONES.includes(host.slice(dot + 1))
}
