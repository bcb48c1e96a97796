import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { Badge } from '../../../ui/badge/badge.tsx'
import styles from './message-header.module.css'
import { MessageTime } from './message-time.tsx'
import { useTimeline } from './timeline-context.tsx'

interface MessageHeaderProps {
  message: Message
  /** Undefined where the portal doesn't name who wrote it. */
  author: Member | undefined
  /** Said to those who hear it; those who see it see the author above. */
  isHidden: boolean
}

/** Who wrote it, and when. */
export function MessageHeader({ message, author, isHidden }: MessageHeaderProps) {
  const t = useTranslations()
  const { presentIds } = useTimeline()
  const isGone = presentIds !== null && !presentIds.has(message.authorId)
  return (
    <p className={isHidden ? 'sr-only' : styles['by']}>
      <bdi className={styles['name']}>{author?.name || t('members.unnamed')}</bdi>
      {author?.kind === 'guest' && <Badge tone="warn">{t('members.guest')}</Badge>}
      {author?.kind === 'bot' && <Badge>{t('members.bot')}</Badge>}
      {isGone && <Badge>{t('messages.notInChat')}</Badge>}
      <MessageTime at={message.at} />
      {message.isEdited && !isHidden && <span className={styles['edited']}>{t('messages.edited')}</span>}
    </p>
  )
}
