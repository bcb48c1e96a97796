import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { type Part, partOf } from '../chat/part.ts'
import { flag, listOf, optionalInt } from '../chat/php.ts'
import { PortalError } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import { type Binding, bindingsSchema } from './binding.ts'
import { type CardTab, cardTabs, processesSchema } from './card-tabs.ts'

/** How the app is installed in a portal. Plain JSON: it lives in the query cache. */
export interface Setup {
  /** The permissions that the app has. */
  readonly granted: readonly string[]
  /** Whether the portal takes the installation for finished; null where it doesn't tell. */
  readonly isFinished: boolean | null
  /** The app's number in the portal, which is in its page's address; null where the portal doesn't tell. */
  readonly appId: number | null
  /** Where the app is bound; only an administrator may know. */
  readonly bindings: Part<readonly Binding[]>
  /** The tabs that there can be, or are. */
  readonly tabs: readonly CardTab[]
}

const COMMANDS = {
  scope: command('scope', {}, null, listOf(v.string())),
  info: command('app.info', {}, null, v.object({ INSTALLED: flag, ID: v.fallback(optionalInt, null) })),
  bindings: command('placement.get', {}, 'placement', bindingsSchema),
  available: command('placement.list', {}, 'placement', listOf(v.string())),
  // Not `crm.type.list`, which only a CRM administrator may ask, by pages.
  processes: command('crm.enum.ownertype', {}, 'crm', processesSchema),
}

/** What everybody else is told, without being asked for: a portal refuses `placement.get` to them. */
const REFUSED: Setup['bindings'] = { ok: false, failure: { kind: 'not-allowed' } }

/**
 * Everything about the installation, in one request. Throws `PortalError` where the portal doesn't even tell the app's
 * permissions; writes nothing.
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
    tabs: cardTabs({
      granted: scope.value,
      available: available.ok ? available.value : null,
      processes: processes.ok ? processes.value : [],
      bindings: bindings?.ok ? bindings.value : [],
    }),
  }
}
