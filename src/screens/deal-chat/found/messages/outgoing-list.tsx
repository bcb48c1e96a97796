import { useTimeZone, useTranslations } from 'use-intl'
import type { Me } from '../../../../chat/me.ts'
import type { MessageWindow } from '../../../../chat/messages/message-window.ts'
import type { OutgoingMessage } from '../../../../chat/messages/outgoing-message.ts'
import { Arrivals } from './arrivals.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import { StreamProvider } from './stream-context.tsx'
import { useStreamValue } from './use-stream-value.ts'

interface OutgoingListProps {
  me: Me | null
  /** As a `MessageStream` takes them. */
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
  const { stream } = useStreamValue({
    loaded: NOTHING,
    presentIds: null,
    ...{ me, now, zone, onResend, onDiscard },
  })
  return (
    <StreamProvider value={stream}>
      {outbox.length > 0 && (
        <ol aria-label={t('heading')}>
          {outbox.map((outgoing) => (
            <li key={outgoing.key}>
              <OutgoingRow row={`outgoing ${outgoing.key}`} outgoing={outgoing} />
            </li>
          ))}
        </ol>
      )}
      <Arrivals messages={NOTHING.messages} outbox={outbox} />
    </StreamProvider>
  )
}
