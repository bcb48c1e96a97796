import * as v from 'valibot'
import { listOf } from '../chat/php.ts'
import type { Binding } from './binding.ts'

/** A choice of where the portal shows the app: a tab in cards, or a place of the messenger. Plain JSON. */
export interface Place {
  /** Key of `tabs.*` in `src/i18n/`, `deals`; for a smart process its code, `DYNAMIC_128`. */
  readonly key: string
  /** The placements of the choice: contacts and companies are one. */
  readonly placements: readonly string[]
  /** The scope that it needs besides `placement`. */
  readonly scope: 'crm' | 'task' | 'sonet_group' | 'im'
  /** True when the installer preselects it. */
  readonly isOn: boolean
  /** Title of a smart process; null: named in `src/i18n/`. */
  readonly title: string | null
  /** True when version 0.1 of the app did not have it. */
  readonly isNew: boolean
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
  ({ key, codes, isOn }): Place => ({
    key,
    placements: codes.map(tabOf),
    scope: 'crm',
    isOn,
    title: null,
    isNew: false,
  }),
)

const OTHER_TABS = [
  { key: 'tasks', placements: ['TASK_VIEW_TAB'], scope: 'task' },
  { key: 'groups', placements: ['SONET_GROUP_DETAIL_TAB'], scope: 'sonet_group' },
] as const

/** The app's own page in the messenger, a deal beside its chat there, and links (`/marketplace/view/…`). */
const MESSENGER_PLACES = [
  { key: 'navigation', placements: ['IM_NAVIGATION'] },
  { key: 'sidebar', placements: ['IM_SIDEBAR'] },
  { key: 'links', placements: ['REST_APP_URI'] },
] as const

const OTHERS: readonly Place[] = [
  ...OTHER_TABS.map((tab) => ({ ...tab, isOn: false, title: null, isNew: false })),
  ...MESSENGER_PLACES.map((place) => ({
    ...place,
    scope: 'im' as const,
    isOn: false,
    title: null,
    isNew: true,
  })),
]

const DYNAMIC = /^DYNAMIC_\d+$/
const DYNAMIC_TAB = /^CRM_(DYNAMIC_\d+)_DETAIL_TAB$/

/** The portal's answers about possible and present places. */
interface PlaceSources {
  readonly granted: readonly string[]
  /** `placement.list`; null: not told. */
  readonly available: readonly string[] | null
  readonly processes: readonly SmartProcess[]
  readonly bindings: readonly Binding[]
}

/**
 * The places that the app can be added to, and those that are bound but no longer possible, so that they can be removed.
 * A smart process without a title is one that the portal no longer lists.
 */
export function offeredPlaces({ granted, available, processes, bindings }: PlaceSources): Place[] {
  const bound = new Set(bindings.map(({ placement }) => placement))
  const named = new Map(processes.map(({ code, title }) => [code, title]))
  const codes = new Set([...named.keys(), ...dynamicOf(available ?? []), ...dynamicOf([...bound])])
  const dynamic = [...codes].map(
    (code): Place => ({
      key: code,
      placements: [tabOf(code)],
      scope: 'crm',
      isOn: false,
      title: named.get(code) || null,
      isNew: false,
    }),
  )
  return [...CRM_TABS, ...dynamic, ...OTHERS]
    .map((place) => ({
      ...place,
      placements: place.placements.filter((code) => bound.has(code) || isAvailable(code, place)),
    }))
    .filter(({ placements }) => placements.length > 0)

  /** Cards alone are sure to be available if the portal does not tell its placements: older portals lack the others. */
  function isAvailable(code: string, { scope }: Place): boolean {
    const mayBind = granted.includes('placement') && granted.includes(scope)
    if (scope === 'im') return mayBind && available?.includes(code) === true
    return available === null ? mayBind : available.includes(code)
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

/** True for the placement of a tab in a card, false for a place of the messenger. */
export function isTab(placement: string): boolean {
  return placement.endsWith('_TAB')
}

/** The word for placements, a parameter of texts: `tabs` in cards alone, `places` of any kind. Pure. */
export function placeWord(placements: readonly string[]): 'tabs' | 'places' {
  return placements.every(isTab) ? 'tabs' : 'places'
}

function tabOf(code: string): string {
  return `CRM_${code}_DETAIL_TAB`
}

function dynamicOf(placements: readonly string[]): string[] {
  return placements.flatMap((placement) => DYNAMIC_TAB.exec(placement)?.[1] ?? [])
}
