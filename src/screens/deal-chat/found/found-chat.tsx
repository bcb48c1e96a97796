import { type ReactNode, useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ChatAddress } from '../../open-chat/chat-address.tsx'
import { useOpenChat } from '../../open-chat/use-open-chat.ts'
import { TryAgain, type TryAgainProps } from '../../try-again.tsx'
import { ChatFacts } from './chat-facts.tsx'
import { ChatHead } from './chat-head.tsx'
import { ChatMembers } from './chat-members.tsx'
import styles from './found-chat.module.css'

interface FoundChatProps extends TryAgainProps {
  chat: Chat
  /** The first of its members; null where they couldn't be read. */
  members: readonly Member[] | null
  me: Me | null
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

/** A chat that the user is in. */
export function FoundChat({
  chat,
  members,
  me,
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
  return (
    <article className="page" aria-labelledby={title}>
      {staleSince !== null && (
        <div className={styles['stale']}>
          <Notice tone="warn" action={<TryAgain {...again} />}>
            {t('stale', { time: format.dateTime(staleSince, { timeStyle: 'short' }) })}
          </Notice>
        </div>
      )}
      <header>
        <ChatHead {...{ chat, me, type, itemTitle, openChat, level }} titleId={title} />
        <ChatAddress chat={openChat} />
        <ChatFacts chat={chat} members={members} record={record} />
      </header>
      <div className="chat-body">
        {members === null ? (
          <Notice tone="bad" action={<TryAgain {...again} />}>
            {t('members.failed')}
          </Notice>
        ) : (
          <ChatMembers chat={chat} members={members} me={me} level={level === 1 ? 2 : 4} />
        )}
      </div>
      {chat.description !== '' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, which needs a place for the keyboard
        <p className={styles['description']} dir="auto" tabIndex={0}>
          {chat.description}
        </p>
      )}
    </article>
  )
}
