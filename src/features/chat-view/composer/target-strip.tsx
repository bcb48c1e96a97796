import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { useLineWithFiles } from '../timeline/use-message-line.ts'
import styles from './target-strip.module.css'
import { ToolButton } from './tool-button.tsx'

interface ReplyStripProps {
  /** The message that is replied to; null: it is not loaded. */
  message: Message | null
  /** Empty: not known, or a message of the system. */
  author: string
  fileNameOf: (id: number) => string | undefined
  onDrop: () => void
}

/** The message that the draft replies to, above the text. */
export function ReplyStrip({ message, author, fileNameOf, onDrop }: ReplyStripProps) {
  const t = useTranslations()
  const lineOf = useLineWithFiles(fileNameOf)
  const b = (name: ReactNode) => (
    <b>
      <bdi>{name}</bdi>
    </b>
  )
  const line = message === null ? t('messages.quote.earlier') : lineOf(message) || t('messages.quote.other')
  return (
    <Strip drop={t('reply.dropReply')} onDrop={onDrop}>
      <p className={styles['what']}>
        {author === '' ? t('reply.replyToMessage') : t.rich('reply.replyTo', { b, name: author })}
      </p>
      <p className={styles['line']} dir="auto">
        {line}
      </p>
    </Strip>
  )
}

interface EditStripProps {
  /** Time of the edited message, ISO 8601. */
  at: string
  onDrop: () => void
}

/** The own message that is edited. */
export function EditStrip({ at, onDrop }: EditStripProps) {
  const t = useTranslations('reply')
  const format = useFormatter()
  const time = format.dateTime(new Date(at), { timeStyle: 'short' })
  return (
    <Strip drop={t('stopEditing')} onDrop={onDrop}>
      <p className={styles['what']}>{t.rich('editing', { b: (words) => <b>{words}</b>, time })}</p>
    </Strip>
  )
}

function Strip({ drop, onDrop, children }: { drop: string; onDrop: () => void; children: ReactNode }) {
  return (
    <div className={styles['strip']}>
      <div className={styles['words']}>{children}</div>
      <ToolButton label={drop} icon="close" onClick={onDrop} />
    </div>
  )
}
