/** A comment in the timeline of a CRM item. */
export interface TimelineComment {
  readonly id: number
  /** The item's type as in a chat's `ENTITY_ID`: `DEAL`. */
  readonly type: string
  readonly itemId: number
  readonly authorId: number
  /** Unix time in milliseconds, by the portal's clock. */
  readonly at: number
  /** BBCode. */
  readonly text: string
}
