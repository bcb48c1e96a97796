import { createServer } from 'vite'
import { freePorts } from '../free-ports.ts'

/** A running development server. */
export interface GalleryServer {
  /** `http://127.0.0.1:4321/`; it redirects to the sandbox's portal. */
  readonly appUrl: string
  /** `http://127.0.0.1:4321/index.html` */
  readonly pageUrl: string
  close(): Promise<void>
}

/** Vite's cache folder; separate from that of `npm run dev`, which can run at the same time. */
const CACHE = 'node_modules/.vite-gallery'

/** Serves the gallery as `npm run dev` does, on a free port. */
export async function startGalleryServer(): Promise<GalleryServer> {
  const [port = 0] = await freePorts(1)
  const server = await createServer({
    cacheDir: CACHE,
    clearScreen: false,
    logLevel: 'error',
    // No watching and no HMR: a reload would disturb the pictures.
    server: { host: '127.0.0.1', port, strictPort: true, hmr: false, watch: null },
  })
  await server.listen()
  const appUrl = `http://127.0.0.1:${port}/`
  return { appUrl, pageUrl: `${appUrl}index.html`, close: () => server.close() }
}
