import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import type { Jumps } from '../jumps/use-jumps.ts'
import { useMarkAllRead } from '../read-marks/use-mark-all-read.ts'
import styles from './floats.module.css'

interface FloatsProps {
  jumps: Jumps
  /** True when the chat's end is not in view. */
  isAway: boolean
  /** Null: the portal does not tell. */
  unreadCount: number | null
  /** Messages of others that came below while the user was away from the end. */
  arrived: number
  /** True when the divider above the first unread message is in view, or below it. */
  isUnreadInView: boolean
}

/** The buttons over the end of the messages: to the latest one, and back to the first unread one or to where one was. */
export function Floats({ jumps, isAway, unreadCount, arrived, isUnreadInView }: FloatsProps) {
  const t = useTranslations('messages')
  const format = useFormatter()
  const readAll = useMarkAllRead()
  const { firstUnread, wayBack, pending } = jumps
  const unread = unreadCount || arrived
  const b = (text: ReactNode) => <b>{text}</b>
  const day = firstUnread?.at
    ? format.dateTime(Date.parse(firstUnread.at), { day: 'numeric', month: 'short' })
    : ''
  return (
    <div className={styles['floats']}>
      {wayBack !== null && (
        <Pill icon="back" isBusy={false} onPress={() => jumps.back()}>
          {t('back')}
        </Pill>
      )}
      {isAway ? (
        <Pill icon="arrowDown" isBusy={pending === 'end'} onPress={() => jumps.to('end')}>
          {/* A browser's translation replaces text nodes, which React then writes no more: a new number is a new element. */}
          <span key={unread}>{unread > 0 ? t.rich('latestUnread', { count: unread, b }) : t('latest')}</span>
        </Pill>
      ) : (
        firstUnread !== null &&
        !isUnreadInView && (
          <>
            <Pill
              icon="arrowUp"
              isBusy={pending === firstUnread.id}
              onPress={() => jumps.to(firstUnread.id, { isWayBack: true })}
            >
              <span key={day}>{day === '' ? t('firstUnread') : t.rich('firstUnreadOn', { day, b })}</span>
            </Pill>
            {readAll !== null && (
              <Pill icon="read" isBusy={readAll.isPending} onPress={readAll.run}>
                {t('readAll')}
              </Pill>
            )}
          </>
        )
      )}
    </div>
  )
}

interface PillProps {
  icon: IconName
  /** True while its action runs: it keeps the focus, and ignores presses. */
  isBusy: boolean
  onPress: () => void
  children: ReactNode
}

function Pill({ icon, isBusy, onPress, children }: PillProps) {
  return (
    <button
      type="button"
      className={styles['pill']}
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : onPress}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  )
}
