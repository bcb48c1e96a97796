/** A group chat of the portal, as its database would hold it. Only what a method answers is here. */
export interface Chat {
  /** What `im.chat.get` answers; `chat<id>` is the dialog's id. */
  readonly id: number
  /** `CRM`; empty for a free chat. */
  readonly entityType: string
  /** `DEAL|1663` */
  readonly entityId: string
  /** `entity_data_1` to `3`, whose meaning is the entity type's own. */
  readonly entityData?: readonly string[]
  readonly title: string
  /** Null for an open line. */
  readonly description: string | null
  /** `#rrggbb` */
  readonly color: string
  /** 0: nobody owns it. */
  readonly ownerId: number
  readonly managerIds: readonly number[]
  readonly memberIds: readonly number[]
  readonly mutedBy: readonly number[]
  readonly messageCount: number
  /** 0: no message yet. */
  readonly lastMessageId: number
  /** Unread messages by person; who isn't here has read everything. */
  readonly unread: Readonly<Record<number, number>>
  /** ISO 8601 with the portal's offset. */
  readonly createdAt: string
}
