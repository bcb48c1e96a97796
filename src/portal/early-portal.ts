import type { HandshakeAhead } from './asked-ahead.ts'
import { PortalError } from './failure.ts'
import { handshakeEntry } from './handshake-entry.ts'
import { languageCode } from './language/language-code.ts'
import type { Portal } from './portal.ts'
import type { PortalClock } from './portal-clock.ts'
import type { Connection } from './sdk/sdk-portal.ts'
import { readSdkError } from './sdk-failure.ts'

/**
 * Limit of the wait for the SDK's code, or for a handshake that was late already, in milliseconds. A request of the SDK
 * has as long for its answer, from then on.
 */
const WAITED_MS = 10_000

/** The data of a portal that the page's own handshake has told, and how the SDK gets there. */
interface EarlyPortal {
  /** `https://acme.bitrix24.com` */
  origin: string
  handshake: HandshakeAhead
  /** The SDK's clock as well. */
  clock: PortalClock
  /** Fetches the SDK's code, whose function connects it. Both are called again after a failure. */
  load: () => Promise<() => Promise<Connection>>
}

/**
 * Creates a `Portal` that exists before the SDK: it tells what the handshake told, and asks through the SDK, which the
 * first request connects. `connect` does so at once; its failure shows in the next request.
 */
export function createEarlyPortal({ origin, handshake, clock, load }: EarlyPortal): {
  portal: Portal
  connect: () => void
} {
  let connecting: Promise<Portal> | null = null
  let connected: Portal | null = null
  /** The SDK's one handshake, after its own limit. */
  let late: Promise<Portal> | null = null

  function sdk(): Promise<Portal> {
    connecting ??= connectedPortal().catch((error: unknown) => {
      // The next request connects anew.
      connecting = null
      throw error
    })
    return connecting
  }

  async function connectedPortal(): Promise<Portal> {
    if (late !== null) return await latePortal(late)
    const connect = await inTime(load()).catch(() => null)
    // Code that does not arrive. A request that waited for it is never sent.
    if (connect === null) throw new PortalError({ kind: 'unreachable', isUnsent: true })
    const connection = await connect()
    switch (connection.status) {
      case 'connected':
        connected = connection.portal
        return connected
      case 'failed':
        late = connection.late
        throw new PortalError(connection.failure)
      case 'outside':
        throw new PortalError({ kind: 'portal-silent' })
    }
  }

  /** A second handshake would end with the first, as another portal with tokens and a first run of its own. */
  async function latePortal(handshake: Promise<Portal>): Promise<Portal> {
    const portal = await inTime(handshake).catch((error: unknown) => {
      late = null
      throw new PortalError(readSdkError(error, { method: 'getInitData', scope: null, isOnline: true }))
    })
    if (portal === null) throw new PortalError({ kind: 'portal-silent' })
    connected = portal
    return portal
  }

  /** Runs a command of the portal's page, which has no failure of its own. */
  const command = (run: (portal: Portal) => void) => void sdk().then(run, () => undefined)

  const portal: Portal = {
    entry: handshakeEntry(handshake),
    origin,
    language: languageCode(handshake.LANG),
    user: { isAdmin: handshake.IS_ADMIN === true },
    get options() {
      return connected?.options ?? userOptions(handshake.USER_OPTIONS)
    },
    now: clock.now,
    get sdkVersion() {
      return connected?.sdkVersion ?? ''
    },
    get tokenNumber() {
      return connected?.tokenNumber ?? 0
    },
    call: async (method, signal) => (await sdk()).call(method, signal),
    batch: async (commands, signal) => (await sdk()).batch(commands, signal),
    write: async (method, by) => (await sdk()).write(method, by),
    upload: async (method, content, options) => (await sdk()).upload(method, content, options),
    setUserOption: async (name, value) => (await sdk()).setUserOption(name, value),
    openPath: async (path) => (await sdk()).openPath(path),
    openMessenger: (dialogId) => command((portal) => portal.openMessenger(dialogId)),
    installFinish: () => command((portal) => portal.installFinish()),
    setTitle: (title) => command((portal) => portal.setTitle(title)),
    fitHeight: () => command((portal) => portal.fitHeight()),
    setHeight: (height) => command((portal) => portal.setHeight(height)),
  }
  return { portal, connect: () => command(() => undefined) }
}

/** Null after the limit. */
function inTime<T>(code: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), WAITED_MS)
    code.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function userOptions(options: unknown): Readonly<Record<string, unknown>> {
  return typeof options === 'object' && options !== null && !Array.isArray(options) ? { ...options } : {}
}
