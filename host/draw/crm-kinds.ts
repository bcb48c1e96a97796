/** A CRM item as the opening names it. */
export interface DrawnItem {
  /** `DEAL`, `DYNAMIC_128`: the first half of a chat's `ENTITY_ID`. */
  type: string
  /** `entityTypeId` of `crm.item.get`. */
  entityTypeId: number
  id: number
}

/** `entityTypeId` by type. The app has the same table (`src/portal/entry.ts`); a test compares them. */
const ENTITY_TYPE_IDS: Readonly<Record<string, number>> = {
  LEAD: 1,
  DEAL: 2,
  CONTACT: 3,
  COMPANY: 4,
  QUOTE: 7,
  ORDER: 14,
  SMART_INVOICE: 31,
}

const CRM_TAB = /^CRM_([A-Z_]+|DYNAMIC_[1-9]\d{0,8})_DETAIL_TAB$/
const POSITIVE_INTEGER = /^[1-9]\d{0,15}$/

/** The item of a CRM card's tab, from `PLACEMENT` and the `ID` of its options; undefined for any other placement. */
export function itemOfTab(placement: string, id: unknown): DrawnItem | undefined {
  const type = CRM_TAB.exec(placement)?.[1]
  if (type === undefined || (typeof id !== 'string' && typeof id !== 'number')) return undefined
  const entityTypeId = Object.hasOwn(ENTITY_TYPE_IDS, type)
    ? ENTITY_TYPE_IDS[type]
    : Number(/^DYNAMIC_(\d+)$/.exec(type)?.[1])
  if (!entityTypeId || !POSITIVE_INTEGER.test(String(id))) return undefined
  return Number.isSafeInteger(Number(id)) ? { type, entityTypeId, id: Number(id) } : undefined
}
