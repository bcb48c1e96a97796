/** A CRM item: a deal, a lead, a contact, a company, or an item of a smart process. */
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
}

/** The card's path in a portal. */
export function cardPathOf(type: string, id: number | string): string {
  const dynamic = /^DYNAMIC_(\d+)$/.exec(type)?.[1]
  if (dynamic !== undefined) return `/crm/type/${dynamic}/details/${id}/`
  return `/crm/${type.toLowerCase()}/details/${id}/`
}
