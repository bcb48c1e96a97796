import type { OwnAnswer } from '../../../setup/self-check/diagnostics.ts'
import type { AppContext } from '../../../shared/app-context/app-context.tsx'

/** Longest wait for the answer, in milliseconds, which the whole self-check waits for. */
const TIMEOUT_MS = 10_000

/**
 * Requests the app's own address as this portal does, by POST with the portal's name in the query, but without a body: no
 * token is sent. An app uploaded as an archive is requested by GET, without a query. Null: no answer, or not in time.
 */
export async function askOwnAddress(
  { address, isArchive = false }: Pick<AppContext, 'address' | 'isArchive'>,
  portalOrigin: string,
  signal?: AbortSignal,
): Promise<OwnAnswer | null> {
  // The oldest supported browsers have no `AbortSignal.any`.
  const ending = new AbortController()
  const end = () => ending.abort()
  const timer = setTimeout(end, TIMEOUT_MS)
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
    // Only status and headers are read; an error of the cancelled body doesn't matter.
    void body?.cancel().catch(() => undefined)
    const policy = headers.get('content-security-policy')
    const isUnlisted = headers.get('x-deal-chat') === 'unlisted'
    return { method, status, policy, frameOptions: headers.get('x-frame-options'), isUnlisted }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}
