import type { Message } from '../messages/message.ts'
import type { OutgoingMessage } from './outgoing-message.ts'

/** A row of the timeline. Its `key` is unique, and stays when rows are added above or below. */
export type TimelineRow =
  /** The beginning of a day in the user's time zone: `2026-09-22`. */
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  /** The divider above the first unread message; `day`: the day that begins there too, or null. */
  | { readonly kind: 'unread'; readonly key: string; readonly count: number; readonly day: string | null }
  /** A system message. */
  | { readonly kind: 'system'; readonly key: string; readonly message: Message }
  /** `isContinuation`: grouped with the message above, without picture and name. */
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: Message
      readonly isContinuation: boolean
    }
  /** A message of the outbox. */
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: OutgoingMessage }
