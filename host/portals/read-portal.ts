import { CLOUD_ZONES } from './cloud-zones.ts'

/** Which portal a request names, and whether it may show the app. */
export type PortalReading =
  /** The query names no portal: somebody opened our address by itself. */
  | { status: 'absent' }
  | { status: 'allowed'; origin: string }
  /** `origin` is there only when what was named is a host at all, so that it is safe to show. */
  | { status: 'refused'; origin: string | undefined }

/** A host as a browser writes it: ASCII letters, digits, hyphens, an optional port; IPv6 in brackets. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** One DNS label: a portal's own name before the zone. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** DNS allows no longer name. */
const MAX_HOST_LENGTH = 253 + ':65535'.length

/**
 * Reads `DOMAIN` and `PROTOCOL` of the address that a portal opens us with. Anybody can write these two, so the
 * answer is only ever an origin of our own making, and allowed only when it is a cloud portal or stands in
 * `portalOrigins`. What isn't exactly a host is refused, never repaired.
 */
export function readPortal(query: URLSearchParams, portalOrigins: readonly string[]): PortalReading {
  const domains = query.getAll('DOMAIN')
  if (domains.length === 0) return { status: 'absent' }
  const origin = domains.length === 1 ? originOf(domains[0] ?? '', query.getAll('PROTOCOL')) : undefined
  if (origin === undefined) return { status: 'refused', origin }
  const allowed = portalOrigins.includes(origin) || isCloudPortal(origin)
  return { status: allowed ? 'allowed' : 'refused', origin }
}

function originOf(domain: string, protocols: readonly string[]): string | undefined {
  const scheme = schemeOf(protocols)
  if (scheme === undefined || domain.length > MAX_HOST_LENGTH || !HOST.test(domain)) return undefined
  const address = `${scheme}://${domain}`
  if (!URL.canParse(address)) return undefined
  const { origin, host } = new URL(address)
  // The parser turns `0x7f.1` into 127.0.0.1 and the like; only a name that it leaves alone is taken.
  const written = domain.toLowerCase()
  return written === host || written.startsWith(`${host}:`) ? origin : undefined
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
