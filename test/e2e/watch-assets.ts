import type { Page } from '@playwright/test'

/** An asset that left the host. */
export interface DownloadedAsset {
  path: string
  /** Its `Content-Encoding`. */
  encoding: string | undefined
  /** Bytes of the body on the wire. */
  bytes: number
}

/** Records the assets that a page downloads from now on; what the browser's cache has is none. */
export async function watchAssets(page: Page): Promise<() => DownloadedAsset[]> {
  const session = await page.context().newCDPSession(page)
  const assets = new Map<string, DownloadedAsset>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { url, headers, encodedDataLength, fromDiskCache } = response
    const path = new URL(url).pathname
    if (!path.startsWith('/assets/') || fromDiskCache === true) return
    // Those of the head, so that those of the whole make the body's.
    assets.set(requestId, { path, encoding: headers['content-encoding'], bytes: -encodedDataLength })
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => assets.delete(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const asset = assets.get(requestId)
    if (asset !== undefined) asset.bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return () => [...assets.values()]
}
