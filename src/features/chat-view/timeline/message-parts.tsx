import { useFormatter, useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageContent } from '../../../chat/timeline/message-content.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Attachment } from './attachment.tsx'
import { BotButtons } from './bot-buttons.tsx'
import { MessageFile } from './message-file.tsx'
import styles from './message-parts.module.css'
import { singlePress } from './single-press.ts'
import { useTimeline } from './timeline-context.tsx'
import { useMenuCode } from './use-menu-code.ts'

interface MessagePartsProps {
  message: Message
  content: MessageContent
}

/** The parts of a message below its text: files, a sticker, attachments, buttons. Most messages have none. */
export function MessageParts(props: MessagePartsProps) {
  const { fileIds, isSticker, buttons } = props.message
  const isNone =
    !isSticker && [fileIds, props.content.attachments, buttons].every(({ length }) => length === 0)
  return isNone ? null : <Parts {...props} />
}

function Parts({ message, content }: MessagePartsProps) {
  const t = useTranslations('messages')
  const { fileOf, isNaming } = useTimeline()
  return (
    <>
      {message.fileIds.map((id) => {
        const file = fileOf(id)
        if (file === undefined && isNaming) return null
        return file === undefined ? (
          <p key={id} className={styles['unseen']}>
            {t('fileGone')}
          </p>
        ) : (
          <MessageFile key={id} file={file} />
        )
      })}
      {message.isSticker && <p className={styles['unseen']}>{t('sticker')}</p>}
      {content.attachments.map((blocks, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no ID of their own, and never change places
        <Attachment key={place} blocks={blocks} />
      ))}
      {message.buttons.length > 0 && <BotButtons message={message} />}
    </>
  )
}

/** The words in place of a message of which nothing can be seen here. */
export function UnseenMessage() {
  const t = useTranslations('messages')
  return <p className={styles['unseen']}>{t('unseen')}</p>
}

/** The words in place of a deleted message. */
export function DeletedMessage() {
  const t = useTranslations('messages')
  return <p className={styles['unseen']}>{t('deleted')}</p>
}

/** The number of likes, and the press that adds the user's own or takes it back. */
export function Likes({ message }: { message: Message }) {
  const t = useTranslations('messages')
  const format = useFormatter()
  const run = useMenuCode()
  const { myId } = useTimeline()
  const count = message.likedBy.length
  const words = (
    <>
      <Icon name="like" />
      <span aria-hidden="true">{format.number(count)}</span>
      <span className="sr-only">{t('likes', { count })}</span>
    </>
  )
  if (run === null || myId === null) {
    return (
      <p className={styles['likes']} title={t('likes', { count })}>
        {words}
      </p>
    )
  }
  return (
    <button
      type="button"
      className={styles['likes']}
      title={t('likes', { count })}
      aria-pressed={message.likedBy.includes(myId)}
      {...singlePress(() => run(message.id, ({ likeOnce }, tools) => likeOnce(tools, message)))}
    >
      {words}
    </button>
  )
}
