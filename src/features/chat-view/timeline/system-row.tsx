import { type ReactNode, useId, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { messageContent } from '../../../chat/timeline/message-content.ts'
import { MessageBody } from './message-body.tsx'
import { MessageTime } from './message-header.tsx'
import { DeletedMessage, Likes, MessageParts, UnseenMessage } from './message-parts.tsx'
import { MessageSlot } from './message-slots.tsx'
import { Quote } from './quote.tsx'
import styles from './system-row.module.css'

/**
 * A message of the portal itself: a member was added, the deal moved to another stage. Its time stands behind its text,
 * or behind all of it where it has none.
 */
export function SystemRow({ row, message }: { row: string; message: Message }) {
  const content = useMemo(() => messageContent(message), [message])
  const id = useId()
  const text = textOf(message, content)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no group of form controls, but a message with its parts
    <div className={styles['system']} data-row={row} role="group" aria-labelledby={id} tabIndex={-1} id={id}>
      {message.replyTo !== null && <Quote id={message.replyTo} from={message.id} />}
      {text !== null && (
        <div>
          <div className={styles['text']}>{text}</div> · <Time message={message} />
        </div>
      )}
      <MessageParts message={message} content={content} />
      {text === null && (
        <p>
          <Time message={message} />
        </p>
      )}
      {message.likedBy.length > 0 && <Likes message={message} />}
      <MessageSlot id={message.id} />
    </div>
  )
}

/** The time of the message, and its "edited" mark. */
function Time({ message }: { message: Message }) {
  const t = useTranslations('messages')
  return (
    <>
      <MessageTime at={message.at} />
      {message.isEdited && ` · ${t('edited')}`}
    </>
  )
}

/** The words of the message; null: it has other parts alone. */
function textOf({ isDeleted }: Message, { text, isEmpty }: ReturnType<typeof messageContent>): ReactNode {
  if (isDeleted) return <DeletedMessage />
  if (text !== '') return <MessageBody text={text} />
  return isEmpty ? <UnseenMessage /> : null
}
