import type { Message } from '../messages/message.ts'
import { calendarDayIn } from './calendar-day.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { TimelineRow } from './timeline-row.ts'

/** How long after a message its author still goes on, rather than begins anew. Milliseconds. */
const AGAIN_WITHIN = 5 * 60_000

interface Stream {
  /** The oldest first. */
  readonly messages: readonly Message[]
  /** The user's own that are under way, as they were sent. */
  readonly outbox?: readonly OutgoingMessage[]
  /** How much is unread in the chat, loaded or not; null: what is loaded tells. */
  readonly unreadCount: number | null
  /** The reader's, IANA. */
  readonly zone: string
}

/** The rows of a stream of messages, the oldest first. */
export function timelineRows({ messages, outbox = [], unreadCount, zone }: Stream): TimelineRow[] {
  const dayOf = calendarDayIn(zone)
  const unread = messages.filter(({ isUnread }) => isUnread)
  const rows: TimelineRow[] = []
  let lastDay = ''
  for (const message of messages) {
    const day = dayOf(message.at)
    // A message that is dated before the one above it (an imported one) begins no day, so each day begins once.
    const begins = day > lastDay ? day : null
    if (begins !== null) lastDay = begins
    if (message === unread[0]) {
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

/** An answer stands for itself: its quote needs to know who speaks. */
function continues(earlier: Message, later: Message): boolean {
  return (
    earlier.authorId === later.authorId &&
    later.replyTo === null &&
    Date.parse(later.at) - Date.parse(earlier.at) <= AGAIN_WITHIN
  )
}

function outgoingRow(outgoing: OutgoingMessage): TimelineRow {
  return { kind: 'outgoing', key: `outgoing ${outgoing.key}`, outgoing }
}
