import { CLOUD_ZONES } from './cloud-zones.ts'
import { portalOrigin } from './portal-origin.ts'

/** Which portal a request names, and whether it may show the app. */
export type PortalReading =
  /** The query names no portal: somebody opened our address by itself. */
  | { status: 'absent' }
  | { status: 'allowed'; origin: string }
  /** `origin` is there only when what was named is a host at all, so that it is safe to show. */
  | { status: 'refused'; origin: string | undefined }

/** One DNS label: a portal's own name before the zone. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Reads `DOMAIN` and `PROTOCOL` of the address that a portal opens us with. Anybody can write these two, so the
 * answer is only ever an origin of our own making, and allowed only when it is a cloud portal or stands in
 * `portalOrigins`. What isn't exactly a host is refused, never repaired.
 */
export function readPortal(query: URLSearchParams, portalOrigins: readonly string[]): PortalReading {
  const domains = query.getAll('DOMAIN')
  if (domains.length === 0) return { status: 'absent' }
  const scheme = schemeOf(query.getAll('PROTOCOL'))
  const [domain, ...more] = domains
  const origin = more.length > 0 || scheme === undefined ? undefined : portalOrigin(scheme, domain ?? '')
  if (origin === undefined) return { status: 'refused', origin }
  const allowed = portalOrigins.includes(origin) || isCloudPortal(origin)
  return { status: allowed ? 'allowed' : 'refused', origin }
}

/** The portal sends `1` for https and `0` for http; without it, https. */
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
  return LABEL.test(host.slice(0, dot)) && CLOUD_ZONES.includes(host.slice(dot + 1))
}
