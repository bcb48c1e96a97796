import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getMimeType } from 'hono/utils/mime'

/** A running static server. */
export interface FileServer {
  /** `http://127.0.0.1:49152` */
  readonly origin: string
  /** Each answered request, as `GET /folder/index.html`. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** Serves files by their paths (`/folder/index.html`), without headers of the app; methods other than GET and HEAD get 405. */
export async function serveFiles(files: ReadonlyMap<string, Uint8Array>): Promise<FileServer> {
  const requests: string[] = []
  const server = createServer(({ method = '', url = '' }, response) => {
    requests.push(`${method} ${url}`)
    const path = new URL(url, 'http://files').pathname
    const file = files.get(path)
    if (method !== 'GET' && method !== 'HEAD') response.writeHead(405).end()
    else if (file === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': getMimeType(path) ?? 'text/plain' }).end(file)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
