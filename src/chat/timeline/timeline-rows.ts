import type { Message } from '../messages/message.ts'
import { calendarDayIn } from '../text/calendar-day.ts'
import { startOfUnread } from './first-unread.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { TimelineRow } from './timeline-row.ts'

/** Longest gap between two messages of one author that are grouped, in milliseconds. */
const GROUPED_WITHIN_MS = 5 * 60_000

interface Stream {
  /** The oldest first. */
  readonly messages: readonly Message[]
  /** True when older messages may exist. */
  readonly hasOlder?: boolean
  /** The user's own outgoing messages, in the order of sending. */
  readonly outbox?: readonly OutgoingMessage[]
  /** Unread messages of the chat, loaded or not; null: only loaded ones count. */
  readonly unreadCount: number | null
  /** Null: the portal does not tell. */
  readonly firstUnreadId?: number | null
  /** The user's time zone, IANA. */
  readonly zone: string
}

/** The rows of the timeline, the oldest first. */
export function timelineRows(stream: Stream): TimelineRow[] {
  const { messages, hasOlder = false, outbox = [], unreadCount, firstUnreadId = null, zone } = stream
  const dayOf = calendarDayIn(zone)
  const unread = messages.filter(({ isUnread }) => isUnread)
  const unreadFrom = startOfUnread({ messages, hasOlder }, firstUnreadId)
  const rows: TimelineRow[] = []
  let lastDay = ''
  for (const message of messages) {
    const day = dayOf(message.at)
    // Imported messages may be dated before the one above them; they begin no day, so each day begins once.
    const begins = day > lastDay ? day : null
    if (begins !== null) lastDay = begins
    if (message.id === unreadFrom) {
      rows.push({
        kind: 'unread',
        key: 'unread',
        count: Math.max(unread.length, unreadCount ?? 0),
        day: begins,
      })
    } else if (begins !== null) {
      rows.push({ kind: 'day', key: `day ${begins}`, day: begins })
    }
    rows.push(rowOf(message, rows.at(-1)))
  }
  return [...rows, ...outbox.map((outgoing) => outgoingRow(outgoing))]
}

function rowOf(message: Message, above: TimelineRow | undefined): TimelineRow {
  const key = `message ${message.id}`
  if (message.authorId === 0) return { kind: 'system', key, message }
  return {
    kind: 'message',
    key,
    message,
    isContinuation: above?.kind === 'message' && continues(above.message, message),
  }
}

/** True when a message is grouped with the one above. A reply is not: its quote needs the author's name. */
function continues(earlier: Message, later: Message): boolean {
  return (
    earlier.authorId === later.authorId &&
    later.replyTo === null &&
    Date.parse(later.at) - Date.parse(earlier.at) <= GROUPED_WITHIN_MS
  )
}

function outgoingRow(outgoing: OutgoingMessage): TimelineRow {
  return { kind: 'outgoing', key: `outgoing ${outgoing.key}`, outgoing }
}
