import { once } from 'node:events'
import { createSecureServer, type Http2SecureServer, type ServerHttp2Session } from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import type { SelfSigned } from './self-signed.ts'

type Handler = (request: Request) => Response | Promise<Response>

/** A server that delays every answer. */
export interface SlowServer {
  origin: string
  close(): Promise<void>
}

/**
 * Serves a handler over HTTP/2 on a free port, as hosts do, with latency. Chromium's emulated latency isn't used: it skips
 * preflights, and takes the larger of itself and the server's time instead of their sum.
 */
export async function startSlowServer(
  { key, cert }: SelfSigned,
  handler: Handler,
  waitMs: (request: Request) => number,
): Promise<SlowServer> {
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    createServer: createSecureServer,
    serverOptions: { key, cert },
    fetch: async (request: Request) => {
      await sleep(waitMs(request))
      return handler(request)
    },
  }) as Http2SecureServer
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `https://127.0.0.1:${address.port}`,
    async close() {
      for (const session of sessions) session.destroy()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}
