import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ownChat } from '../../../chat/inbox/own-chat.ts'
import { waitingOf } from '../../../chat/inbox/waiting.ts'
import { channelIcon } from '../../../shared/channels/channel-icon.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { InboxIcon } from '../icons/inbox-icon.tsx'
import styles from './inbox-row.module.css'
import type { InboxRowProps } from './row-props.ts'

/** The second line of a row: why it waits, and the last message; or why there is none. */
export function LastLine({ row, words, meId, now }: InboxRowProps) {
  const t = useTranslations('inbox.row')
  const waiting = waitingOf(row, meId)
  const isMention = waiting?.reasons.includes('mention') === true
  const customer = waiting?.reasons.includes('customer') === true ? longestTurn(row.customers) : null
  const since = customer === null ? null : words.sinceOf(customer.waitsSince ?? '', now)
  const last = customer?.lastMessage ?? ownChat(row)?.lastMessage ?? null
  return (
    <p className={styles['last']}>
      {customer !== null && since !== null ? (
        <span className={`${styles['why']} ${styles['customer']}`}>
          <Icon name={channelIcon(customer.connector)} />
          <span className="sr-only">{t('customerWaits')}</span> {since}
        </span>
      ) : (
        isMention && (
          <span className={`${styles['why']} ${styles['you']}`}>
            <InboxIcon name="at" />
            {t('mentionsYou')}
          </span>
        )
      )}{' '}
      {last === null ? (
        <Without row={row} />
      ) : (
        <span className={styles['words']} dir="auto">
          {words.lineOf(last)}
        </span>
      )}
    </p>
  )
}

/** The reason for a missing last message. */
function Without({ row }: Pick<InboxRowProps, 'row'>): ReactNode {
  const t = useTranslations('inbox.row')
  if (row.facts.status === 'gone') return <span className={styles['words']}>{t('gone')}</span>
  switch (row.chat.status) {
    case 'unknown':
      return <span className={`bone bones ${styles['lineBone']}`} />
    case 'none':
      return <span className={styles['words']}>{t('noChat')}</span>
    case 'no-access':
      return <span className={styles['words']}>{t('noAccessLine')}</span>
    case 'failed':
      return <span className={`${styles['words']} ${styles['bad']}`}>{t('chatFailed')}</span>
    case 'found':
      return <span className={styles['words']}>{t('noMessage')}</span>
  }
}

function longestTurn(customers: InboxRowProps['row']['customers']) {
  const waiting = customers.filter(({ waitsSince }) => waitsSince !== null)
  return waiting.reduce<(typeof waiting)[number] | null>(
    (longest, one) =>
      longest === null || Date.parse(one.waitsSince ?? '') < Date.parse(longest.waitsSince ?? '')
        ? one
        : longest,
    null,
  )
}
