import { useFormatter, useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { MessageFile } from './message-file.tsx'
import { MessageHeader } from './message-header.tsx'
import styles from './message-row.module.css'
import { Quote } from './quote.tsx'
import { MessageText } from './text/message-text.tsx'
import { useAuthorName, useTimeline } from './timeline-context.tsx'

interface MessageRowProps {
  /** The key of the row in the timeline. */
  row: string
  message: Message
  /** Same author as the message above: no avatar, no visible header. */
  isContinuation: boolean
}

/** A message of a user or a bot. */
export function MessageRow({ row, message, isContinuation }: MessageRowProps) {
  const t = useTranslations()
  const { authorOf, fileOf } = useTimeline()
  const author = authorOf(message.authorId)
  const name = useAuthorName()(message.authorId)
  return (
    <div
      className={`${styles['message']} ${isContinuation ? styles['again'] : ''}`}
      data-row={row}
      tabIndex={-1}
    >
      {!isContinuation && (
        <Avatar
          name={name}
          shape={author?.kind === 'bot' ? 'bot' : 'person'}
          size="b"
          colour={author?.colour ?? ''}
          picture={author?.picture ?? ''}
        />
      )}
      <div className={styles['content']}>
        <MessageHeader message={message} author={author} isHidden={isContinuation} />
        {message.replyTo !== null && <Quote id={message.replyTo} />}
        {message.isDeleted ? (
          <p className={styles['deleted']}>{t('messages.deleted')}</p>
        ) : (
          message.text !== '' && <MessageBody text={message.text} />
        )}
        {message.fileIds.map((id) => {
          const file = fileOf(id)
          return file === undefined ? null : <MessageFile key={id} file={file} />
        })}
        <MessageExtras message={message} isContinuation={isContinuation} />
      </div>
    </div>
  )
}

/** The text of a message or an attachment; the timeline remembers which long texts are unfolded. */
export function MessageBody({ text }: { text: string }) {
  const { myId, unfolded } = useTimeline()
  return (
    <MessageText
      text={text}
      me={myId}
      startsOpen={unfolded.has(text)}
      onFold={(isOpen) => void (isOpen ? unfolded.add(text) : unfolded.delete(text))}
    />
  )
}

/** Parts of a message below its text and files: a bot's attachment and buttons, the "edited" mark, likes. */
function MessageExtras({ message, isContinuation }: { message: Message; isContinuation: boolean }) {
  const t = useTranslations('messages')
  const format = useFormatter()
  const likes = message.likedBy.length
  return (
    <>
      {message.attachment.length > 0 && (
        <div className={styles['attachment']}>
          {message.attachment.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ID, and never change places
            <MessageBody key={place} text={line} />
          ))}
        </div>
      )}
      {message.buttons.length > 0 && (
        <ul className={styles['buttons']} aria-label={t('buttons')} title={t('buttons')}>
          {message.buttons.map((button, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may have the same label
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
