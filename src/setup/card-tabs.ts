import * as v from 'valibot'
import { listOf } from '../chat/php.ts'
import type { Binding } from './binding.ts'

/** A kind of card that the app can have its tab in. Plain JSON. */
export interface CardTab {
  /** `deals`, … by which `tabs.*` of `src/i18n/` names it; `DYNAMIC_128` for a smart process. */
  readonly key: string
  /** The places that make it up: contacts and companies are one choice. */
  readonly placements: readonly string[]
  /** The permission that it takes besides `placement`. */
  readonly scope: 'crm' | 'task' | 'sonet_group'
  /** Whether the installer ticks it by itself. */
  readonly isOn: boolean
  /** A smart process's own name; null: named in `src/i18n/`. */
  readonly title: string | null
}

/** A smart process of the portal's. */
export interface SmartProcess {
  /** `DYNAMIC_128` */
  readonly code: string
  readonly title: string
}

const CRM_TABS = [
  { key: 'deals', codes: ['DEAL'], isOn: true },
  { key: 'leads', codes: ['LEAD'], isOn: true },
  { key: 'clients', codes: ['CONTACT', 'COMPANY'], isOn: true },
  { key: 'quotes', codes: ['QUOTE', 'SMART_INVOICE'], isOn: false },
].map(
  ({ key, codes, isOn }): CardTab => ({ key, placements: codes.map(tabOf), scope: 'crm', isOn, title: null }),
)

const OTHER_TABS: readonly CardTab[] = [
  { key: 'tasks', placements: ['TASK_VIEW_TAB'], scope: 'task', isOn: false, title: null },
  { key: 'groups', placements: ['SONET_GROUP_DETAIL_TAB'], scope: 'sonet_group', isOn: false, title: null },
]

const DYNAMIC = /^DYNAMIC_\d+$/
const DYNAMIC_TAB = /^CRM_(DYNAMIC_\d+)_DETAIL_TAB$/

/** What a portal told about where the app could be. */
interface TabSources {
  readonly granted: readonly string[]
  /** `placement.list`; null where the portal doesn't tell. */
  readonly available: readonly string[] | null
  readonly processes: readonly SmartProcess[]
  readonly bindings: readonly Binding[]
}

/**
 * The tabs that can be added, and those that are there though they couldn't be any longer: the latter can be taken
 * away. A smart process without a name is one that the portal doesn't list any longer.
 */
export function cardTabs({ granted, available, processes, bindings }: TabSources): CardTab[] {
  const bound = new Set(bindings.map(({ placement }) => placement))
  const named = new Map(processes.map(({ code, title }) => [code, title]))
  const codes = new Set([...named.keys(), ...dynamicOf(available ?? []), ...dynamicOf([...bound])])
  const dynamic = [...codes].map(
    (code): CardTab => ({
      key: code,
      placements: [tabOf(code)],
      scope: 'crm',
      isOn: false,
      title: named.get(code) || null,
    }),
  )
  return [...CRM_TABS, ...dynamic, ...OTHER_TABS]
    .map((tab) => ({
      ...tab,
      placements: tab.placements.filter((code) => bound.has(code) || isAvailable(code, tab.scope)),
    }))
    .filter(({ placements }) => placements.length > 0)

  function isAvailable(code: string, scope: CardTab['scope']): boolean {
    return available === null
      ? granted.includes('placement') && granted.includes(scope)
      : available.includes(code)
  }
}

/** `result` of `crm.enum.ownertype`: of all types of items, the smart processes. */
export const processesSchema = v.pipe(
  listOf(v.object({ SYMBOL_CODE: v.string(), NAME: v.string() })),
  v.transform((rows) =>
    rows
      .filter(({ SYMBOL_CODE }) => DYNAMIC.test(SYMBOL_CODE))
      .map(({ SYMBOL_CODE, NAME }): SmartProcess => ({ code: SYMBOL_CODE, title: NAME.trim() })),
  ),
)

function tabOf(code: string): string {
  return `CRM_${code}_DETAIL_TAB`
}

function dynamicOf(placements: readonly string[]): string[] {
  return placements.flatMap((placement) => DYNAMIC_TAB.exec(placement)?.[1] ?? [])
}
