import type { AddressInfo } from 'node:net'
import { type Http2Bindings, type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { ConnectionDropped } from '../faults/transport-fault.ts'

/** A portal that listens on a port. */
export interface SandboxServer {
  /** `http://127.0.0.1:4300` */
  readonly origin: string
  /** Cuts open connections, hanging requests included. */
  close(): Promise<void>
}

/** Serves a handler on Node. Port 0: any free port. Rejects when the port is taken (`EADDRINUSE`). */
export function listen(
  handle: (request: Request) => Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<SandboxServer> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: withConnectionDrops(handle), hostname: host, port },
      (address: AddressInfo) => {
        server.off('error', reject)
        resolve({ origin: `http://${host}:${address.port}`, close: () => close(server) })
      },
    )
    server.once('error', reject)
  })
}

/** Turns `ConnectionDropped` into a destroyed socket, without an answer. */
function withConnectionDrops(handle: (request: Request) => Promise<Response>) {
  return async (request: Request, { incoming }: HttpBindings | Http2Bindings): Promise<Response> => {
    try {
      return await handle(request)
    } catch (error) {
      if (!(error instanceof ConnectionDropped)) throw error
      incoming.socket.destroy()
      return new Response(null)
    }
  }
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
