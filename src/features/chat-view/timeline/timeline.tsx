import { useId, useMemo } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { timelineRows } from '../../../chat/timeline/timeline-rows.ts'
import type { Failure } from '../../../portal/failure.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { MessageAnnouncer } from './message-announcer.tsx'
import { MessageList } from './message-list.tsx'
import styles from './timeline.module.css'
import { TimelineProvider } from './timeline-context.tsx'
import { TimelineHeader } from './timeline-header.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useTimelineValue } from './use-timeline-value.ts'

interface TimelineProps {
  /** What is known of the chat's messages. */
  loaded: MessageWindow
  chat: Pick<Chat, 'messageCount' | 'unreadCount'>
  me: Me | null
  /** Who is in the chat, once all of them are known; null until then: nobody is marked as gone. */
  presentIds: ReadonlySet<number> | null
  /** The user's own messages that the portal doesn't list yet, as they were sent. */
  outbox: readonly OutgoingMessage[]
  /** For "today": milliseconds; when the portal last answered will do. */
  now: number
  /** Asks for older messages; also when the reader comes near the top. Not called while they are on their way. */
  onOlder: () => void
  isLoadingOlder: boolean
  /** Why the older ones couldn't be had, until they could. */
  olderFailure: Failure | null
  /** Sends one of `outbox` once more, or forgets it: by its key. Null: nothing can be sent any longer. */
  onResend: ((key: string) => void) | null
  onDiscard: (key: string) => void
  /** Of its heading. */
  level: 2 | 4
}

/**
 * What was said in a chat. It scrolls in a region of its own, which the keyboard reaches. Another chat is another one:
 * give it a `key`.
 */
export function Timeline({
  loaded,
  chat,
  me,
  presentIds,
  outbox,
  now,
  onOlder,
  isLoadingOlder,
  olderFailure,
  onResend,
  onDiscard,
  level,
}: TimelineProps) {
  const title = useId()
  const { root, onFocus, onBlur } = useKeptFocus()
  const t = useTranslations('messages')
  const zone = useTimeZone() ?? 'UTC'
  const { stream, target } = useTimelineValue({ loaded, me, presentIds, now, zone, onResend, onDiscard })
  const { messages, hasOlder } = loaded
  const { unreadCount } = chat
  const rows = useMemo(
    () => timelineRows({ messages, outbox, unreadCount, zone }),
    [messages, outbox, unreadCount, zone],
  )
  const Heading = level === 2 ? 'h2' : 'h4'
  const canLoad = hasOlder && !isLoadingOlder
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div className={styles['stream']} ref={root} onFocus={onFocus} onBlur={onBlur}>
      <Heading className="sr-only" id={title}>
        {t('heading')}
      </Heading>
      <TimelineProvider value={stream}>
        {rows.length === 0 && !hasOlder ? (
          <p className={styles['empty']}>{t('empty')}</p>
        ) : (
          <>
            <TimelineHeader
              shown={messages.length}
              total={chat.messageCount}
              {...{ hasOlder, onOlder, isLoadingOlder }}
            />
            {olderFailure !== null && (
              <div className={styles['failed']}>
                <Notice tone="bad" action={<TryAgain onRetry={onOlder} isRetrying={isLoadingOlder} />}>
                  {t('earlierFailed')}
                </Notice>
              </div>
            )}
            <MessageList
              {...{ rows, messages, title, target, hasOlder }}
              myId={stream.myId}
              onNearTop={canLoad && olderFailure === null ? onOlder : null}
            />
          </>
        )}
        <MessageAnnouncer {...{ messages, outbox }} />
      </TimelineProvider>
    </div>
  )
}
