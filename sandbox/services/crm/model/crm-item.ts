/** A change of an item. */
export interface Change {
  /** Unix time in milliseconds. */
  readonly at: number
  readonly byId: number
}

/** A CRM item: a deal, a lead, a contact, a company, a quote, a smart invoice, or an item of a smart process. */
export interface CrmItem {
  /** The first half of a chat's `ENTITY_ID`: `DEAL`, `DYNAMIC_128`. */
  readonly type: string
  /** `entityTypeId` of `crm.item.*`, from `crm.enum.ownertype`. */
  readonly entityTypeId: number
  readonly id: number
  /** Full name for a contact; `crm.item.get` splits it in two. */
  title: string
  /** Name of the customer in the card's header. */
  readonly customer: string
  opportunity: number
  currencyId: string
  assignedById: number
  /** IDs of the users who observe it, which joins and departures of its chat change. */
  observers: readonly number[]
  /** The stage, whose code names the pipeline as well: `C9:NEW`. */
  stageId: string
  /** Company of the customer; Northwind Logistics (7) by default. */
  companyId?: number
  /** Contact of the customer; Tomas Novak (25) by default. */
  contactId?: number
  /** Days before the start of the portal's clock; 40 and 1 by default. */
  readonly createdDaysAgo?: number
  readonly updatedDaysAgo?: number
  /** The last change since the start: Unix time in milliseconds, and who made it. */
  updated?: Change
  /** The last change of the stage since the start. */
  moved?: Change & { readonly from: string }
}

/** Named types whose cards have a numeric path, like those of smart processes. */
const NUMBERED_TYPES: Readonly<Record<string, string>> = { QUOTE: '7', SMART_INVOICE: '31' }

/** The type of cards under `/crm/type/<number>/`. */
export function numberedType(number: string): string {
  const named = Object.entries(NUMBERED_TYPES).find(([, known]) => known === number)
  return named?.[0] ?? `DYNAMIC_${number}`
}

/** Path of an item's card in the portal. */
export function cardPathOf(type: string, id: number | string): string {
  const dynamic = /^DYNAMIC_(\d+)$/.exec(type)?.[1] ?? NUMBERED_TYPES[type]
  if (dynamic !== undefined) return `/crm/type/${dynamic}/details/${id}/`
  return `/crm/${type.toLowerCase()}/details/${id}/`
}
