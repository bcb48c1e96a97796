import { vi } from 'vitest'

/** The channels and locks of one browser, for pages that run in one process. */
export interface BrowserStandIn {
  /** Messages that reached a page, by the channel's name, in order. */
  readonly delivered: readonly { readonly channel: string; readonly data: unknown }[]
  /** Number of channels that are open. */
  readonly open: () => number
  /** Posts a message to a channel, as a page that is not this app's could. */
  readonly post: (channel: string, data: unknown) => void
  /** Holds a lock as a page does that the browser has frozen. */
  readonly freezeLock: (name: string) => void
  /** Puts the browser's own things back. */
  readonly end: () => void
}

/** Time between a message and its delivery, and between the request of a lock and its answer, in milliseconds. */
const DELIVERY_MS = 1

const wait = () => new Promise((resolve) => setTimeout(resolve, DELIVERY_MS))

/** Gives the page a browser's channels and locks, which happy-dom lacks. `denies`: what it refuses to a third party. */
export function standInForBrowser(denies: 'nothing' | 'channels' | 'locks' = 'nothing'): BrowserStandIn {
  const channels = new Set<Channel>()
  const held = new Set<string>()
  const delivered: { channel: string; data: unknown }[] = []

  function send(name: string, data: unknown, from: Channel | null): void {
    const copy: unknown = structuredClone(data)
    const to = [...channels].filter((one) => one !== from && one.name === name)
    void wait().then(() => {
      for (const channel of to) {
        if (!channels.has(channel)) continue
        delivered.push({ channel: name, data: copy })
        channel.onmessage?.({ data: copy })
      }
    })
  }

  class Channel {
    readonly name: string
    onmessage: ((event: { data: unknown }) => void) | null = null
    constructor(name: string) {
      if (denies === 'channels') throw new DOMException('denied', 'SecurityError')
      this.name = name
      channels.add(this)
    }
    postMessage(data: unknown): void {
      if (!channels.has(this)) throw new DOMException('closed', 'InvalidStateError')
      send(this.name, data, this)
    }
    close(): void {
      channels.delete(this)
    }
  }

  async function request(
    name: string,
    _options: { ifAvailable: true },
    run: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> {
    if (denies === 'locks') throw new DOMException('denied', 'SecurityError')
    await wait()
    if (held.has(name)) return run(null)
    held.add(name)
    try {
      return await run({ name })
    } finally {
      held.delete(name)
    }
  }

  vi.stubGlobal('BroadcastChannel', Channel)
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  return {
    delivered,
    open: () => channels.size,
    post: (channel, data) => send(channel, data, null),
    freezeLock: (name) => void held.add(name),
    end: () => void Reflect.deleteProperty(navigator, 'locks'),
  }
}
