import { useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { OpenChannelChat } from '../../../chat/opening/open-channel-chat.ts'
import type { CustomerChat } from '../../../chat/secondary/customer-chat.ts'
import { ChatAddress } from '../../../shared/open-chat/chat-address.tsx'
import { useOpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { channelIcon } from './channel-icon.ts'
import styles from './customer-chats.module.css'
import { LastMessageLine } from './last-message.tsx'
import { RelativeTime } from './relative-time.tsx'

interface CustomerChatRowProps {
  line: OpenChannelChat
  /** Null where it is on its way, or wasn't asked for. */
  dialog: CustomerChat['dialog'] | null
  isWaiting: boolean
  me: Me | null
  /** When it is read. Milliseconds. */
  now: number
}

/** One of the customer's conversations, with its own way into it. */
export function CustomerChatRow({ line, dialog, isWaiting, me, now }: CustomerChatRowProps) {
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
        {seen?.lastMessage && <RelativeTime at={seen.lastMessage.at} now={now} />}
      </span>
      <p className={styles['last']} dir={seen?.lastMessage ? 'auto' : undefined}>
        <LastMessageLine {...{ dialog, isWaiting, me }} />
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
