import { type ReactNode, useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Opened } from '../../../chat/open-item.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ChatAddress } from '../../open-chat/chat-address.tsx'
import { useOpenChat } from '../../open-chat/use-open-chat.ts'
import { TryAgain, type TryAgainProps } from '../../try-again.tsx'
import { useAction } from '../../use-action.ts'
import { TalkBones } from '../talk-bones.tsx'
import { useConversation } from '../use-conversation.ts'
import type { Upkeep } from '../use-upkeep.ts'
import { useChatActions } from './actions/chat-actions.tsx'
import { ChatFacts } from './chat-facts.tsx'
import { ChatHead } from './chat-head.tsx'
import styles from './found-chat.module.css'
import { isMuted } from './is-muted.ts'

export interface FoundChatProps extends TryAgainProps {
  opened: Opened
  /** The one that was found. */
  chat: Chat
  upkeep: Upkeep
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
export function FoundChat({
  opened,
  chat,
  upkeep,
  type,
  itemTitle,
  staleSince,
  record = null,
  level = 1,
  ...again
}: FoundChatProps) {
  const title = useId()
  const openChat = useOpenChat(chat.dialogId)
  const t = useTranslations()
  const format = useFormatter()
  const { members, me, messages } = opened
  const conversation = useConversation()
  // All that was loaded meanwhile stays, which it wouldn't if the chat were opened anew.
  const look = useAction(upkeep.look)
  const isPinned = upkeep.rest?.ok === true ? upkeep.rest.value.isPinned : null
  const actions = useChatActions({
    chatId: chat.id,
    dialogId: chat.dialogId,
    unreadCount: chat.unreadCount ?? 0,
    lastMessageId: messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0,
    isMuted: isMuted(chat, me),
    isPinned,
    can: chat.can,
    onPinned: upkeep.onPinned,
    onDone: upkeep.look,
  })
  return (
    <article className="page" aria-labelledby={title}>
      {staleSince !== null && (
        <div className={styles['stale']}>
          <Notice
            tone="warn"
            action={<TryAgain onRetry={look.run} isRetrying={look.isPending || again.isRetrying} />}
          >
            {t('stale', { time: format.dateTime(staleSince, { timeStyle: 'short' }) })}
          </Notice>
        </div>
      )}
      <header>
        <ChatHead
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
          <TalkBones />
        ) : (
          <conversation.ChatBody {...{ opened, chat, upkeep, type }} level={level === 1 ? 2 : 4} {...again} />
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
