import { useId, useMemo } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { ShownRange } from '../../../chat/sync/change-commands.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { timelineRows } from '../../../chat/timeline/timeline-rows.ts'
import type { Failure } from '../../../portal/failure.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import type { Action } from '../../../shared/queries/use-action.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { JumpNotice } from '../jumps/jump-notice.tsx'
import type { Jumps } from '../jumps/use-jumps.ts'
import { foundBy, useTarget } from '../jumps/use-target.ts'
import { ReadMarkNotice } from '../read-marks/read-mark-notice.tsx'
import { UnreadProvider } from '../read-marks/use-mark-all-read.ts'
import { FileActionsProvider } from './file-actions.tsx'
import { FoundMessage } from './found-message.ts'
import { MessageAnnouncer } from './message-announcer.tsx'
import { MessageList } from './message-list.tsx'
import styles from './timeline.module.css'
import { TimelineProvider, type TimelineValue, useTimelineValue } from './timeline-context.tsx'
import { TimelineHeader } from './timeline-header.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface TimelineProps {
  /** The loaded part of the chat's messages. */
  loaded: MessageWindow
  chat: Pick<Chat, 'dialogId' | 'title' | 'messageCount' | 'unreadCount' | 'lastMessageId' | 'firstUnreadId'>
  me: Me | null
  /** The loaded members, who name authors that the messages' pages don't. */
  members: readonly Member[]
  /** True while names and files that the loaded messages lack are on their way. */
  isNaming: boolean
  /** IDs of the chat's members; null until all are known: no author is marked as gone. */
  presentIds: ReadonlySet<number> | null
  /** The user's messages that the portal doesn't list yet, in the order of sending. */
  outbox: readonly OutgoingMessage[]
  /** The time for "today", in milliseconds; the portal's last answer is exact enough. */
  now: number
  /** Loads older messages: by the button, or near the top. Not called while they are loading. */
  onOlder: () => void
  isLoadingOlder: boolean
  /** Called with the messages that came into view, when scrolling has ended. */
  onShown: (shown: ShownRange) => void
  /** The failure of loading older messages; null after a success. */
  olderFailure: Failure | null
  /** Loads messages after the last loaded one; null: that is the chat's end. */
  newer: Action<[]> | null
  /** Jumps to places of the chat that are not loaded. */
  jumps: Jumps
  /** Called when the user comes to the chat's end, and leaves it. */
  onAtEnd: (isAtEnd: boolean) => void
  /** Sends a message of `outbox` again, or removes it, by its key. Null when the user may not write any more. */
  onResend: ((key: string) => void) | null
  onDiscard: (key: string) => void
  /** Level of its heading. */
  level: 2 | 3 | 4
}

/** The messages of a chat, in a scrolling region that the keyboard reaches. Needs a `key` by chat. */
export function Timeline({
  loaded,
  chat,
  me,
  members,
  isNaming,
  presentIds,
  outbox,
  now,
  onOlder,
  isLoadingOlder,
  onShown,
  olderFailure,
  newer,
  jumps,
  onAtEnd,
  onResend,
  onDiscard,
  level,
}: TimelineProps) {
  const title = useId()
  const { root, onFocus, onBlur, keepFocus } = useKeptFocus()
  const t = useTranslations('messages')
  const zone = useTimeZone() ?? 'UTC'
  const { target, here } = useTarget(loaded, jumps)
  const goTo: TimelineValue['goTo'] = (id, from) => here.to(id, from === undefined ? {} : { from })
  const { value, messageOf } = useTimelineValue({
    ...{ loaded, chat, members, me, presentIds, isNaming, now, zone, goTo, onResend, onDiscard },
  })
  const { messages, hasOlder, turn = 0 } = loaded
  const { unreadCount, firstUnreadId, lastMessageId } = chat
  const rows = useMemo(
    () => timelineRows({ messages, hasOlder, outbox, unreadCount, firstUnreadId, zone }),
    [messages, hasOlder, outbox, unreadCount, firstUnreadId, zone],
  )
  const unread = useMemo(
    () => ({ upTo: lastMessageId ?? messages.at(-1)?.id ?? 0, isMoreThanShown: newer !== null }),
    [lastMessageId, messages, newer],
  )
  const Heading = `h${level}` as const
  const canLoad = hasOlder && !isLoadingOlder
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the focus
    <div className={styles['timeline']} ref={root} onFocus={onFocus} onBlur={onBlur}>
      <Heading className="sr-only" id={title}>
        {t('heading')}
      </Heading>
      <TimelineProvider {...{ value, messageOf }}>
        <FileActionsProvider dialogId={chat.dialogId} messages={messages}>
          <UnreadProvider value={unread}>
            <FoundMessage value={foundBy(target)}>
              <div className={styles['notices']}>
                <ReadMarkNotice />
                <JumpNotice jumps={jumps} />
                {olderFailure !== null && (
                  <Notice tone="bad" action={<TryAgain onRetry={onOlder} isRetrying={isLoadingOlder} />}>
                    {t('earlierFailed')}
                  </Notice>
                )}
              </div>
              {rows.length === 0 && !hasOlder ? (
                <p className={styles['empty']}>{t('empty')}</p>
              ) : (
                <MessageList
                  key={turn}
                  {...{ rows, messages, title, target, hasOlder, newer, unreadCount, onShown, onAtEnd }}
                  jumps={here}
                  header={
                    <TimelineHeader
                      shown={messages.length}
                      total={chat.messageCount}
                      hasNewer={newer !== null}
                      {...{ hasOlder, onOlder, isLoadingOlder }}
                    />
                  }
                  onDrawn={keepFocus}
                  myId={value.myId}
                  onNearTop={canLoad && olderFailure === null ? onOlder : null}
                />
              )}
              <MessageAnnouncer {...{ messages, outbox, turn }} isAtEnd={newer === null} />
            </FoundMessage>
          </UnreadProvider>
        </FileActionsProvider>
      </TimelineProvider>
    </div>
  )
}
