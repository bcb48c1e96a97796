import { useTranslations } from 'use-intl'
import type { LineChat } from '../../../../chat/lines/line-chat.ts'
import type { Me } from '../../../../chat/me.ts'
import type { Conversation } from '../../../../chat/rest-of-item/conversation.ts'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { ChatAddress } from '../../../open-chat/chat-address.tsx'
import { useOpenChat } from '../../../open-chat/use-open-chat.ts'
import { channelIcon } from './channel-icon.ts'
import styles from './conversations.module.css'
import { LastLine } from './last-line.tsx'
import { Moment } from './moment.tsx'

interface ConversationRowProps {
  line: LineChat
  /** Null where it is on its way, or wasn't asked for. */
  dialog: Conversation['dialog'] | null
  isWaiting: boolean
  me: Me | null
  /** When it is read. Milliseconds. */
  now: number
}

/** One of the customer's conversations, with its own way into it. */
export function ConversationRow({ line, dialog, isWaiting, me, now }: ConversationRowProps) {
  const t = useTranslations('conversations')
  const unread = useTranslations('chat')
  const openChat = useOpenChat(`chat${line.chatId}`)
  const channel = line.channel || t('channel')
  const seen = dialog?.status === 'found' ? dialog : null
  const unreadCount = seen?.unreadCount ?? 0
  return (
    <li className={styles['conversation']}>
      <span className={styles['icon']}>
        <Icon name={channelIcon(line.connector)} />
      </span>
      <p className={styles['name']}>
        <bdi>{channel}</bdi>
        {seen !== null && seen.title !== '' && (
          <span className={styles['customer']}>
            {' · '}
            <bdi>{seen.title}</bdi>
          </span>
        )}
      </p>
      <span className={styles['time']}>
        {seen?.lastMessage && <Moment at={seen.lastMessage.at} now={now} />}
      </span>
      <p className={styles['last']} dir={seen?.lastMessage ? 'auto' : undefined}>
        <LastLine {...{ dialog, isWaiting, me }} />
      </p>
      <div className={styles['foot']}>
        <span className={styles['status']}>
          {unreadCount > 0 && (
            <span>
              {unread.rich('unread', {
                count: unreadCount,
                n: (count) => <span className={styles['count']}>{count}</span>,
              })}
            </span>
          )}
          <span className={styles['muted']}>{t(line.isActive ? 'active' : 'closed')}</span>
        </span>
        <a
          className={styles['open']}
          href={openChat.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('openChannel', { channel })}
          onClick={openChat.open}
        >
          {t('open')}
        </a>
      </div>
      {openChat.isStuck && (
        <div className={styles['stuck']}>
          <ChatAddress chat={openChat} />
        </div>
      )}
    </li>
  )
}
