import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'

type Handler = (request: Request) => Response | Promise<Response>

/** A server that delays every answer and records the requests. */
export interface SlowServer {
  origin: string
  /** Method and path of each request; the caller resets it. */
  requests: string[]
  close(): Promise<void>
}

/**
 * Serves a handler with latency on a free port. Chromium's emulated latency isn't used: it skips preflights, and takes
 * the larger of itself and the server's time instead of their sum.
 */
export async function startSlowServer(
  handler: Handler,
  waitMs: (request: Request) => number,
): Promise<SlowServer> {
  const requests: string[] = []
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: async (request: Request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      await sleep(waitMs(request))
      return handler(request)
    },
  })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
