/** A kind of CRM item: its name in `ENTITY_ID`, and its number in `crm.item.*`. */
export interface CrmKind {
  /** `DEAL`, `DYNAMIC_128`: the first half of a chat's `ENTITY_ID`. */
  readonly type: string
  /** `entityTypeId` of `crm.item.get`: 2 for a deal, its own number for a smart process. */
  readonly entityTypeId: number
}

/** The item of a CRM card. */
export interface CrmCard {
  readonly item: CrmKind
  readonly id: number
}

/** The placement fields of the handshake. Not trusted: the portal's page sets the options. */
export interface HandshakePlacement {
  placement: string
  options: unknown
  isInstall: boolean
}

const CRM_TAB = /^CRM_([A-Z_]+|DYNAMIC_\d+)_DETAIL_TAB$/
const DYNAMIC = /^DYNAMIC_(\d+)$/
const POSITIVE_INTEGER = /^[1-9]\d{0,15}$/

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

/**
 * The item of a CRM card's tab, as `readEntry` tells it; null for any other entry. For the page's script, which needs no
 * other entry. Never throws.
 */
export function readCrmCard({ placement, options, isInstall }: HandshakePlacement): CrmCard | null {
  const item = isInstall ? null : crmKindOfTab(placement)
  // The handshake's texts are escaped for HTML, which digits are not.
  const id = positiveInteger(optionOf(options, 'ID'))
  return item === null || id === null ? null : { item, id }
}

/** The kind of CRM item that a placement belongs to, `CRM_DEAL_DETAIL_TAB`; null: none. */
export function crmKindOfTab(placement: unknown): CrmKind | null {
  return crmKind((typeof placement === 'string' ? CRM_TAB.exec(placement)?.[1] : undefined) ?? '')
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
export function optionOf(options: unknown, name: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined
  try {
    return Object.hasOwn(options, name) ? (options as Record<string, unknown>)[name] : undefined
  } catch {
    return undefined
  }
}

/** A positive integer from a number or its digits; null for anything else. */
export function positiveInteger(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  if (!POSITIVE_INTEGER.test(String(value))) return null
  const id = Number(value)
  return Number.isSafeInteger(id) ? id : null
}
