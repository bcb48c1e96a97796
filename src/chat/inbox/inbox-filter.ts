/** The four groups of the inbox. */
export const INBOX_GROUPS = ['waiting', 'all', 'quiet', 'no-chat'] as const
export type InboxGroup = (typeof INBOX_GROUPS)[number]

/** Whose items are listed: those the user is responsible for, those they observe, or all that they may see. */
export const INBOX_SCOPES = ['mine', 'observed', 'all'] as const
export type InboxScope = (typeof INBOX_SCOPES)[number]

/** Orders of the rows; `waiting`: whoever waits longest comes first, a customer before colleagues. */
export const INBOX_ORDERS = ['newest', 'waiting', 'amount', 'stage'] as const
export type InboxOrder = (typeof INBOX_ORDERS)[number]

/** Choices of days without a message after which a chat counts as quiet. */
export const QUIET_DAYS = [3, 7, 14, 30] as const
export type QuietDays = (typeof QUIET_DAYS)[number]

/** The choice of rows: part of the address (`#/inbox?…`), and kept for the user by the portal's option `inbox`. */
export interface InboxFilter {
  readonly group: InboxGroup
  readonly scope: InboxScope
  /** `DEAL`, `LEAD`, `DYNAMIC_128`: the kind of item, as in the chat's `ENTITY_ID`. */
  readonly kind: string
  /** Null: any pipeline. */
  readonly pipelineId: number | null
  /** Empty: any stage. */
  readonly stageId: string
  readonly isUnreadOnly: boolean
  /** Words in title, client or ID; empty: any. */
  readonly words: string
  readonly order: InboxOrder
  readonly quietDays: QuietDays
}

/** The filter of the first visit. */
export const FIRST_FILTER: InboxFilter = {
  group: 'waiting',
  scope: 'mine',
  kind: 'DEAL',
  pipelineId: null,
  stageId: '',
  isUnreadOnly: false,
  words: '',
  order: 'waiting',
  quietDays: 7,
}
