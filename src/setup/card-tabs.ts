import * as v from 'valibot'
import { listOf } from '../chat/php.ts'
import type { Binding } from './binding.ts'

/** A choice of cards that the app can have its tab in. Plain JSON. */
export interface CardTab {
  /** Key of `tabs.*` in `src/i18n/`, `deals`; for a smart process its code, `DYNAMIC_128`. */
  readonly key: string
  /** The placements of the choice: contacts and companies are one. */
  readonly placements: readonly string[]
  /** The scope that it needs besides `placement`. */
  readonly scope: 'crm' | 'task' | 'sonet_group'
  /** True when the installer preselects it. */
  readonly isOn: boolean
  /** Title of a smart process; null: named in `src/i18n/`. */
  readonly title: string | null
}

/** A smart process of the portal. */
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

/** The portal's answers about possible and present tabs. */
interface TabSources {
  readonly granted: readonly string[]
  /** `placement.list`; null: not told. */
  readonly available: readonly string[] | null
  readonly processes: readonly SmartProcess[]
  readonly bindings: readonly Binding[]
}

/**
 * The tabs that can be added, and those that are bound but no longer possible, so that they can be removed. A smart
 * process without a title is one that the portal no longer lists.
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

/** `result` of `crm.enum.ownertype`: the smart processes among all types of items. */
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
