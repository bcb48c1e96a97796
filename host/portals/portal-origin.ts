/** A host as a browser writes it: ASCII letters, digits, hyphens, an optional port; IPv6 in brackets. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** DNS allows no longer name. */
const MAX_HOST_LENGTH = 253 + ':65535'.length

/** The origin of a portal's host as it was written, in any case; nothing where it isn't exactly a host. */
export function portalOrigin(scheme: 'http' | 'https', written: string): string | undefined {
  if (written.length > MAX_HOST_LENGTH || !HOST.test(written)) return undefined
  const address = `${scheme}://${written}`
  if (!URL.canParse(address)) return undefined
  const { origin, host } = new URL(address)
  // The parser turns `0x7f.1` into 127.0.0.1 and the like; only a name that it leaves alone is taken.
  const lower = written.toLowerCase()
  return lower === host || lower.startsWith(`${host}:`) ? origin : undefined
}
