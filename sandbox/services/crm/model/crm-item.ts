/** A CRM item: a deal, a lead, a contact, a company, a quote, a smart invoice, or an item of a smart process. */
export interface CrmItem {
  /** The first half of a chat's `ENTITY_ID`: `DEAL`, `DYNAMIC_128`. */
  readonly type: string
  /** `entityTypeId` of `crm.item.*`, from `crm.enum.ownertype`. */
  readonly entityTypeId: number
  readonly id: number
  /** A contact's is its full name; `crm.item.get` gives that in two parts. */
  readonly title: string
  /** Who it is for, as the card's head says it. */
  readonly customer: string
  readonly opportunity: number
  readonly currencyId: string
  readonly assignedById: number
  readonly observers: readonly number[]
  readonly stageId: string
  /** Its client's; Northwind Logistics (7) unless told. */
  readonly companyId?: number
  /** By the portal's clock at its start; 40 and 1 unless told. */
  readonly createdDaysAgo?: number
  readonly updatedDaysAgo?: number
}

/** Types with a name whose cards are found by their number, as a smart process's are. */
const NUMBERED_TYPES: Readonly<Record<string, string>> = { QUOTE: '7', SMART_INVOICE: '31' }

/** The type whose cards are under `/crm/type/<number>/`. */
export function numberedType(number: string): string {
  const named = Object.entries(NUMBERED_TYPES).find(([, known]) => known === number)
  return named?.[0] ?? `DYNAMIC_${number}`
}

/** The card's path in a portal. */
export function cardPathOf(type: string, id: number | string): string {
  const dynamic = /^DYNAMIC_(\d+)$/.exec(type)?.[1] ?? NUMBERED_TYPES[type]
  if (dynamic !== undefined) return `/crm/type/${dynamic}/details/${id}/`
  return `/crm/${type.toLowerCase()}/details/${id}/`
}
