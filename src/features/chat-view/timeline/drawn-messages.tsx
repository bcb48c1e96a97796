import type { Chat } from '../../../chat/chat.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { OpenedChat } from '../../../chat/opening/open-item.ts'
import { timelineRows } from '../../../chat/timeline/timeline-rows.ts'
import styles from './drawn-messages.module.css'
import listStyles from './message-list.module.css'
import timelineStyles from './timeline.module.css'
import { TimelineProvider, useTimelineValue } from './timeline-context.tsx'
import { TimelineHeader } from './timeline-header.tsx'
import rowStyles from './timeline-row.module.css'
import { TimelineRow } from './timeline-row.tsx'

/** Most messages that are drawn: more than the region shows. */
const MOST_MESSAGES = 20
/** Longest text that is read, and longest JSON of all messages together, in UTF-16 units; a folded text shows less. */
const LONGEST_TEXT = 4_000
const LONGEST_MESSAGES = 40_000

interface DrawnMessagesProps {
  opened: OpenedChat
  chat: Chat
}

/**
 * The last messages of a chat as the timeline shows them, for a page that is rendered to text: nothing in it can be pressed,
 * and dates are left out, since only the browser knows the zone. Nothing where there is no message to draw.
 */
export function DrawnMessages({ opened: { members, me, messages }, chat }: DrawnMessagesProps) {
  const loaded = messages.ok ? messages.value : null
  const last = lastMessages(loaded?.messages ?? [])
  const { value, messageOf } = useTimelineValue({
    loaded: { authors: [], files: [], hasOlder: false, ...loaded, messages: last },
    chat,
    members: members?.members ?? [],
    me,
    presentIds: members?.isComplete === true ? new Set(members.members.map(({ id }) => id)) : null,
    isNaming: true,
    now: 0,
    zone: 'UTC',
    goTo: nothing,
    onResend: null,
    onDiscard: nothing,
  })
  if (loaded === null || last.length === 0) return null
  const rows = timelineRows({
    messages: last,
    hasOlder: loaded.hasOlder || last.length < loaded.messages.length,
    unreadCount: chat.unreadCount,
    firstUnreadId: chat.firstUnreadId,
    zone: 'UTC',
  })
  return (
    <div className={`${timelineStyles['timeline']} ${styles['messages']}`} inert>
      <TimelineProvider value={{ ...value, timesOf: noTime }} messageOf={messageOf}>
        <div className={listStyles['frame']}>
          <section className={`${listStyles['region']} ${styles['region']}`}>
            <div>
              <TimelineHeader
                shown={loaded.messages.length}
                total={chat.messageCount}
                hasOlder={loaded.hasOlder}
                hasNewer={loaded.hasNewer === true}
                onOlder={nothing}
                isLoadingOlder={false}
              />
              <ol>
                {rows.map((row) => (
                  <li key={row.key}>
                    {row.kind === 'day' ? <Day /> : <TimelineRow row={withoutDay(row)} />}
                  </li>
                ))}
              </ol>
            </div>
          </section>
        </div>
        <div className={styles['box']} />
      </TimelineProvider>
    </div>
  )
}

/** The place of a day's name. */
function Day() {
  return <div className={`${rowStyles['divider']} ${rowStyles['day']}`}>{'\u00a0'}</div>
}

function withoutDay(row: Parameters<typeof TimelineRow>[0]['row']) {
  return row.kind === 'unread' ? { ...row, day: null } : row
}

/** The last messages, as many as the limits allow: drawing them must take the host a few milliseconds only. */
function lastMessages(messages: readonly Message[]): readonly Message[] {
  const last = messages.slice(-MOST_MESSAGES).map(shortened)
  let length = 0
  const first = last.findLastIndex((message) => {
    length += JSON.stringify(message).length
    return length > LONGEST_MESSAGES
  })
  return last.slice(first + 1)
}

function shortened(message: Message): Message {
  return message.text.length > LONGEST_TEXT
    ? { ...message, text: message.text.slice(0, LONGEST_TEXT) }
    : message
}

function noTime(): null {
  return null
}

function nothing(): void {
  // Nothing is pressed in a text.
}
