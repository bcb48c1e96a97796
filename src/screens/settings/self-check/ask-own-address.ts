import type { OwnAnswer } from '../../../setup/self-check/facts.ts'

/**
 * Asks our own address as this portal would, by POST and with the portal's name in the query, but with nothing in the
 * body: nobody's token goes anywhere. Null where nothing answers.
 */
export async function askOwnAddress(
  address: string,
  portalOrigin: string,
  signal?: AbortSignal,
): Promise<OwnAnswer | null> {
  try {
    const { host, protocol } = new URL(portalOrigin)
    const own = new URL(address)
    own.searchParams.set('DOMAIN', host)
    own.searchParams.set('PROTOCOL', protocol === 'https:' ? '1' : '0')
    const { status, headers, body } = await fetch(own, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    })
    // Only its head is looked at; a body that breaks off changes nothing.
    void body?.cancel().catch(() => undefined)
    const policy = headers.get('content-security-policy')
    return { status, policy, frameOptions: headers.get('x-frame-options') }
  } catch {
    return null
  }
}
