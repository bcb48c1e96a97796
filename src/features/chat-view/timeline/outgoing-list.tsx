import { useTimeZone, useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { MessageAnnouncer } from './message-announcer.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import { TimelineProvider } from './timeline-context.tsx'
import { useTimelineValue } from './use-timeline-value.ts'

interface OutgoingListProps {
  me: Me | null
  /** As a `Timeline` takes them. */
  outbox: readonly OutgoingMessage[]
  now: number
  onResend: ((key: string) => void) | null
  onDiscard: (key: string) => void
}

const NOTHING: MessageWindow = { messages: [], authors: [], files: [], hasOlder: false }

/** What was written here, where the messages couldn't be read: whether it arrived is told all the same. */
export function OutgoingList({ me, outbox, now, onResend, onDiscard }: OutgoingListProps) {
  const t = useTranslations('messages')
  const zone = useTimeZone() ?? 'UTC'
  const { stream } = useTimelineValue({
    loaded: NOTHING,
    presentIds: null,
    ...{ me, now, zone, onResend, onDiscard },
  })
  return (
    <TimelineProvider value={stream}>
      {outbox.length > 0 && (
        <ol aria-label={t('heading')}>
          {outbox.map((outgoing) => (
            <li key={outgoing.key}>
              <OutgoingRow row={`outgoing ${outgoing.key}`} outgoing={outgoing} />
            </li>
          ))}
        </ol>
      )}
      <MessageAnnouncer messages={NOTHING.messages} outbox={outbox} />
    </TimelineProvider>
  )
}
