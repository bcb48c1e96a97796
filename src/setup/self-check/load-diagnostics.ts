import * as v from 'valibot'
import { command } from '../../chat/command.ts'
import type { Part } from '../../chat/part.ts'
import { flag } from '../../chat/php.ts'
import { failureOf, PortalError } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { loadSetup } from '../load-setup.ts'
import { CHECKED_METHODS } from './app-methods.ts'
import type { Diagnostics, OwnAnswer } from './diagnostics.ts'

/** The inputs besides the portal. */
export interface CheckEnvironment {
  /** Address of the app's page, without query and hash. */
  readonly address: string
  readonly appVersion: string
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number
  /** Requests the app's own address as a portal does; null: no response. */
  readonly askOwn: (signal?: AbortSignal) => Promise<OwnAnswer | null>
}

type PortalReader = Pick<Portal, 'origin' | 'user' | 'sdkVersion' | 'call' | 'batch'>

const PING = command('server.time', {}, null, v.unknown())
const existing = v.pipe(
  v.object({ isExisting: flag }),
  v.transform(({ isExisting }) => isExisting),
)

/**
 * Loads everything that the self-check judges; writes nothing. Each part can fail alone; the promise rejects only for a
 * defect.
 */
export async function loadDiagnostics(
  portal: PortalReader,
  environment: CheckEnvironment,
  signal?: AbortSignal,
): Promise<Diagnostics> {
  // Timed alone, so that no other request delays it.
  const began = environment.now()
  const answered = await settled(portal.call(PING, signal).then(() => environment.now() - began))
  const [setup, missing, own] = await Promise.all([
    settled(loadSetup(portal, signal)),
    settled(loadMissing(portal, signal)),
    environment.askOwn(signal),
  ])
  const { address, appVersion } = environment
  const { origin: portalOrigin, sdkVersion } = portal
  return { portalOrigin, address, answered, setup, missing, own, appVersion, sdkVersion }
}

/**
 * The missing methods, in one batch. A method without an answer counts as present; no answer at all is a failure,
 * because a portal may be too old for `method.get` itself.
 */
async function loadMissing(portal: PortalReader, signal?: AbortSignal): Promise<string[]> {
  const commands = Object.fromEntries(
    CHECKED_METHODS.map(({ name }, index) => [`m${index}`, command('method.get', { name }, null, existing)]),
  )
  const rows = await portal.batch(commands, signal)
  const told = CHECKED_METHODS.flatMap(({ name }, index) => {
    const row = rows[`m${index}`]
    return row?.ok === true ? [{ name, isThere: row.value }] : []
  })
  const first = rows['m0']
  if (told.length === 0 && first?.ok === false) throw new PortalError(first.failure)
  return told.filter(({ isThere }) => !isThere).map(({ name }) => name)
}

/** The promise's result as a part; rethrows defects. */
async function settled<T>(promise: Promise<T>): Promise<Part<T>> {
  try {
    return { ok: true, value: await promise }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return { ok: false, failure }
  }
}
