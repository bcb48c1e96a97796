import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import type { Presence as Is } from '../../../chat/members/activity.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Badge } from '../../../ui/badge/badge.tsx'
import { Presence } from '../../../ui/presence/presence.tsx'
import people from '../body/people.module.css'
import styles from './members.module.css'

interface MemberRowProps {
  member: Member
  rank: 'owner' | 'manager' | null
  isMe: boolean
  /** Null where nobody can tell. */
  presence: Is | null
}

/**
 * Somebody in the chat: who they are, whether they are there, and what sets them apart. Drawn anew only where something
 * of that has changed: there may be a thousand, and the chat is asked again every few seconds.
 */
export const MemberRow = memo(function MemberRow({ member, rank, isMe, presence }: MemberRowProps) {
  const t = useTranslations('members')
  const there = useTranslations('presence')
  const name = member.name || t('unnamed')
  const shape = member.kind === 'bot' ? 'bot' : 'person'
  const face = <Avatar name={name} shape={shape} size="m" colour={member.colour} picture={member.picture} />
  return (
    <li className={`${people['person']} ${styles['person']}`}>
      {presence === null ? (
        face
      ) : (
        <Presence state={presence} label={there(presence)}>
          {face}
        </Presence>
      )}
      <div className={styles['who']}>
        <p className={styles['name']}>
          <bdi>{name}</bdi>
          {isMe && <span className={styles['muted']}> {t('you')}</span>}
        </p>
        {member.position !== '' && (
          <p className={styles['position']} dir="auto">
            {member.position}
          </p>
        )}
      </div>
      <Mark kind={member.kind} rank={rank} />
    </li>
  )
})

/** What sets somebody apart; a guest's mark is amber, because they read what is written here. */
function Mark({ kind, rank }: { kind: Member['kind']; rank: MemberRowProps['rank'] }) {
  const t = useTranslations('members')
  if (kind === 'guest') return <Badge tone="warn">{t('guest')}</Badge>
  if (kind === 'bot') return <Badge>{t('bot')}</Badge>
  return rank !== null && <Badge>{t(rank)}</Badge>
}
