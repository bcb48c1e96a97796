import { useFormatter, useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { OpenChannelChat } from '../../../chat/opening/open-channel-chat.ts'
import type { CustomerChat } from '../../../chat/secondary/customer-chat.ts'
import { wordLine } from '../../../chat/timeline/message-content.ts'
import { mayPass } from '../../../portal/failure.ts'
import { channelIcon } from '../../../shared/channels/channel-icon.ts'
import { type Retry, TryAgain } from '../../../shared/errors/try-again.tsx'
import { ChatAddress } from '../../../shared/open-chat/chat-address.tsx'
import { useOpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { usePlainText } from '../timeline/text/use-plain-text.ts'
import styles from './customer-chats.module.css'

interface CustomerChatRowProps {
  line: OpenChannelChat
  /** The chat's title and last message; null: loading (`isWaiting`), or not requested. */
  dialog: CustomerChat['dialog'] | null
  isWaiting: boolean
  me: Me | null
  /** The time for relative dates, in milliseconds. */
  now: number
  /** Requests the chats' data once more. */
  again: Retry
}

/** A customer's chat, with a link that opens it. */
export function CustomerChatRow({ line, dialog, isWaiting, me, now, again }: CustomerChatRowProps) {
  const t = useTranslations('customerChats')
  const ofChat = useTranslations('chat')
  const openChat = useOpenChat(`chat${line.chatId}`)
  const channel = line.channel || t('channel')
  const found = dialog?.status === 'found' ? dialog : null
  const unreadCount = found?.unreadCount ?? 0
  return (
    <li className={styles['chat']}>
      <span className={styles['icon']}>
        <Icon name={channelIcon(line.connector)} />
      </span>
      <p className={styles['name']}>
        <bdi>{channel}</bdi>
        {found !== null && found.title !== '' && (
          <span className={styles['customer']}>
            {' · '}
            <bdi>{found.title}</bdi>
          </span>
        )}
      </p>
      <span className={styles['time']}>
        {found?.lastMessage && <RelativeTime at={found.lastMessage.at} now={now} />}
      </span>
      <p className={styles['last']} dir={found?.lastMessage ? 'auto' : undefined}>
        <LastMessageLine {...{ dialog, isWaiting, me }} />
      </p>
      <div className={styles['foot']}>
        <span className={styles['status']}>
          {unreadCount > 0 && (
            // As in the chat's header: a new number is a new element.
            <span key={unreadCount}>
              {ofChat.rich('unread', {
                count: unreadCount,
                n: (count) => <span className={styles['count']}>{count}</span>,
              })}
            </span>
          )}
          {!isWaiting && <span className={styles['muted']}>{t(line.isActive ? 'active' : 'closed')}</span>}
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
      {dialog !== null && isMissed(dialog) && (
        <div className={styles['stuck']}>
          <TryAgain look="plain" {...again} />
        </div>
      )}
      {openChat.isStuck && (
        <div className={styles['stuck']}>
          <ChatAddress chat={openChat} />
        </div>
      )}
    </li>
  )
}

/** True for a chat, or a last message, that may be read later. */
function isMissed(dialog: CustomerChat['dialog']): boolean {
  return dialog.status === 'failed'
    ? mayPass(dialog.failure)
    : dialog.status === 'found' && dialog.isLastMissed
}

interface LastMessageLineProps {
  dialog: CustomerChat['dialog'] | null
  isWaiting: boolean
  me: Me | null
}

/** The last message of a customer's chat in one line, or the reason why it can't be shown. */
function LastMessageLine({ dialog, isWaiting, me }: LastMessageLineProps) {
  const t = useTranslations('customerChats')
  const plainTextOf = usePlainText()
  if (dialog === null) return isWaiting ? <span className={`bone bones ${styles['bone']}`} /> : t('notAsked')
  if (dialog.status === 'no-access') return t('noAccess')
  if (dialog.status === 'failed' || dialog.isLastMissed) return t('rowFailed')
  const { lastMessage } = dialog
  if (lastMessage === null) return t('noMessage')
  const { authorId, authorName, isLast, fileName } = lastMessage
  const text = wordLine(lastMessage, plainTextOf) || fileName || t('noText')
  const line =
    authorId === me?.id
      ? t('you', { text })
      : authorName === ''
        ? text
        : t('said', { name: authorName, text })
  return isLast ? line : t('firstUnread', { line })
}

/** The shortest form of a time: the time of day today, the day this year, else with its year. Not a date: nothing. */
function RelativeTime({ at, now }: { at: string; now: number }) {
  const format = useFormatter()
  const time = Date.parse(at)
  if (Number.isNaN(time)) return null
  const isSame = (part: 'year' | 'day') => {
    const shown = part === 'year' ? ({ year: 'numeric' } as const) : ({ dateStyle: 'short' } as const)
    return format.dateTime(time, shown) === format.dateTime(now, shown)
  }
  const text = isSame('day')
    ? format.dateTime(time, { timeStyle: 'short' })
    : format.dateTime(time, {
        day: 'numeric',
        month: 'short',
        ...(isSame('year') ? {} : { year: 'numeric' }),
      })
  return (
    <time dateTime={at} dir="auto">
      {text}
    </time>
  )
}
