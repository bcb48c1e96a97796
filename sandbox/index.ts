import { changeFaults } from './faults/change-faults.ts'
import { createPeople, type SandboxPeople } from './people.ts'
import type { Clock } from './portal/clock.ts'
import { createPortal } from './portal/portal.ts'
import { onOwnHost } from './real-portal/on-own-host.ts'
import { createRealPortal, type RealPortalOptions } from './real-portal/real-portal.ts'
import { openSandboxSession, type SandboxSession } from './sandbox-session.ts'
import { createHandler } from './server/create-handler.ts'
import { listen } from './server/listen.ts'
import type { SandboxLog } from './server/log/log.ts'
import { watchRedRows } from './server/log/red-rows.ts'
import { resolveCard } from './ui/card/card.ts'
import { cardAddress } from './ui/card/card-address.ts'
import type { CardOptions } from './ui/card/card-options.ts'

/** @public */
export type { SandboxPeople } from './people.ts'
export type { SandboxSession } from './sandbox-session.ts'
/** @public */
export type { SandboxLog, WaitOptions } from './server/log/log.ts'
/** @public */
export type { LogRow } from './server/log/log-row.ts'
export type { CardOptions } from './ui/card/card-options.ts'

/** Where it listens, and which app its page opens. */
export interface SandboxOptions {
  /** 0, the default: any that is free. */
  port?: number
  /** `127.0.0.1` unless told. */
  host?: string
  /** The app's address, or what gives it once it is known. `http://localhost:5173/` unless told. */
  appUrl?: string | (() => string)
  /**
   * `fail`, the default: `close` rejects where there were red rows that nobody announced. `allow`: a person looks at
   * them, or the test judges them itself.
   */
  redRows?: 'fail' | 'allow'
  /** What an app asks goes to a real portal: its own REST is this one's, reads only unless told. */
  realData?: RealPortalOptions
}

/** A Bitrix24 portal that runs on this machine. `await using sandbox = await startSandbox()` closes it by itself. */
export interface Sandbox extends AsyncDisposable {
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
  /**
   * What goes wrong in every page that is open, from its next request on: `['html@502']`, and `[]` for nothing. Pages
   * that are opened later have their own. Throws where a fault doesn't exist, and for one of the portal's page, which
   * has it from its opening or never.
   */
  setFaults(faults: readonly string[]): void
  /**
   * Says that red rows with this in their JSON come, one or more: `expectRed(/DIALOG_ID_EMPTY/)`. One that doesn't come
   * fails `close` as well. Throws where red rows are allowed: nobody would look.
   */
  expectRed(pattern: RegExp): void
  /**
   * Lets go of the port, and then rejects with the red rows that nobody announced, and with announced ones that didn't
   * come. Called again, it does nothing more.
   */
  close(): Promise<void>
}

const DEFAULT_APP = 'http://localhost:5173/'

/**
 * Starts a portal from the seed. Each one is its own world. Rejects where the port is taken (`EADDRINUSE`), and where
 * `realData` has no webhook's address, which the error doesn't repeat.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', appUrl = DEFAULT_APP, redRows = 'fail' } = options
  const appAddress = typeof appUrl === 'string' ? () => appUrl : appUrl
  const portal = createPortal(appAddress)
  const real = options.realData === undefined ? null : createRealPortal(options.realData)
  const own = createHandler(portal, appAddress, real)
  const handle = real === null ? own : onOwnHost(own, host)
  const red = watchRedRows(portal.log)
  const server = await listen(handle, { host, port })
  let closed: Promise<void> | null = null

  const close = async () => {
    await server.close()
    const problems = redRows === 'allow' ? [] : red.problems()
    if (problems.length > 0) throw new Error(`What a portal would have refused:\n${problems.join('\n')}`)
  }
  const closeOnce = () => {
    const isAgain = closed !== null
    closed ??= close()
    // Whoever closed first was told; the second only waits.
    return isAgain ? closed.catch(() => undefined) : closed
  }

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
    setFaults: (faults) => changeFaults(portal.sessions.all(), faults),
    expectRed: (pattern) => {
      if (redRows === 'allow')
        throw new Error('Red rows are allowed in this portal: there is nothing to announce.')
      red.expect(pattern)
    },
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  }
}

/** A mistyped name in a test must not become an ordinary deal. */
function checked(options: CardOptions) {
  const card = resolveCard(options)
  if (card.problems.length > 0) throw new Error(card.problems.join('\n'))
  return card
}
