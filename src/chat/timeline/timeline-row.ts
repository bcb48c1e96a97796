import type { Message } from '../messages/message.ts'
import type { OutgoingMessage } from './outgoing-message.ts'

/** A row of the stream of messages. Its `key` is unique among the rows, and stays when others come above or below. */
export type TimelineRow =
  /** Where a day begins in the reader's zone: `2026-09-22`. */
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  /** Above the first message that the reader hasn't read; `day`, where one begins there too. */
  | { readonly kind: 'unread'; readonly key: string; readonly count: number; readonly day: string | null }
  /** The portal itself says it. */
  | { readonly kind: 'system'; readonly key: string; readonly message: Message }
  /** `isContinuation`: its author goes on, and needs no picture and name once more. */
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: Message
      readonly isContinuation: boolean
    }
  /** On its way, or stuck there. */
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: OutgoingMessage }
