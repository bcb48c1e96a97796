import { type MouseEvent, memo } from 'react'
import { useTranslations } from 'use-intl'
import { ownChat } from '../../../chat/inbox/own-chat.ts'
import { entityFormOf } from '../../../chat/search/entity-form.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { isPlainClick } from '../../../shared/links/is-plain-click.ts'
import { recordPathOf } from '../../../shared/records/record-path-of.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './inbox-row.module.css'
import { LastLine } from './last-line.tsx'
import { RowFoot } from './row-foot.tsx'
import type { InboxRowProps } from './row-props.ts'

/** A row of the inbox: an item with its chat's last message, and why it waits. Always as high as any other. */
export const InboxRow = memo(function InboxRow(props: InboxRowProps) {
  const { row, words, now, isActive, isChosen, onOpen, onRetry, isRetrying } = props
  const t = useTranslations('inbox.row')
  const action = useTranslations('action')
  const { origin } = useAppContext()
  const chat = ownChat(row)
  const unreadCount = chat?.unreadCount ?? 0
  const isUnread = unreadCount > 0 || chat?.isMarkedUnread === true
  const name = words.nameOf(row)
  const tab = isActive ? 0 : -1
  const isComing = row.facts.status === 'loading' && chat === null

  if (row.facts.status === 'failed' && chat === null) {
    return (
      <div className={styles['row']} data-row={row.key}>
        <Avatar name={name} shape="chat" size="m" colour="" picture="" />
        <span className={styles['title']}>{name}</span>
        <p className={`${styles['last']} ${styles['bad']}`}>{t('failed')}</p>
        <p className={styles['foot']}>
          <button
            type="button"
            className={styles['retry']}
            data-row-focus
            tabIndex={tab}
            aria-disabled={isRetrying}
            onClick={() => {
              if (!isRetrying) onRetry(row.key)
            }}
          >
            {action(isRetrying ? 'tryingAgain' : 'tryAgain')} <span className="sr-only">{name}</span>
          </button>
        </p>
      </div>
    )
  }
  const path = recordPathOf(entityFormOf({ type: 'CRM', id: `${row.item.type}|${row.id}` })) ?? '/'
  const at = chat?.lastMessage?.at || chat?.lastActivityAt || ''
  function onClick(event: MouseEvent) {
    // Other clicks open the item's card, as with any link.
    if (!isPlainClick(event)) return
    event.preventDefault()
    onOpen(row)
  }
  return (
    <a
      className={`${styles['row']} ${isUnread ? styles['unread'] : ''}`.trim()}
      href={`${origin}${path}`}
      target="_blank"
      rel="noopener noreferrer"
      data-row={row.key}
      data-row-focus
      tabIndex={tab}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
    >
      {row.chat.status === 'no-access' ? (
        <span className={styles['lock']}>
          <Icon name="lock" />
        </span>
      ) : isComing ? (
        <span className={`bone bones ${styles['faceBone']}`} />
      ) : (
        <Avatar name={name} shape="chat" size="m" colour={chat?.colour ?? ''} picture={chat?.picture ?? ''} />
      )}
      {isComing ? (
        <>
          <span className={`bone bones ${styles['titleBone']}`} />
          <span className="sr-only">{name}</span>
        </>
      ) : (
        <span className={styles['title']} dir="auto">
          {name}
        </span>
      )}{' '}
      {at !== '' && (
        <time className={styles['time']} dateTime={at}>
          {words.timeOf(at, now)}
        </time>
      )}{' '}
      <LastLine {...props} />{' '}
      {unreadCount > 0 ? (
        <span key={unreadCount} className={styles['end']}>
          <span className={styles['count']} aria-hidden="true" translate="no">
            {unreadCount}
          </span>
          <span className="sr-only">{t('unread', { count: unreadCount })}</span>
        </span>
      ) : (
        chat?.isMarkedUnread === true && (
          <span className={styles['end']}>
            <span className={styles['dot']} />
            <span className="sr-only">{t('marked')}</span>
          </span>
        )
      )}{' '}
      <RowFoot {...props} />
    </a>
  )
})
