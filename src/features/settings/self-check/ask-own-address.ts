import type { OwnAnswer } from '../../../setup/self-check/diagnostics.ts'
import type { AppContext } from '../../../shared/app-context/app-context.tsx'

/** What hasn't answered by then holds up everything that the self-check has to say. */
const PATIENCE_MS = 10_000

/**
 * Asks our own address as this portal would: by POST and with the portal's name in the query, but with nothing in the
 * body: nobody's token goes anywhere. What was uploaded as an archive, by GET and as it is. Null where nothing answers, or
 * not in time.
 */
export async function askOwnAddress(
  { address, isArchive = false }: Pick<AppContext, 'address' | 'isArchive'>,
  portalOrigin: string,
  signal?: AbortSignal,
): Promise<OwnAnswer | null> {
  // By hand: the oldest browsers that we serve have no `AbortSignal.any`.
  const ending = new AbortController()
  const end = () => ending.abort()
  const patience = setTimeout(end, PATIENCE_MS)
  signal?.addEventListener('abort', end)
  try {
    signal?.throwIfAborted()
    const method = isArchive ? 'GET' : 'POST'
    const own = new URL(address)
    if (!isArchive) {
      const { host, protocol } = new URL(portalOrigin)
      own.searchParams.set('DOMAIN', host)
      own.searchParams.set('PROTOCOL', protocol === 'https:' ? '1' : '0')
    }
    const { status, headers, body } = await fetch(own, {
      method,
      credentials: 'omit',
      cache: 'no-store',
      signal: ending.signal,
    })
    // Only its head is looked at; a body that breaks off changes nothing.
    void body?.cancel().catch(() => undefined)
    const policy = headers.get('content-security-policy')
    const isUnlisted = headers.get('x-deal-chat') === 'unlisted'
    return { method, status, policy, frameOptions: headers.get('x-frame-options'), isUnlisted }
  } catch {
    return null
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', end)
  }
}
