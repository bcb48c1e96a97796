import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { isMissed, type Part, partOf } from '../chat/part.ts'
import { flag, listOf, optionalInt } from '../chat/php.ts'
import { PortalError } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import { type Binding, readBindings } from './binding.ts'
import { offeredPlaces, type Place, processesSchema } from './places.ts'

/** The app's installation in a portal. Plain JSON: it lives in the query cache. */
export interface Setup {
  /** The granted scopes. */
  readonly granted: readonly string[]
  /** True when the portal considers the installation finished; null: not told. */
  readonly isFinished: boolean | null
  /** The app's ID in the portal, as in its page's address; null: not told. */
  readonly appId: number | null
  /** The app's bindings, for administrators only. */
  readonly bindings: Part<readonly Binding[]>
  /** The possible and the present places. */
  readonly places: readonly Place[]
  /** True when a part failed that may succeed later. */
  readonly hasFailed: boolean
}

const COMMANDS = {
  scope: command('scope', {}, null, listOf(v.string())),
  info: command('app.info', {}, null, v.object({ INSTALLED: flag, ID: v.fallback(optionalInt, null) })),
  bindings: readBindings(),
  available: command('placement.list', {}, 'placement', listOf(v.string())),
  // Not `crm.type.list`, which is paged, and for CRM administrators only.
  processes: command('crm.enum.ownertype', {}, 'crm', processesSchema),
}

/** The bindings for non-administrators: the portal would refuse `placement.get`, so it is not sent. */
const REFUSED: Setup['bindings'] = { ok: false, failure: { kind: 'not-allowed' } }

/**
 * Loads everything about the installation, in one request. Throws `PortalError` when even the scopes are not told;
 * writes nothing.
 */
export async function loadSetup(
  portal: Pick<Portal, 'batch' | 'user'>,
  signal?: AbortSignal,
): Promise<Setup> {
  const { bindings: asked, ...others } = COMMANDS
  const commands: typeof others & { bindings?: typeof asked } = portal.user.isAdmin ? COMMANDS : others
  const { scope, info, bindings, available, processes } = await portal.batch(commands, signal)
  if (!scope.ok) throw new PortalError(scope.failure)
  return {
    granted: scope.value,
    isFinished: info.ok ? info.value.INSTALLED : null,
    appId: info.ok ? info.value.ID : null,
    bindings: bindings === undefined ? REFUSED : partOf(bindings),
    places: offeredPlaces({
      granted: scope.value,
      available: available.ok ? available.value : null,
      processes: processes.ok ? processes.value : [],
      bindings: bindings?.ok ? bindings.value : [],
    }),
    hasFailed: [info, bindings, available, processes].some(isMissed),
  }
}
