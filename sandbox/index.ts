import { changeFaults } from './faults/change-faults.ts'
import { createPeople, type SandboxPeople } from './people.ts'
import type { AnnouncedWrite } from './portal/announced-write.ts'
import type { Clock } from './portal/clock.ts'
import { enlargeWorld, type PortalData } from './portal/enlarge-world.ts'
import { createPortal } from './portal/portal.ts'
import { createRealPortal, type RealPortalOptions } from './real-portal/real-portal.ts'
import { openSandboxSession, type SandboxSession } from './sandbox-session.ts'
import { createHandler } from './server/create-handler.ts'
import { guardHost } from './server/guard-host.ts'
import { listen } from './server/listen.ts'
import type { SandboxLog } from './server/log/log.ts'
import { watchRedRows } from './server/log/red-rows.ts'
import { resolveCard } from './ui/card/card.ts'
import { cardAddress } from './ui/card/card-address.ts'
import type { CardOptions } from './ui/card/card-options.ts'

/** @public */
export type { SandboxPeople } from './people.ts'
/** @public */
export type { AnnouncedWrite } from './portal/announced-write.ts'
export type { SandboxSession } from './sandbox-session.ts'
/** @public */
export type { SandboxLog, WaitOptions } from './server/log/log.ts'
/** @public */
export type { LogRow } from './server/log/log-row.ts'
export type { CardOptions } from './ui/card/card-options.ts'

/** Options of `startSandbox`. */
export interface SandboxOptions {
  /** 0, the default: any free port. */
  port?: number
  /** `127.0.0.1` by default. */
  host?: string
  /** The app's address, or a function for one that is known later. `http://localhost:5173/` by default. */
  appUrl?: string | (() => string)
  /**
   * `fail`, the default: `close` rejects when there were unexpected red rows. `allow`: red rows are reviewed by a
   * developer or asserted by the test itself.
   */
  redRows?: 'fail' | 'allow'
  /** `large`: a portal of 5,000 deals, with 300 recent chats of Anna's. `ordinary` by default. */
  data?: PortalData
  /**
   * A real portal that the app's REST calls are forwarded to. Reads only by default; methods about the installed app
   * stay here.
   */
  realData?: RealPortalOptions
}

/**
 * A Bitrix24 portal that runs on this machine. `await using sandbox = await startSandbox()` closes it at the end of the
 * scope.
 */
export interface Sandbox extends AsyncDisposable {
  /** `http://127.0.0.1:4300` */
  readonly origin: string
  /** The server as a function, REST and pages. Rejects with `ConnectionDropped` when a fault drops the connection. */
  readonly handle: (request: Request) => Promise<Response>
  readonly log: SandboxLog
  /** Acts as other users of the portal: writes, joins, leaves, reads. */
  readonly people: SandboxPeople
  /** The portal's time, which tokens and dates follow: `clock.advance(3_600_000)` moves it an hour ahead. */
  readonly clock: Clock
  /** The page's address for a browser. Throws for an unknown scenario, viewer or fault. */
  cardUrl(options?: CardOptions): string
  /** Opens a session without a browser, for tests. Throws as `cardUrl` does. */
  openSession(options?: CardOptions): SandboxSession
  /**
   * Replaces the REST faults of every open page, from its next request on: `['html@502']`; `[]` for none. Pages opened
   * later have their own. Throws for an unknown fault, and for one of the portal's page, which is fixed at its opening.
   */
  setFaults(faults: readonly string[]): void
  /** Announces, for every open page, a write that comes without a press of its own. */
  announce(write: AnnouncedWrite): void
  /**
   * Expects one or more red rows whose JSON matches: `expectRed(/DIALOG_ID_EMPTY/)`. An expected row that doesn't come
   * makes `close` reject too. Throws with `redRows: 'allow'`, under which no row is checked.
   */
  expectRed(pattern: RegExp): void
  /**
   * Closes the server, then rejects with the red rows that were not expected and the expected ones that didn't come.
   * Later calls have no further effect.
   */
  close(): Promise<void>
}

const DEFAULT_APP = 'http://localhost:5173/'

/**
 * Starts a portal with its own data from the seed. Rejects when the port is taken (`EADDRINUSE`), and when `realData`
 * has no valid webhook address, which the error doesn't repeat.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', appUrl = DEFAULT_APP, redRows = 'fail' } = options
  const appAddress = typeof appUrl === 'string' ? () => appUrl : appUrl
  const portal = createPortal(appAddress)
  if (options.data === 'large') enlargeWorld(portal.world)
  const real = options.realData === undefined ? null : createRealPortal(options.realData)
  const handle = guardHost(createHandler(portal, appAddress, real), host)
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
    // The first caller got the problems; later ones only wait.
    return isAgain ? closed.catch(() => undefined) : closed
  }

  return {
    origin: server.origin,
    handle,
    log: portal.log,
    people: createPeople(portal),
    clock: portal.clock,
    cardUrl: (card = {}) => {
      resolveOrThrow(card)
      return server.origin + cardAddress(card)
    },
    openSession: (card = {}) => openSandboxSession(portal, resolveOrThrow(card), server.origin, appAddress()),
    setFaults: (faults) => changeFaults(portal.sessions.all(), faults),
    announce: (write) => {
      for (const { announced } of portal.sessions.all()) announced.push(write)
    },
    expectRed: (pattern) => {
      if (redRows === 'allow')
        throw new Error('Red rows are allowed in this portal: there is nothing to announce.')
      red.expect(pattern)
    },
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  }
}

/** Throws for a mistyped option, which would open an ordinary deal otherwise. */
function resolveOrThrow(options: CardOptions) {
  const card = resolveCard(options)
  if (card.problems.length > 0) throw new Error(card.problems.join('\n'))
  return card
}
