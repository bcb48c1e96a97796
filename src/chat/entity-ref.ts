import type { CrmKind } from '../portal/entry.ts'

/** The entity that a chat belongs to: `ENTITY_TYPE` and `ENTITY_ID` of `im.chat.get`. */
export interface EntityRef {
  /** `CRM` */
  readonly type: string
  /** `DEAL|1663` */
  readonly id: string
}

/** A CRM item, by kind and number. */
export interface CrmItemRef {
  readonly item: CrmKind
  /** The item's own number, a positive integer. */
  readonly id: number
}
