import { useFormatter, useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './extras.module.css'
import { MessageBody } from './message-body.tsx'

/** What belongs to a message besides its text and files: what a bot attached, its buttons, who likes it. */
export function Extras({ message, isContinuation }: { message: Message; isContinuation: boolean }) {
  const t = useTranslations('messages')
  const format = useFormatter()
  const likes = message.likedBy.length
  return (
    <>
      {message.attachment.length > 0 && (
        <div className={styles['attachment']}>
          {message.attachment.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else, and never change places
            <MessageBody key={place} text={line} />
          ))}
        </div>
      )}
      {message.buttons.length > 0 && (
        <ul className={styles['buttons']} aria-label={t('buttons')} title={t('buttons')}>
          {message.buttons.map((button, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may say the same
            <li key={place} dir="auto">
              {button}
            </li>
          ))}
        </ul>
      )}
      {isContinuation && message.isEdited && <p className={styles['edited']}>{t('edited')}</p>}
      {likes > 0 && (
        <p className={styles['likes']} title={t('likes', { count: likes })}>
          <Icon name="like" />
          <span aria-hidden="true">{format.number(likes)}</span>
          <span className="sr-only">{t('likes', { count: likes })}</span>
        </p>
      )}
    </>
  )
}
