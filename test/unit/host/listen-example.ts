import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { LogEntry } from '../../../host/node/log/access-line.ts'
import { listen } from '../../../host/node/server/listen.ts'
import type { ListenOptions } from '../../../host/node/server/listen-options.ts'

const GENEROUS = {
  bodyBytes: 262_144,
  headerBytes: 16_384,
  headersWithinMs: 20_000,
  requestWithinMs: 25_000,
  keepAliveMs: 20_000,
  connections: 10_000,
}

/** Times of the example server's stop. */
export const STOP = { delayMs: 0, graceMs: 300, withinMs: 20_000 }

/** A server on a free port, with its log entries, warnings and errors. */
export interface Example {
  port: number
  url: string
  entries: LogEntry[]
  warnings: string[]
  failures: unknown[]
  stop(): void
  ended: Promise<void>
}

/** Overrides of the example server, which has generous limits and answers `ok`. */
export type ExampleOptions = Partial<Omit<ListenOptions, 'limits'>> & {
  limits?: Partial<ListenOptions['limits']>
}

/** Listens until the test has finished. */
export async function listenExample({ limits, ...options }: ExampleOptions = {}): Promise<Example> {
  const stopping = new AbortController()
  const entries: LogEntry[] = []
  const warnings: string[] = []
  const failures: unknown[] = []
  const { port, ended } = await listen({
    fetch: async () => new Response('ok'),
    headers: {},
    port: 0,
    address: '127.0.0.1',
    limits: { ...GENEROUS, ...limits },
    stopping: stopping.signal,
    stop: STOP,
    log: (entry) => entries.push(entry),
    warn: (text) => warnings.push(text),
    fail: (error) => failures.push(error),
    ...options,
  })
  const stop = () => stopping.abort()
  onTestFinished(stop)
  return { port, url: `http://127.0.0.1:${port}`, entries, warnings, failures, stop, ended }
}

/** A TCP connection for raw requests. */
export interface RawConnection {
  socket: Socket
  /** Everything received, as soon as it matches. */
  reads(pattern: RegExp): Promise<string>
  /** Everything received, once the server has closed the connection. */
  all(): Promise<string>
}

/** Connects and writes `text`; the connection is closed at the end of the test. */
export function connectRaw(port: number, text: string): RawConnection {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  let failure: Error | undefined
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const check of waiting) check()
  }
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1')
    wake()
  })
  socket.on('error', (error) => {
    failure = error
  })
  socket.on('close', wake)
  socket.write(text)
  onTestFinished(() => {
    socket.destroy()
  })
  const until = (isThere: () => boolean) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        if (isThere()) resolve(received)
        else if (socket.closed) reject(failure ?? new Error(`Closed after: ${received}`))
        else return
        waiting.delete(check)
      }
      waiting.add(check)
      check()
    })
  return {
    socket,
    reads: (pattern) => until(() => pattern.test(received)),
    all: () => until(() => socket.closed),
  }
}

/** A client that asks again and again on a kept-alive connection, and reconnects where the server closes it. */
export interface BusyClient {
  /** Number of complete answers so far. */
  answered(): number
  /** Resolves with the code of the first error; `ECONNREFUSED`: no request was lost, since none was sent. */
  end: Promise<string>
}

/** Starts a client that asks for `/` until an error. */
export function startBusyClient(port: number): BusyClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let answered = 0
  const end = new Promise<string>((resolve) => {
    const ask = () => {
      const request = get({ port, host: '127.0.0.1', agent }, (response) => {
        response.resume()
        response.once('end', () => {
          answered += 1
          // A pause, in which the connection is idle.
          setTimeout(ask, 1)
        })
      })
      request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    }
    ask()
  })
  onTestFinished(() => agent.destroy())
  return { answered: () => answered, end }
}
