import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { Badge } from '../../../ui/badge/badge.tsx'
import styles from './message-header.module.css'
import { useTimeline } from './timeline-context.tsx'

interface MessageHeaderProps {
  message: Message
  /** Undefined when the portal doesn't name the author. */
  author: Member | undefined
  /** Shown to screen readers only: the author is visible above. */
  isHidden: boolean
}

/** The author and time of a message. */
export function MessageHeader({ message, author, isHidden }: MessageHeaderProps) {
  const t = useTranslations()
  const { presentIds, nameOf } = useTimeline()
  const isGone = presentIds !== null && !presentIds.has(message.authorId)
  return (
    <p className={isHidden ? 'sr-only' : styles['by']}>
      <bdi className={styles['name']}>{nameOf(message.authorId)}</bdi>
      {author?.kind === 'guest' && <Badge tone="warn">{t('members.guest')}</Badge>}
      {author?.kind === 'bot' && <Badge>{t('members.bot')}</Badge>}
      {isGone && <Badge>{t('messages.notInChat')}</Badge>}
      <MessageTime at={message.at} />
      {message.isEdited && !isHidden && <span className={styles['edited']}>{t('messages.edited')}</span>}
    </p>
  )
}

/** The time of day of a message, its full date as title; nothing when the portal sent no date. */
export function MessageTime({ at }: { at: string }) {
  const words = useTimeline().timesOf(at)
  if (words === null) return null
  return (
    <time className={styles['time']} dateTime={at} title={words.full}>
      {words.time}
    </time>
  )
}
