import { useContext, useId, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { messageContent } from '../../../chat/timeline/message-content.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { FoundMessage } from './found-message.ts'
import { MessageBody } from './message-body.tsx'
import { MessageHeader } from './message-header.tsx'
import { DeletedMessage, Likes, MessageParts, UnseenMessage } from './message-parts.tsx'
import styles from './message-row.module.css'
import { MessageSlot } from './message-slots.tsx'
import { Quote } from './quote.tsx'
import { useTimeline } from './timeline-context.tsx'

interface MessageRowProps {
  /** The key of the row in the timeline. */
  row: string
  message: Message
  /** Same author as the message above: no avatar, no visible header. */
  isContinuation: boolean
}

/** A message of a user or a bot. */
export function MessageRow({ row, message, isContinuation }: MessageRowProps) {
  const { authorOf, nameOf } = useTimeline()
  const isFound = useContext(FoundMessage) === message.id
  const id = useId()
  const content = useMemo(() => messageContent(message), [message])
  const author = authorOf(message.authorId)
  const name = nameOf(message.authorId)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no group of form controls, but a message with its parts
    <div
      className={`${styles['message']} ${isContinuation ? styles['again'] : ''}`}
      data-found={isFound || undefined}
      data-row={row}
      role="group"
      aria-labelledby={id}
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
      <div className={styles['content']} id={id}>
        <MessageHeader message={message} author={author} isHidden={isContinuation} />
        {message.replyTo !== null && <Quote id={message.replyTo} from={message.id} />}
        {message.isDeleted ? (
          <DeletedMessage />
        ) : (
          <>
            {content.text !== '' && <MessageBody text={content.text} />}
            <MessageParts message={message} content={content} />
            {content.isEmpty && <UnseenMessage />}
          </>
        )}
        {isContinuation && message.isEdited && <Edited />}
        {message.likedBy.length > 0 && <Likes message={message} />}
      </div>
      <MessageSlot id={message.id} />
    </div>
  )
}

/** The mark of an edited message without a header. */
function Edited() {
  const t = useTranslations('messages')
  return <p className={styles['edited']}>{t('edited')}</p>
}
