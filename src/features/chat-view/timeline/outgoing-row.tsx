import { useTranslations } from 'use-intl'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { MessageBody } from './message-body.tsx'
import rowStyles from './message-row.module.css'
import styles from './outgoing-row.module.css'
import { useTimeline } from './timeline-context.tsx'

/**
 * A message of the outbox: being sent, waiting for the network, sent but not listed yet, or failed, with buttons to resend
 * or discard it.
 */
export function OutgoingRow({ row, outgoing }: { row: string; outgoing: OutgoingMessage }) {
  const t = useTranslations()
  const { authorOf, myId, onResend, onDiscard } = useTimeline()
  const me = myId === null ? undefined : authorOf(myId)
  const name = me?.name || t('messages.you')
  const { kind } = outgoing.state
  const isFailed = kind === 'failed' || kind === 'uncertain'
  const isWaiting = kind === 'waiting'
  const isUnderWay = kind === 'sending' || kind === 'checking' || isWaiting
  return (
    <div className={rowStyles['message']} data-row={row} tabIndex={-1}>
      <Avatar name={name} shape="person" size="b" colour={me?.colour ?? ''} picture={me?.picture ?? ''} />
      <div className={rowStyles['content']}>
        <p className={styles['by']}>
          <bdi className={styles['name']}>{name}</bdi>
          {isUnderWay && (
            <span className={styles['sending']}>
              {t(isWaiting ? 'messages.waiting' : 'messages.sending')}
            </span>
          )}
          {isFailed && (
            <span className={styles['failed']}>
              <Icon name="alert" /> {t(kind === 'uncertain' ? 'messages.notCertain' : 'messages.notSent')}
            </span>
          )}
        </p>
        <div className={isUnderWay ? styles['under-way'] : undefined}>
          <MessageBody text={outgoing.text} />
        </div>
        {(isFailed || isWaiting) && (
          <p className={styles['ways']}>
            {isFailed && onResend !== null && (
              <Button onClick={() => onResend(outgoing.key)}>{t('action.tryAgain')}</Button>
            )}
            <Button look="plain" onClick={() => onDiscard(outgoing.key)}>
              {t('messages.discard')}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}
