import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import { ownChat } from '../../../chat/inbox/own-chat.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { InboxIcon } from '../icons/inbox-icon.tsx'
import styles from './inbox-row.module.css'
import type { InboxRowProps } from './row-props.ts'
import { daysSince } from './row-words.ts'

/** Most faces in a row. */
const FACES = 3
const COLOUR = /^#[\da-f]{6}$/i

/** The third line of a row: stage, amount and client, and at its end silence, marks and faces. */
export function RowFoot({ row, stage, words, now, quietDays }: InboxRowProps) {
  const t = useTranslations('inbox.row')
  const ofChat = useTranslations('chat')
  const facts = row.facts.status === 'known' ? row.facts.value : null
  const chat = ownChat(row)
  const amount = facts === null ? '' : words.amountOf(facts.amount, facts.currency)
  const silentDays = facts?.isClosed === true || chat === null ? null : daysSince(chat.lastActivityAt, now)
  // The second line of a row already says how long a customer has been waiting.
  const isAwaited = row.customers.some(({ waitsSince }) => waitsSince !== null)
  const isSilent = silentDays !== null && silentDays >= quietDays && chat?.unreadCount === 0 && !isAwaited
  // The second line tells that the item is gone if it has no message to show.
  const isToldHere = row.facts.status === 'gone' && (isAwaited || (chat?.lastMessage ?? null) !== null)
  return (
    <p className={styles['foot']}>
      {stage !== null && (
        <span className={styles['stage']}>
          <span
            className={styles['square']}
            style={COLOUR.test(stage.colour) ? ({ '--stage': stage.colour } as CSSProperties) : undefined}
          />
          <span className={styles['stageName']} dir="auto">
            {stage.name}
          </span>
        </span>
      )}{' '}
      {amount !== '' && <span className={styles['amount']}>{amount}</span>}{' '}
      {row.details !== null && row.facts.status !== 'gone' && (
        <span className={styles['words']} dir="auto">
          {row.details.client}
        </span>
      )}
      {facts === null && row.facts.status !== 'loading' && (
        <span className={styles['words']}>{isToldHere ? t('gone') : words.recordOf(row)}</span>
      )}
      <span className={styles['tail']}>
        {isSilent && (
          <span className={`${styles['why']} ${styles['customer']}`}>
            <InboxIcon name="silent" />
            <span className="sr-only">{t('silent')}</span> {t('days', { count: silentDays })}
          </span>
        )}
        {row.chat.status === 'no-access' && <span className={styles['mark']}>{t('noAccess')}</span>}
        {chat?.isMuted === true && (
          <>
            <Icon name="mute" />
            <span className="sr-only">{ofChat('muted')}</span>
          </>
        )}
        {chat?.isPinned === true && (
          <>
            <Icon name="pin" />
            <span className="sr-only">{ofChat('pinned')}</span>
          </>
        )}
        {row.details !== null && row.details.faces.length > 0 && (
          <span className={styles['faces']}>
            {row.details.faces.slice(0, FACES).map(({ id, name, picture }) => (
              <Avatar key={id} name={name} shape="person" size="s" colour="" picture={picture} />
            ))}
          </span>
        )}
      </span>
    </p>
  )
}
