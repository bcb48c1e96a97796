import { type ReactNode, useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../chat/chat.ts'
import type { Opened } from '../../chat/opening/open-item.ts'
import { isMuted } from '../../chat/writes/is-muted.ts'
import { TryAgain, type TryAgainProps } from '../../shared/errors/try-again.tsx'
import { ChatAddress } from '../../shared/open-chat/chat-address.tsx'
import { useOpenChat } from '../../shared/open-chat/use-open-chat.ts'
import { useAction } from '../../shared/queries/use-action.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import styles from './chat-view.module.css'
import { useChatActions } from './header/chat-actions.tsx'
import { ChatHeader } from './header/chat-header.tsx'
import { useSearchLine } from './header/use-search-line.ts'
import { BodyPlace } from './skeleton/body-place.tsx'
import type { ChatSync } from './sync/use-chat-sync.ts'
import { useLazyParts } from './use-lazy-parts.ts'

export interface ChatViewProps extends TryAgainProps {
  opened: Opened
  /** The chat of `opened`. */
  chat: Chat
  sync: ChatSync
  /** Type of the CRM item, `DEAL`, and its title, shown where the chat has none; empty where unknown. */
  type: string
  itemTitle: string
  /** Time of the data, where a later request failed; else null. Milliseconds. */
  staleSince: number | null
  /** Link to the record that the chat belongs to; none in the record's own card. */
  record?: ReactNode
  /** Level of its heading: 1 where the chat is the screen, 2 beside the inbox, 3 in an answer of the search. */
  level?: 1 | 2 | 3
}

/** Level of the headings below the chat's own. */
const BODY_LEVELS = { 1: 2, 2: 3, 3: 4 } as const

/** A chat that the user is in: header, messages, members, actions. */
export function ChatView({
  opened,
  chat,
  sync,
  type,
  itemTitle,
  staleSince,
  record = null,
  level = 1,
  ...again
}: ChatViewProps) {
  const id = useId()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const search = useSearchLine()
  const openChat = useOpenChat(chat.dialogId)
  const t = useTranslations()
  const format = useFormatter()
  const { members, me, messages } = opened
  const parts = useLazyParts()
  const isHydrated = useIsHydrated()
  // A poll keeps the loaded pages; opening the chat anew would drop them.
  const refresh = useAction(sync.refresh)
  const isPinned = sync.secondary?.ok === true ? sync.secondary.value.isPinned : null
  const actions = useChatActions({
    chatId: chat.id,
    me,
    unreadCount: chat.unreadCount ?? 0,
    lastMessageId: messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0,
    isMuted: isMuted(chat, me),
    isPinned,
    can: chat.can,
    isOfItem: chat.kind === 'crm',
    onPinned: sync.onPinned,
    refresh: sync.refresh,
    level: level === 1 ? 2 : 3,
  })
  return (
    <article className="view" aria-labelledby={`${id}title`}>
      <header aria-busy={isHydrated ? undefined : true}>
        {search.isOpen && <div className="chat-head" ref={search.setLine} />}
        {!search.isOpen && (
          <ChatHeader
            search={
              parts === null ? (
                <span className="bone bones chat-menu" />
              ) : (
                <parts.SearchButton button={search.button} onPress={search.open} />
              )
            }
            {...{ chat, me, itemTitle, openChat, level, isPinned }}
            titleId={`${id}title`}
            isWhole={isUnfolded}
            unfold={
              parts === null ? (
                <Icon name="down" />
              ) : (
                <parts.FactsButton
                  factsId={`${id}facts`}
                  isUnfolded={isUnfolded}
                  onToggle={() => setIsUnfolded(!isUnfolded)}
                />
              )
            }
            faces={
              parts === null ? (
                <span className="bone bones chat-faces" />
              ) : (
                <parts.MemberFaces
                  members={members?.members ?? []}
                  count={chat.memberCount}
                  listId={`${id}members`}
                />
              )
            }
            menu={isHydrated ? actions.menu : <span className="bone bones chat-menu" />}
          />
        )}
        {isUnfolded && parts !== null && (
          <parts.ChatFacts id={`${id}facts`} members={members?.members ?? null} {...{ chat, me, type }} />
        )}
        {record !== null && (
          <p className={styles['record']}>
            {t('chat.belongsTo')} {record}
          </p>
        )}
        <div className={styles['notices']}>
          {staleSince !== null && (
            <Notice
              tone="warn"
              action={<TryAgain onRetry={refresh.run} isRetrying={refresh.isPending || again.isRetrying} />}
            >
              {t('stale', { time: format.dateTime(staleSince, { timeStyle: 'short' }) })}
            </Notice>
          )}
          <ChatAddress chat={openChat} />
          {actions.below}
        </div>
      </header>
      <div className="chat-body">
        {parts === null ? (
          <BodyPlace />
        ) : (
          <parts.ChatBody
            {...{ opened, chat, sync, type }}
            level={BODY_LEVELS[level]}
            membersId={`${id}members`}
            search={search.isOpen ? { line: search.line, onClose: search.close } : null}
            openAnew={again.onRetry}
            onRetry={() => refresh.run()}
            isRetrying={refresh.isPending}
          />
        )}
      </div>
    </article>
  )
}
