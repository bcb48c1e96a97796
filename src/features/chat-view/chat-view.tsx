import { type ReactNode, useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../chat/chat.ts'
import type { Opened } from '../../chat/opening/open-item.ts'
import { TryAgain, type TryAgainProps } from '../../shared/errors/try-again.tsx'
import { ChatAddress } from '../../shared/open-chat/chat-address.tsx'
import { useOpenChat } from '../../shared/open-chat/use-open-chat.ts'
import { useAction } from '../../shared/queries/use-action.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import styles from './chat-view.module.css'
import { useChatActions } from './header/chat-actions.tsx'
import { ChatFacts } from './header/chat-facts.tsx'
import { ChatHeader } from './header/chat-header.tsx'
import { isMuted } from './header/is-muted.ts'
import { ConversationBones } from './skeleton/conversation-bones.tsx'
import type { ChatSync } from './sync/use-chat-sync.ts'
import { useLazyParts } from './use-lazy-parts.ts'

export interface ChatViewProps extends TryAgainProps {
  opened: Opened
  /** The one that was found. */
  chat: Chat
  sync: ChatSync
  /** The CRM item's own kind, `DEAL`, and title, which stands in for a chat's that has none; empty where unknown. */
  type: string
  itemTitle: string
  /** When it was read, where asking again has failed since; else null. Milliseconds. */
  staleSince: number | null
  /** The way back to what the chat belongs to; none in that one's own card. */
  record?: ReactNode
  /** Of its heading: 1 where the chat is the screen. */
  level?: 1 | 3
}

/** A chat that the user is in: what was said, who is there, and what can be done. */
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
  const title = useId()
  const openChat = useOpenChat(chat.dialogId)
  const t = useTranslations()
  const format = useFormatter()
  const { members, me, messages } = opened
  const conversation = useLazyParts()
  // All that was loaded meanwhile stays, which it wouldn't if the chat were opened anew.
  const refresh = useAction(sync.refresh)
  const isPinned = sync.secondary?.ok === true ? sync.secondary.value.isPinned : null
  const actions = useChatActions({
    chatId: chat.id,
    dialogId: chat.dialogId,
    unreadCount: chat.unreadCount ?? 0,
    lastMessageId: messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0,
    isMuted: isMuted(chat, me),
    isPinned,
    can: chat.can,
    onPinned: sync.onPinned,
    refresh: sync.refresh,
  })
  return (
    <article className="page" aria-labelledby={title}>
      {staleSince !== null && (
        <div className={styles['stale']}>
          <Notice
            tone="warn"
            action={<TryAgain onRetry={refresh.run} isRetrying={refresh.isPending || again.isRetrying} />}
          >
            {t('stale', { time: format.dateTime(staleSince, { timeStyle: 'short' }) })}
          </Notice>
        </div>
      )}
      <header>
        <ChatHeader
          {...{ chat, me, type, itemTitle, openChat, level, isPinned }}
          titleId={title}
          menu={actions.menu}
        />
        <ChatAddress chat={openChat} />
        {actions.below}
        <ChatFacts chat={chat} members={members?.members ?? null} record={record} />
      </header>
      <div className="chat-body">
        {conversation === null ? (
          <ConversationBones />
        ) : (
          <conversation.ChatBody {...{ opened, chat, sync, type }} level={level === 1 ? 2 : 4} {...again} />
        )}
      </div>
      {conversation !== null && chat.description !== '' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, which needs a place for the keyboard
        <p className={styles['description']} dir="auto" tabIndex={0}>
          {chat.description}
        </p>
      )}
    </article>
  )
}
