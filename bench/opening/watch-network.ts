import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'

/** One request that left the browser; times in milliseconds since the epoch. */
export interface TracedRequest {
  method: string
  path: string
  sentAt: number
  /** Undefined: still open. */
  endedAt?: number
  /** Bytes of its answer on the wire, headers included; 0 while it is open. */
  bytes: number
  /** Arrivals of the answer's parts; `length` in bytes, decoded: the browser tells no others while it loads. */
  arrived: { at: number; length: number }[]
}

/** Sums over a page's requests. */
export interface Traffic {
  bytes: number
  requests: number
}

/** The network of a page. */
export interface NetworkWatch {
  /** The requests that left the browser so far; what its cache answered is none. */
  requests(): readonly TracedRequest[]
  /** Waits until there has been no activity for a while. */
  quiet(): Promise<void>
}

/** Pause without network activity, in milliseconds, and the limit of the wait for it. */
const QUIET_MS = 500
const QUIET_WITHIN_MS = 5_000

/** Records the requests to some addresses, with the bytes on the wire. Await it before the first request. */
export async function watchNetwork(
  session: CDPSession,
  isCounted: (url: string) => boolean,
): Promise<NetworkWatch> {
  const requests = new Map<string, TracedRequest & { epochMs: (timestamp: number) => number }>()
  let lastChange = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    if (!isCounted(request.url)) return
    const epochMs = (at: number) => (wallTime + at - timestamp) * 1000
    const method = type === 'Preflight' ? 'OPTIONS' : request.method
    const path = new URL(request.url).pathname
    requests.set(requestId, { method, path, sentAt: epochMs(timestamp), bytes: 0, arrived: [], epochMs })
    lastChange = Date.now()
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true || response.fromPrefetchCache === true) requests.delete(requestId)
  })
  session.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) => {
    const request = requests.get(requestId)
    request?.arrived.push({ at: request.epochMs(timestamp), length: dataLength })
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request === undefined) return
    lastChange = Date.now()
    request.endedAt = request.epochMs(timestamp)
    request.bytes = encodedDataLength
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    requests.delete(requestId)
    lastChange = Date.now()
  })
  await session.send('Network.enable')
  return {
    requests: () => [...requests.values()],
    async quiet() {
      const isOpen = () => [...requests.values()].some(({ endedAt }) => endedAt === undefined)
      const deadline = Date.now() + QUIET_WITHIN_MS
      while (Date.now() < deadline && (isOpen() || Date.now() - lastChange < QUIET_MS)) await sleep(50)
    },
  }
}

/** Bytes that arrived, and requests that were sent, until a time; without one: all. */
export function trafficUntil(requests: readonly TracedRequest[], at = Number.POSITIVE_INFINITY): Traffic {
  return {
    bytes: requests.reduce((sum, request) => sum + bytesUntil(request, at), 0),
    requests: requests.filter(({ sentAt }) => sentAt <= at).length,
  }
}

/** A request's bytes until a time: those on the wire by the share of the decoded ones that had arrived. */
function bytesUntil({ bytes, endedAt, arrived }: TracedRequest, at: number): number {
  if (endedAt !== undefined && endedAt <= at) return bytes
  const lengthOf = (parts: TracedRequest['arrived']) => parts.reduce((sum, { length }) => sum + length, 0)
  const whole = lengthOf(arrived)
  return whole === 0 ? 0 : Math.round((bytes * lengthOf(arrived.filter((part) => part.at <= at))) / whole)
}
