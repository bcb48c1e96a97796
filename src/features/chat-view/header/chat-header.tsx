import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import { isMuted } from '../../../chat/writes/is-muted.ts'
import { OpenChatLink } from '../../../shared/open-chat/open-chat-link.tsx'
import type { OpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Badge } from '../../../ui/badge/badge.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { itemWord } from '../item-word.ts'
import styles from './chat-header.module.css'

interface ChatHeaderProps {
  chat: Chat
  me: Me | null
  /** Type of the CRM item, `DEAL`, and its title; empty where unknown. */
  type: string
  itemTitle: string
  openChat: OpenChat
  titleId: string
  /** Null: unknown. */
  isPinned: boolean | null
  /** Menu of further actions; null: none. */
  menu: ReactNode
  level: 1 | 3
}

/** Title and marks of a chat, its unread count, and the link that opens it. */
export function ChatHeader({
  chat,
  me,
  type,
  itemTitle,
  openChat,
  titleId,
  isPinned,
  menu,
  level,
}: ChatHeaderProps) {
  const t = useTranslations('chat')
  const title = chat.title || itemTitle || t('untitled')
  const Heading = level === 1 ? 'h1' : 'h3'
  return (
    <div className="chat-head">
      <Avatar name={title} shape="chat" size="l" colour={chat.colour} picture={chat.picture} />
      <div>
        <Heading id={titleId} className={styles['title']} tabIndex={-1} dir="auto">
          {title}
        </Heading>
        <ul className={styles['marks']}>
          <li>
            <Badge>{chat.kind === 'crm' ? t(`kind.crm.${itemWord(type)}`) : t(`kind.${chat.kind}`)}</Badge>
          </li>
          {chat.unreadCount !== null && chat.unreadCount > 0 && (
            // A browser's translation replaces text nodes, which React then writes no more: a new number is a new element.
            <li key={chat.unreadCount} className={styles['mark']}>
              {t.rich('unread', {
                count: chat.unreadCount,
                n: (count) => <span className={styles['count']}>{count}</span>,
              })}
            </li>
          )}
          {isPinned === true && (
            <li className={styles['mark']}>
              <Icon name="pin" /> <span className={styles['word']}>{t('pinned')}</span>
            </li>
          )}
          {isMuted(chat, me) && (
            <li className={styles['mark']}>
              <Icon name="mute" /> <span className={styles['word']}>{t('muted')}</span>
            </li>
          )}
        </ul>
      </div>
      <div className="actions">
        <OpenChatLink chat={openChat} look={level === 1 ? 'primary' : 'soft'} />
        {menu}
      </div>
    </div>
  )
}
