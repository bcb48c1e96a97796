import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { isMuted } from '../../../chat/writes/is-muted.ts'
import { itemWord } from '../item-word.ts'
import styles from './chat-facts.module.css'
import { MemberFace } from './member-face.tsx'

interface ChatFactsProps {
  /** `id` that the disclosure's button controls. */
  id: string
  chat: Chat
  me: Me | null
  members: readonly Member[] | null
  /** Type of the CRM item, `DEAL`; empty where unknown. */
  type: string
}

/** Facts about a chat, unfolded below its title, and its description; those that this portal doesn't tell are left out. */
export function ChatFacts({ id, chat, me, members, type }: ChatFactsProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const owner = members?.find((member) => member.id === chat.ownerId)
  const createdAt = Date.parse(chat.createdAt)
  return (
    <section
      id={id}
      className={styles['unfolded']}
      aria-label={t('facts')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, which needs a place for the keyboard
      tabIndex={0}
    >
      <dl className={styles['facts']}>
        {owner !== undefined && (
          <Fact label={t('owner')}>
            <MemberFace member={owner} />
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
        {chat.role !== null && <Fact label={t('myRole')}>{t(`role.${chat.role}`)}</Fact>}
        <Fact label={t('kindLabel')}>
          {chat.kind === 'crm' ? t(`kind.crm.${itemWord(type)}`) : t(`kind.${chat.kind}`)}
        </Fact>
        {chat.memberCount !== null && (
          <Fact label={t('members')}>
            {format.number(chat.memberCount)} <Others members={members ?? []} />
          </Fact>
        )}
        {chat.can.mute && (
          <Fact label={t('notifications')}>{t(isMuted(chat, me) ? 'notified.off' : 'notified.on')}</Fact>
        )}
      </dl>
      {chat.description !== '' && (
        <p className={styles['description']} dir="auto">
          {chat.description}
        </p>
      )}
    </section>
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
