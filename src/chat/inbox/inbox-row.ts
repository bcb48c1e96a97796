import type { Failure } from '../../portal/failure.ts'
import type { CrmItemRef } from '../entity-ref.ts'

/** A CRM item in the inbox, with what is known of its chat. Plain JSON. */
export interface InboxRow extends CrmItemRef {
  /** `DEAL|1663`, unique in a list. */
  readonly key: string
  readonly facts: RowFacts
  readonly chat: RowChat
  /** The customer's conversations (open channels) that are bound to the item and known so far. */
  readonly customers: readonly CustomerTurn[]
  /** Read for the rows in view; null: not yet. */
  readonly details: RowDetails | null
}

/** The item's own fields (`crm.item.list`); `gone`: deleted, merged, or not to be seen by the current user. */
export type RowFacts =
  | { readonly status: 'loading' }
  | { readonly status: 'known'; readonly value: ItemFacts }
  | { readonly status: 'gone' }
  | { readonly status: 'failed'; readonly failure: Failure }

export interface ItemFacts {
  /** A deal's title, a contact's name; may be empty. */
  readonly title: string
  /** The pipeline; null: the type has none. */
  readonly pipelineId: number | null
  /** `NEW`, `C9:EXECUTING`, as `crm.status.list` has it; empty: the type has no stages. */
  readonly stageId: string
  /** In `currency`; null: not told. */
  readonly amount: number | null
  /** ISO 4217; empty: not told. */
  readonly currency: string
  readonly responsibleId: number | null
  readonly observerIds: readonly number[]
  readonly contactId: number | null
  readonly companyId: number | null
  /** Null: not told. */
  readonly isClosed: boolean | null
}

/** The item's chat; `unknown`: not looked up yet. */
export type RowChat =
  | { readonly status: 'unknown' }
  | { readonly status: 'none' }
  | { readonly status: 'no-access'; readonly chatId: number }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'found'; readonly value: RecentChat }

/** A chat of the current user, by `im.recent.list`, or by `im.dialog.get` where it is not among the recent ones. */
export interface RecentChat {
  readonly chatId: number
  /** Picture's absolute URL and the chat's colour, `#rrggbb`; empty: none. */
  readonly picture: string
  readonly colour: string
  readonly unreadCount: number
  /** The user's own mark, which may stand without an unread message. */
  readonly isMarkedUnread: boolean
  readonly isPinned: boolean
  readonly isMuted: boolean
  /** Null: the chat is empty, or the portal has not told it. */
  readonly lastMessage: RowMessage | null
  /** Time of the last activity, ISO 8601 with an offset; empty: not told. */
  readonly lastActivityAt: string
}

/** The last message of a chat. */
export interface RowMessage {
  readonly id: number
  /** 0: a system message. */
  readonly authorId: number
  /** Empty: not told. */
  readonly authorName: string
  /** BBCode as stored; empty for files only. */
  readonly text: string
  readonly hasFile: boolean
  /** ISO 8601 with an offset. */
  readonly at: string
}

/** A customer's conversation of an open channel. */
export interface CustomerTurn {
  readonly chatId: number
  /** The connector's ID, `whatsappbytwilio`; empty: not told. */
  readonly connector: string
  readonly title: string
  readonly unreadCount: number
  readonly lastMessage: RowMessage | null
  /** Since when the customer waits for an answer, ISO 8601 with an offset; null: nobody waits, or it cannot be told. */
  readonly waitsSince: string | null
}

/** Facts that cost a request of their own, read for the rows in view. */
export interface RowDetails {
  /** Name of the company, else of the contact; empty: none, or not told. */
  readonly client: string
  /** Members of the chat with a picture or initials, at most four. */
  readonly faces: readonly { readonly id: number; readonly name: string; readonly picture: string }[]
}
