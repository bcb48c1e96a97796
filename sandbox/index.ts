import { resolveCard } from './card/card.ts'
import { cardAddress } from './card/card-address.ts'
import type { CardOptions } from './card/card-options.ts'
import { createHandler } from './create-handler.ts'
import { listen } from './listen.ts'
import type { SandboxLog } from './log.ts'
import { createPeople, type SandboxPeople } from './people.ts'
import type { Clock } from './portal/clock.ts'
import { createPortal } from './portal/portal.ts'
import { openSandboxSession, type SandboxSession } from './sandbox-session.ts'

export type { CardOptions } from './card/card-options.ts'
/** @public */
export type { LogRow, SandboxLog } from './log.ts'
/** @public */
export type { SandboxPeople } from './people.ts'
export type { SandboxSession } from './sandbox-session.ts'

/** Where it listens, and which app its page opens. */
export interface SandboxOptions {
  /** 0, the default: any that is free. */
  port?: number
  /** `127.0.0.1` unless told. */
  host?: string
  /** The app's address, or what gives it once it is known. `http://localhost:5173/` unless told. */
  appUrl?: string | (() => string)
}

/** A Bitrix24 portal that runs on this machine. */
export interface Sandbox {
  /** `http://127.0.0.1:4300` */
  readonly origin: string
  /** REST and the page: what the server serves, for a caller without one. Rejects where a fault drops the connection. */
  readonly handle: (request: Request) => Promise<Response>
  readonly log: SandboxLog
  /** Makes somebody in the portal write, come, go or read. */
  readonly people: SandboxPeople
  /** The portal's time, by which tokens expire and answers are dated: `clock.advance(3_600_000)` is an hour later. */
  readonly clock: Clock
  /** The page's address for a browser. Throws where a scenario, viewer or fault doesn't exist. */
  cardUrl(options?: CardOptions): string
  /** A page without a page, for tests. Throws as `cardUrl` does. */
  openSession(options?: CardOptions): SandboxSession
  close(): Promise<void>
}

const DEFAULT_APP = 'http://localhost:5173/'

/** Starts a portal from the seed. Each one is its own world. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', appUrl = DEFAULT_APP } = options
  const appAddress = typeof appUrl === 'string' ? () => appUrl : appUrl
  const portal = createPortal(appAddress)
  const handle = createHandler(portal, appAddress)
  const server = await listen(handle, { host, port })

  return {
    origin: server.origin,
    handle,
    log: portal.log,
    people: createPeople(portal),
    clock: portal.clock,
    cardUrl: (card = {}) => {
      checked(card)
      return server.origin + cardAddress(card)
    },
    openSession: (card = {}) => openSandboxSession(portal, checked(card), server.origin, appAddress()),
    close: () => server.close(),
  }
}

/** A mistyped name in a test must not become an ordinary deal. */
function checked(options: CardOptions) {
  const card = resolveCard(options)
  if (card.problems.length > 0) throw new Error(card.problems.join('\n'))
  return card
}
