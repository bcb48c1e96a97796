import { createServer } from 'vite'
import { freePorts } from '../free-ports.ts'

/** The development server, under way. */
export interface GalleryServer {
  /** `http://127.0.0.1:4321/`; the sandbox's portal is where it redirects to. */
  readonly appUrl: string
  /** `http://127.0.0.1:4321/index.html` */
  readonly pageUrl: string
  close(): Promise<void>
}

/** Where Vite keeps what it has prepared; not `npm run dev`'s own, which may be running. */
const CACHE = 'node_modules/.vite-gallery'

/** Serves the gallery as `npm run dev` would, on a port that nobody uses. */
export async function startGalleryServer(): Promise<GalleryServer> {
  const [port = 0] = await freePorts(1)
  const server = await createServer({
    cacheDir: CACHE,
    clearScreen: false,
    logLevel: 'error',
    // Nobody edits a file meanwhile, and a page that reloads by itself would be a surprise.
    server: { host: '127.0.0.1', port, strictPort: true, hmr: false, watch: null },
  })
  await server.listen()
  const appUrl = `http://127.0.0.1:${port}/`
  return { appUrl, pageUrl: `${appUrl}index.html`, close: () => server.close() }
}
