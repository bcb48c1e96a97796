import type { OwnAnswer } from './diagnostics.ts'

const DIRECTIVE = 'frame-ancestors'
/** `https://*.bitrix24.com:443/path` of a policy's list of sources; each part but the host may be missing. */
const HOST_SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^:/]+)(?::(\d+|\*))?(?:\/.*)?$/i
const SCHEME_SOURCE = /^([a-z][a-z0-9+.-]*):$/i
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }
/** The values of `X-Frame-Options` that browsers obey. */
const DENY = 'deny'
const SAME_ORIGIN = 'sameorigin'

/**
 * True when the response headers let a page of `portal` frame the page at `own`; both are origins. `frame-ancestors`
 * wins over `X-Frame-Options`; of several policies all must allow it.
 */
export function mayFrame(
  { policy, frameOptions }: Pick<OwnAnswer, 'policy' | 'frameOptions'>,
  portal: string,
  own: string,
): boolean {
  const lists = ancestorsOf(policy ?? '')
  if (lists.length > 0) {
    return lists.every((sources) => sources.some((source) => allows(source, portal, own)))
  }
  const options = (frameOptions ?? '').split(',').map((option) => option.trim().toLowerCase())
  if (options.includes(DENY)) return false
  return !options.includes(SAME_ORIGIN) || portal === own
}

/** The sources of each policy's `frame-ancestors`; several policies are one header, separated by commas. */
function ancestorsOf(header: string): string[][] {
  return header.split(',').flatMap((policy) => {
    const directive = policy
      .split(';')
      .map((text) => text.trim().split(/\s+/))
      .find(([name = '']) => name.toLowerCase() === DIRECTIVE)
    return directive === undefined ? [] : [directive.slice(1)]
  })
}

function allows(source: string, portal: string, own: string): boolean {
  if (source.toLowerCase() === "'self'") return portal === own
  if (source === '*') return true
  const { protocol, hostname, port } = new URL(portal)
  const scheme = SCHEME_SOURCE.exec(source)?.[1]
  if (scheme !== undefined) return isScheme(`${scheme.toLowerCase()}:`, protocol)

  const [, named, host = '', wanted] = HOST_SOURCE.exec(source) ?? []
  if (host === '') return false
  const isSchemeFine = isScheme(
    named === undefined ? new URL(own).protocol : `${named.toLowerCase()}:`,
    protocol,
  )
  const actual = port || DEFAULT_PORTS[protocol]
  const isPortFine = wanted === '*' || actual === (wanted ?? DEFAULT_PORTS[protocol])
  return isSchemeFine && isPortFine && isHost(host.toLowerCase(), hostname)
}

/** True when the schemes match; `http` in a policy covers `https` too. */
function isScheme(wanted: string, actual: string): boolean {
  return wanted === actual || (wanted === 'http:' && actual === 'https:')
}

function isHost(wanted: string, actual: string): boolean {
  if (wanted === '*') return true
  return wanted.startsWith('*.') ? actual.endsWith(wanted.slice(1)) : wanted === actual
}
