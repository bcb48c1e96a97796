import type { Fault } from '../../faults/fault.ts'
import { parseFaults } from '../../faults/faults.ts'
import { unknownFault } from '../../faults/unknown-fault.ts'
import type { PortalData } from '../../portal/enlarge-world.ts'
import type { AnswerShape, Kernel, OpeningMethod } from '../../portal/session.ts'
import { ALL_SCOPES, GRANTED_SCOPES } from '../../services/app/model/scopes.ts'
import type { ObserverSync } from '../../services/crm/model/observers.ts'
import { VIEWERS, type Viewer } from '../../services/user/model/viewers.ts'
import type { CardOptions } from './card-options.ts'
import { findScenario, ORDINARY, SCENARIOS, type Scenario } from './scenarios.ts'
import { ACTIONS, parseScheduledAction, type ScheduledAction } from './scheduled-action.ts'

/** The kind of the portal's page; `own`: the app's; `link`: the slider of a link to the app. */
export type CardPage = 'crm' | 'task' | 'group' | 'messenger' | 'link' | 'own'

/** A page of the portal with every option resolved. */
export interface Card {
  /** Null: opened without a scenario. */
  readonly scenario: Scenario | null
  /** True when the scenario asks for the app's installation. */
  readonly isInstall: boolean
  readonly placement: string
  readonly page: CardPage
  /** Type of the placement's CRM item (`DEAL`, `DYNAMIC_128`); null: another kind of placement. */
  readonly itemType: string | null
  /** ID of the item, the task or the group. */
  readonly itemId: number
  /** `PLACEMENT_OPTIONS.ID`, or the placement's own name for it. */
  readonly placementId: string
  /** The messenger's dialog and a message of it. */
  readonly dialogId: string
  readonly messageId: string
  /** Query of the page that is the app's, without the sandbox's own parameters. */
  readonly query: string
  readonly viewer: Viewer
  readonly language: string
  readonly theme: 'light' | 'dark' | 'auto' | null
  /** In pixels; null: the full width. */
  readonly width: number | null
  readonly latencyMs: number
  readonly faults: readonly Fault[]
  /** Actions scheduled while the page is open. */
  readonly timed: readonly ScheduledAction[]
  /** The scopes that the app was granted. */
  readonly scopes: readonly string[]
  readonly isLimited: boolean
  readonly data: PortalData
  readonly shape: AnswerShape
  readonly kernel: Kernel
  readonly observerSync: ObserverSync
  readonly opening: OpeningMethod
  /** Mistakes in the options, in sentences: shown in the page, an error in a test. */
  readonly problems: readonly string[]
}

/** The dialog and the message of the messenger's placements, unless the address names others. */
const DIALOG = 'chat1437'
const MESSAGE = '90413'
/** Places in the web messenger. */
const IN_MESSENGER = /^IM_(SIDEBAR|TEXTAREA|CONTEXT_MENU|NAVIGATION)$/
const CRM_TAB = /^CRM_([A-Z_]+|DYNAMIC_\d+)_DETAIL_TAB$/

/** Merges the options over the scenario's, and those over the ordinary deal. Never throws: see `problems`. */
export function resolveCard(options: CardOptions): Card {
  const scenario = options.scenario === undefined ? null : findScenario(options.scenario)
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const all: CardOptions & Required<Pick<CardOptions, keyof typeof ORDINARY>> = {
    ...ORDINARY,
    ...scenario?.card,
    ...given,
  }
  const viewer = VIEWERS.find(({ id }) => id === all.viewer)
  const { faults, unknown } = parseFaults(all.faults ?? [])
  const timed = (all.timed ?? []).map((text) => ({ text, action: parseScheduledAction(text) }))
  const without = all.without ?? []
  const extraScopes = all.with ?? []
  const known = extraScopes.filter((scope) => ALL_SCOPES.includes(scope))
  return {
    scenario,
    isInstall: scenario?.isInstall ?? false,
    placement: all.placement,
    page: pageOf(all.placement),
    itemType: CRM_TAB.exec(all.placement)?.[1] ?? null,
    itemId: all.deal,
    placementId: all.placementId ?? String(all.deal),
    dialogId: all.dialog ?? DIALOG,
    messageId: all.message ?? MESSAGE,
    query: all.query ?? '',
    viewer: viewer ?? (VIEWERS[0] as Viewer),
    language: all.language,
    theme: all.theme ?? null,
    width: all.width ?? null,
    latencyMs: all.latencyMs,
    faults,
    timed: timed.flatMap(({ action }) => action ?? []),
    scopes: [...new Set([...GRANTED_SCOPES.filter((scope) => !without.includes(scope)), ...known])],
    isLimited: all.limit === 'on',
    data: all.data ?? 'ordinary',
    shape: all.shape,
    kernel: all.kernel,
    observerSync: all.observers,
    opening: all.opening,
    problems: [
      ...(options.scenario !== undefined && scenario === null
        ? [unknownName('scenario', options.scenario)]
        : []),
      ...(viewer === undefined ? [unknownName('viewer', all.viewer)] : []),
      ...unknown.map(unknownFault),
      ...timed.filter(({ action }) => action === null).map(({ text }) => unknownAction(text)),
      ...without.filter((scope) => !GRANTED_SCOPES.includes(scope)).map(unknownAppScope),
      ...extraScopes.filter((scope) => !ALL_SCOPES.includes(scope)).map(unknownPortalScope),
    ],
  }
}

/** Placements without a page of their own are shown on a deal's card. */
function pageOf(placement: string): CardPage {
  if (placement === 'DEFAULT' || placement === 'LEFT_MENU') return 'own'
  if (placement === 'REST_APP_URI') return 'link'
  if (IN_MESSENGER.test(placement)) return 'messenger'
  if (placement.startsWith('TASK_VIEW_')) return 'task'
  return placement.startsWith('SONET_GROUP_') ? 'group' : 'crm'
}

function unknownAction(text: string): string {
  const known = ACTIONS.map(({ id }) => `${id}@<seconds>`).join(', ')
  return `Nothing that can happen is called “${text}”. Known: ${known}.`
}

/** A scope that the app doesn't have can't be taken away. */
function unknownAppScope(scope: string): string {
  return `There is no permission “${scope}” of the app’s. Known: ${GRANTED_SCOPES.join(', ')}.`
}

function unknownPortalScope(scope: string): string {
  return `There is no permission “${scope}” in a portal. Known: ${ALL_SCOPES.join(', ')}.`
}

function unknownName(what: 'scenario' | 'viewer', name: string): string {
  const known = what === 'scenario' ? SCENARIOS : VIEWERS
  return `There is no ${what} “${name}”. Known: ${known.map(({ id }) => id).join(', ')}.`
}
