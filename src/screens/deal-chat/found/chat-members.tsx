import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Badge } from '../../../ui/badge/badge.tsx'
import styles from './chat-members.module.css'

interface ChatMembersProps {
  chat: Chat
  members: readonly Member[]
  me: Me | null
  /** Of its heading. */
  level: 2 | 4
}

/** Who is in the chat. A long list scrolls in a region of its own, which the keyboard reaches. */
export function ChatMembers({ chat, members, me, level }: ChatMembersProps) {
  const title = useId()
  const Heading = level === 2 ? 'h2' : 'h4'
  const t = useTranslations('members')
  const format = useFormatter()
  const more = (chat.memberCount ?? members.length) - members.length
  return (
    <>
      <div className={`people-head ${styles['head']}`}>
        <Heading id={title}>{t('heading')}</Heading>
        <span className={styles['count']}>{format.number(chat.memberCount ?? members.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs a place for the keyboard */}
      <section className={styles['region']} aria-labelledby={title} tabIndex={0}>
        <ul className="people">
          {members.map((member) => (
            <Person key={member.id} member={member} chat={chat} isMe={member.id === me?.id} />
          ))}
        </ul>
        {more > 0 && <p className={styles['more']}>{t('more', { count: more })}</p>}
      </section>
    </>
  )
}

function Person({ member, chat, isMe }: { member: Member; chat: Chat; isMe: boolean }) {
  const t = useTranslations('members')
  const name = member.name || t('unnamed')
  const shape = member.kind === 'bot' ? 'bot' : 'person'
  return (
    <li className={`person ${styles['person']}`}>
      <Avatar name={name} shape={shape} size="m" colour={member.colour} picture={member.picture} />
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
      <Mark member={member} chat={chat} />
    </li>
  )
}

/** What sets somebody apart; a guest's mark is amber, because they read what is written here. */
function Mark({ member, chat }: { member: Member; chat: Chat }) {
  const t = useTranslations('members')
  if (member.kind === 'guest') return <Badge tone="warn">{t('guest')}</Badge>
  if (member.kind === 'bot') return <Badge>{t('bot')}</Badge>
  if (member.id === chat.ownerId) return <Badge>{t('owner')}</Badge>
  if (chat.managerIds.includes(member.id)) return <Badge>{t('manager')}</Badge>
  return null
}
