import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Extras } from './extras.tsx'
import { MessageBody } from './message-body.tsx'
import { MessageFile } from './message-file.tsx'
import { MessageHeader } from './message-header.tsx'
import styles from './message-row.module.css'
import { Quote } from './quote.tsx'
import { useTimeline } from './timeline-context.tsx'

interface MessageRowProps {
  row: string
  message: Message
  /** Its author goes on from the message above. */
  isContinuation: boolean
}

/** What somebody wrote, or a bot. */
export function MessageRow({ row, message, isContinuation }: MessageRowProps) {
  const t = useTranslations()
  const { authorOf, fileOf } = useTimeline()
  const author = authorOf(message.authorId)
  return (
    <div
      className={`${styles['message']} ${isContinuation ? styles['again'] : ''}`}
      data-row={row}
      tabIndex={-1}
    >
      {!isContinuation && (
        <Avatar
          name={author?.name || t('members.unnamed')}
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
        <Extras message={message} isContinuation={isContinuation} />
      </div>
    </div>
  )
}
