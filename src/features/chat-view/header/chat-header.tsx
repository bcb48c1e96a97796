import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import { isMuted } from '../../../chat/writes/is-muted.ts'
import { OpenChatLink } from '../../../shared/open-chat/open-chat-link.tsx'
import type { OpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import styles from './chat-header.module.css'

interface ChatHeaderProps {
  chat: Chat
  me: Me | null
  /** Title of the CRM item; empty where unknown. */
  itemTitle: string
  openChat: OpenChat
  titleId: string
  /** Button that unfolds the chat's facts; its chevron until its code is there. */
  unfold: ReactNode
  /** True for the whole title, in several lines. */
  isWhole: boolean
  /** Null: unknown. */
  isPinned: boolean | null
  /** Faces of the members, shown from 760 px; their skeleton until their code is there. */
  faces: ReactNode
  /** Button of the search in this chat; null: none. */
  search?: ReactNode
  /** Menu of further actions; null: none. */
  menu: ReactNode
  level: 1 | 2 | 3
}

/**
 * The one line above a chat: picture, title with the disclosure of its facts, unread count and marks, and at its end the
 * members, the link that opens the chat, and the menu.
 */
export function ChatHeader({
  chat,
  me,
  itemTitle,
  openChat,
  titleId,
  unfold,
  isWhole,
  isPinned,
  faces,
  search = null,
  menu,
  level,
}: ChatHeaderProps) {
  const t = useTranslations('chat')
  const title = chat.title || itemTitle || t('untitled')
  const Heading = `h${level}` as const
  return (
    <div className="chat-head">
      <Avatar name={title} shape="chat" size="m" colour={chat.colour} picture={chat.picture} />
      <div className={styles['titled']} title={title}>
        <Heading
          id={titleId}
          className={styles['title']}
          data-whole={isWhole || undefined}
          tabIndex={-1}
          dir="auto"
        >
          {title}
        </Heading>
        {/* Beside the heading, which stays one to screen readers; a button's area is the whole title. */}
        <div className={styles['unfold']}>{unfold}</div>
      </div>
      <ul className={styles['marks']}>
        {chat.unreadCount !== null && chat.unreadCount > 0 && (
          // A browser's translation replaces text nodes, which React then writes no more: a new number is a new element.
          <li key={chat.unreadCount} className={styles['count']}>
            {t.rich('unread', {
              count: chat.unreadCount,
              n: (digits) => <span className={styles['number']}>{digits}</span>,
            })}
          </li>
        )}
        {isPinned === true && <Mark icon="pin" word={t('pinned')} />}
        {isMuted(chat, me) && <Mark icon="mute" word={t('muted')} />}
      </ul>
      <div className="actions">
        {faces}
        {search}
        <div className={styles['open']}>
          <OpenChatLink chat={openChat} look="outline" />
        </div>
        {menu}
      </div>
    </div>
  )
}

function Mark({ icon, word }: { icon: IconName; word: string }) {
  return (
    <li className={styles['mark']} title={word}>
      <Icon name={icon} /> <span className="sr-only">{word}</span>
    </li>
  )
}
