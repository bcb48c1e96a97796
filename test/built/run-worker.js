// Plain JavaScript, since Miniflare's types need packages that it doesn't install.
import { Miniflare } from 'miniflare'

export async function runWorker(scriptPath, bindings) {
  const miniflare = new Miniflare({
    modules: true,
    scriptPath,
    bindings,
    compatibilityDate: '2026-04-01',
    // Miniflare's default socket rewrites Accept-Encoding, as Cloudflare's edge does.
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  })
  return {
    address: await miniflare.unsafeGetDirectURL(),
    fetch: (url) => miniflare.dispatchFetch(url),
    stop: () => miniflare.dispose(),
  }
}
