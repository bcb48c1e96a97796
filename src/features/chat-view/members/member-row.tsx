import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import type { Presence as PresenceState } from '../../../chat/members/activity.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Badge } from '../../../ui/badge/badge.tsx'
import { Presence } from '../../../ui/presence/presence.tsx'
import rowStyles from '../body/person-row.module.css'
import styles from './members.module.css'

interface MemberRowProps {
  member: Member
  rank: 'owner' | 'manager' | null
  isMe: boolean
  /** Null: unknown. */
  presence: PresenceState | null
}

/**
 * A member with avatar, presence, name, position and badge. Memoized: there may be a thousand, and polling runs every
 * few seconds.
 */
export const MemberRow = memo(function MemberRow({ member, rank, isMe, presence }: MemberRowProps) {
  const t = useTranslations('members')
  const nameOfPresence = useTranslations('presence')
  const name = member.name || t('unnamed')
  const shape = member.kind === 'bot' ? 'bot' : 'person'
  const avatar = <Avatar name={name} shape={shape} size="m" colour={member.colour} picture={member.picture} />
  return (
    <li className={`${rowStyles['person']} ${styles['person']}`}>
      {presence === null ? (
        avatar
      ) : (
        <Presence state={presence} label={nameOfPresence(presence)}>
          {avatar}
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
      <MemberBadge kind={member.kind} rank={rank} />
    </li>
  )
})

/** The badge of a guest, a bot, the owner or a manager; a guest's is amber as a warning that outsiders read along. */
function MemberBadge({ kind, rank }: { kind: Member['kind']; rank: MemberRowProps['rank'] }) {
  const t = useTranslations('members')
  if (kind === 'guest') return <Badge tone="warn">{t('guest')}</Badge>
  if (kind === 'bot') return <Badge>{t('bot')}</Badge>
  return rank !== null && <Badge>{t(rank)}</Badge>
}
