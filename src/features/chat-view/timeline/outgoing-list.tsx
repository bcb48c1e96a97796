import { useTimeZone, useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { MessageAnnouncer } from './message-announcer.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import { TimelineProvider, useTimelineValue } from './timeline-context.tsx'

interface OutgoingListProps {
  me: Me | null
  /** Props as of `Timeline`. */
  outbox: readonly OutgoingMessage[]
  now: number
  onResend: ((key: string, isWithoutReply: boolean) => void) | null
  onDiscard: (key: string) => void
}

const NO_MEMBERS: readonly Member[] = []
const NO_MESSAGES: MessageWindow = { messages: [], authors: [], files: [], hasOlder: false }

/** The outbox alone, when the messages couldn't be read: the user still sees what was sent and what failed. */
export function OutgoingList({ me, outbox, now, onResend, onDiscard }: OutgoingListProps) {
  const t = useTranslations('messages')
  const zone = useTimeZone() ?? 'UTC'
  const { value, messageOf } = useTimelineValue({
    loaded: NO_MESSAGES,
    members: NO_MEMBERS,
    chat: null,
    presentIds: null,
    isNaming: false,
    goTo: () => undefined,
    ...{ me, now, zone, onResend, onDiscard },
  })
  return (
    <TimelineProvider {...{ value, messageOf }}>
      {outbox.length > 0 && (
        <ol aria-label={t('heading')}>
          {outbox.map((outgoing) => (
            <li key={outgoing.key}>
              <OutgoingRow row={`outgoing ${outgoing.key}`} outgoing={outgoing} />
            </li>
          ))}
        </ol>
      )}
      <MessageAnnouncer messages={NO_MESSAGES.messages} outbox={outbox} />
    </TimelineProvider>
  )
}
