import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Member } from '../../../chat/member.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import styles from './chat-facts.module.css'

/** Number of avatars beside the member count. */
const FACES = 4

interface ChatFactsProps {
  chat: Chat
  members: readonly Member[] | null
  /** Link to the record that the chat belongs to; null: none. */
  record: ReactNode
}

/** Facts about a chat in one line; those that this portal doesn't tell are left out. */
export function ChatFacts({ chat, members, record }: ChatFactsProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const owner = members?.find(({ id }) => id === chat.ownerId)
  const createdAt = Date.parse(chat.createdAt)
  return (
    <dl className="chat-facts">
      {owner !== undefined && (
        <Fact label={t('owner')}>
          <Face member={owner} />
          <span className={styles['name']} dir="auto">
            {owner.name}
          </span>
        </Fact>
      )}
      {!Number.isNaN(createdAt) && (
        <Fact label={t('created')}>
          <time dateTime={chat.createdAt}>
            {format.dateTime(createdAt, { day: 'numeric', month: 'long', year: 'numeric' })}
          </time>
        </Fact>
      )}
      {chat.messageCount !== null && <Fact label={t('messages')}>{format.number(chat.messageCount)}</Fact>}
      {record !== null && <Fact label={t('belongsTo')}>{record}</Fact>}
      {chat.role !== null && <Fact label={t('myRole')}>{t(`role.${chat.role}`)}</Fact>}
      {chat.memberCount !== null && (
        <div className={styles['fact']}>
          <dt className="sr-only">{t('members')}</dt>
          <dd className={styles['value']}>
            <span className={styles['stack']}>
              {members?.slice(0, FACES).map((member) => (
                <Face key={member.id} member={member} />
              ))}
            </span>
            <span>{t('memberCount', { count: chat.memberCount })}</span>
            <Others members={members ?? []} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt className={styles['label']}>{label}</dt>
      <dd className={styles['value']}>{children}</dd>
    </div>
  )
}

function Face({ member }: { member: Member }) {
  const t = useTranslations('members')
  const { kind, colour, picture } = member
  const name = member.name || t('unnamed')
  const shape = kind === 'bot' ? 'bot' : 'person'
  return <Avatar name={name} shape={shape} size="s" colour={colour} picture={picture} />
}

/** Counts of guests and bots among the loaded members: "· 1 guest, 1 bot". */
function Others({ members }: { members: readonly Member[] }) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const guests = members.filter(({ kind }) => kind === 'guest').length
  const bots = members.filter(({ kind }) => kind === 'bot').length
  const parts = [
    ...(guests > 0 ? [t('guestCount', { count: guests })] : []),
    ...(bots > 0 ? [t('botCount', { count: bots })] : []),
  ]
  if (parts.length === 0) return null
  return (
    <span className={styles['label']}>
      {`· ${format.list(parts, { type: 'conjunction', style: 'narrow' })}`}
    </span>
  )
}
