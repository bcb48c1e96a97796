/** A host in ASCII with an optional port; IPv6 in brackets. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** The longest DNS name, with a port. */
const MAX_HOST_LENGTH = 253 + ':65535'.length

/** The origin for a host as written, in any case; undefined when the text isn't exactly a host. */
export function portalOrigin(scheme: 'http' | 'https', written: string): string | undefined {
  if (written.length > MAX_HOST_LENGTH || !HOST.test(written)) return undefined
  const address = `${scheme}://${written}`
  if (!URL.canParse(address)) return undefined
  const { origin, host } = new URL(address)
  // The URL parser rewrites hosts such as `0x7f.1` to 127.0.0.1; only an unchanged host is accepted.
  const lower = written.toLowerCase()
  return lower === host || lower.startsWith(`${host}:`) ? origin : undefined
}
