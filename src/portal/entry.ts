import type { Failure } from './failure.ts'
import { unescapeHtml } from './unescape-html.ts'

/** A kind of CRM item: its name in `ENTITY_ID`, and its number in `crm.item.*`. */
export interface CrmKind {
  /** `DEAL`, `DYNAMIC_128`: the first half of a chat's `ENTITY_ID`. */
  readonly type: string
  /** `entityTypeId` of `crm.item.get`: 2 for a deal, its own number for a smart process. */
  readonly entityTypeId: number
}

/** The entry point of the app: the handshake's `PLACEMENT` and `PLACEMENT_OPTIONS`, parsed. */
export type Entry =
  /** The tab of a CRM card: `CRM_<TYPE>_DETAIL_TAB`. */
  | { kind: 'crm-card'; item: CrmKind; id: number }
  /** The tab of a task (`TASK_VIEW_TAB` and the like), or of a group (`SONET_GROUP_DETAIL_TAB`). */
  | { kind: 'task'; id: number }
  | { kind: 'group'; id: number }
  /**
   * The app's own page: `DEFAULT`, or `LEFT_MENU` as the app registers it. `dealId`: the deal of its address
   * (`?deal=1663`), which is shown first; null: none.
   */
  | { kind: 'left-menu'; dealId: number | null }
  /** The installation (`INSTALL`), in any placement. */
  | { kind: 'install' }
  /** An entry that names nothing to show. */
  | { kind: 'unusable'; failure: Extract<Failure, { kind: 'bad-entry' | 'unknown-placement' }> }

const CRM_TAB = /^CRM_([A-Z_]+|DYNAMIC_\d+)_DETAIL_TAB$/
const DYNAMIC = /^DYNAMIC_(\d+)$/
/** Placements outside the CRM, with the option that holds the ID. `SONET_GROUP_TOOLBAR` has only `URI`. */
const OTHER_PLACEMENTS = [
  { begins: 'TASK_VIEW_', kind: 'task', option: 'taskId' },
  { begins: 'SONET_GROUP_', kind: 'group', option: 'GROUP_ID' },
] as const
/** A group in the path of a page of the portal, `/workgroups/group/10/tasks/`. */
const GROUP_PATH = /^(?:\/extranet)?\/(?:workgroups|spaces)\/group\/(\d+)(?:[/?]|$)/
const POSITIVE_INTEGER = /^[1-9]\d{0,15}$/
/** Longest value that an error shows, in characters. */
const MAX_SHOWN_LENGTH = 60

/** Numbers from `crm.enum.ownertype`. */
const ENTITY_TYPE_IDS: Readonly<Record<string, number>> = {
  LEAD: 1,
  DEAL: 2,
  CONTACT: 3,
  COMPANY: 4,
  QUOTE: 7,
  ORDER: 14,
  SMART_INVOICE: 31,
}

/** The placement fields of the handshake. Not trusted: the portal's page sets the options. */
export interface HandshakePlacement {
  placement: string
  options: unknown
  isInstall: boolean
}

/** Reads the entry. Never throws: unusable values give the kind `unusable`, for which no request is sent. */
export function readEntry({ placement: given, options, isInstall }: HandshakePlacement): Entry {
  if (isInstall) return { kind: 'install' }
  const placement = typeof given === 'string' ? given : ''
  if (placement === 'LEFT_MENU') return { kind: 'left-menu', dealId: null }
  // The query of the app's page, which anybody can write into an address; unlike other options it comes unescaped.
  if (placement === 'DEFAULT')
    return { kind: 'left-menu', dealId: positiveInteger(optionOf(options, 'deal')) }

  const item = crmKind(CRM_TAB.exec(placement)?.[1] ?? '')
  const other = OTHER_PLACEMENTS.find(({ begins }) => placement.startsWith(begins))
  if (item === null && other === undefined) {
    return { kind: 'unusable', failure: { kind: 'unknown-placement', placement: shortened(placement) } }
  }
  const option = item === null ? (other?.option ?? '') : 'ID'
  const value = unescaped(optionOf(options, option)) ?? (option === 'GROUP_ID' ? groupOf(options) : undefined)
  const id = positiveInteger(value)
  if (id === null) return { kind: 'unusable', failure: { kind: 'bad-entry', value: shortened(value) } }
  return item !== null ? { kind: 'crm-card', item, id } : { kind: other?.kind ?? 'task', id }
}

/** The kind of CRM item with this name, `DEAL` or `DYNAMIC_128`; null: unknown. */
export function crmKind(type: string): CrmKind | null {
  if (Object.hasOwn(ENTITY_TYPE_IDS, type)) return { type, entityTypeId: ENTITY_TYPE_IDS[type] ?? 0 }
  const dynamic = positiveInteger(DYNAMIC.exec(type)?.[1])
  return dynamic === null ? null : { type, entityTypeId: dynamic }
}

/** The kind of CRM item with this `entityTypeId`: 2 is a deal, 31 a smart invoice, unlisted ones are `DYNAMIC_…`. */
export function crmKindOf(entityTypeId: number): CrmKind {
  const known = Object.entries(ENTITY_TYPE_IDS).find(([, number]) => number === entityTypeId)
  return { type: known?.[0] ?? `DYNAMIC_${entityTypeId}`, entityTypeId }
}

/** An option by its own name; undefined where there is none, or reading it throws. */
function optionOf(options: unknown, name: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined
  try {
    return Object.hasOwn(options, name) ? (options as Record<string, unknown>)[name] : undefined
  } catch {
    return undefined
  }
}

/** The group of the page that the app was opened from. */
function groupOf(options: unknown): string | undefined {
  const uri = unescaped(optionOf(options, 'URI'))
  return typeof uri === 'string' ? GROUP_PATH.exec(uri)?.[1] : undefined
}

/** The handshake's texts are escaped for HTML, once. */
function unescaped(value: unknown): unknown {
  return typeof value === 'string' ? unescapeHtml(value) : value
}

/** A positive integer from a number or its digits; null for anything else. */
function positiveInteger(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  if (!POSITIVE_INTEGER.test(String(value))) return null
  const id = Number(value)
  return Number.isSafeInteger(id) ? id : null
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value)
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text
}

/** Empty for what JSON can't hold, or only in a text too deep to write. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
