import { useTranslations } from 'use-intl'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useComposerActions } from '../composer/composer-actions.tsx'
import { MessageBody } from './message-body.tsx'
import rowStyles from './message-row.module.css'
import styles from './outgoing-row.module.css'
import { Quote } from './quote.tsx'
import { useTimeline } from './timeline-context.tsx'
import { isReplyRefused, useSendReason } from './use-send-reason.ts'

/**
 * A message of the outbox: being sent, waiting for the network, sent but not listed yet, or failed, with its reason, and
 * buttons to send it again, to go on writing it, or to remove it.
 */
export function OutgoingRow({ row, outgoing }: { row: string; outgoing: OutgoingMessage }) {
  const t = useTranslations()
  const { authorOf, myId } = useTimeline()
  const me = myId === null ? undefined : authorOf(myId)
  const name = me?.name || t('messages.you')
  const { kind } = outgoing.state
  const isUnderWay = kind === 'sending' || kind === 'checking' || kind === 'waiting'
  return (
    <div className={rowStyles['message']} data-row={row} tabIndex={-1}>
      <Avatar name={name} shape="person" size="b" colour={me?.colour ?? ''} picture={me?.picture ?? ''} />
      <div className={rowStyles['content']}>
        <p className={styles['by']}>
          <bdi className={styles['name']}>{name}</bdi>
          {(kind === 'sending' || kind === 'checking') && (
            <span className={styles['sending']}>{t('messages.sending')}</span>
          )}
        </p>
        {outgoing.replyTo !== null && <Quote id={outgoing.replyTo} />}
        <div className={isUnderWay ? styles['under-way'] : undefined}>
          <MessageBody text={outgoing.text} />
        </div>
        <OutgoingState outgoing={outgoing} />
      </div>
    </div>
  )
}

/** The state of an outgoing message, below its text; nothing while it is sent. */
function OutgoingState({ outgoing: { key, text, replyTo, state } }: { outgoing: OutgoingMessage }) {
  const t = useTranslations('messages')
  const { onResend, onDiscard } = useTimeline()
  const actions = useComposerActions()
  const reasonOf = useSendReason()
  const remove = (
    <Button look="plain" onClick={() => onDiscard(key)}>
      {t('discard')}
    </Button>
  )
  if (state.kind === 'waiting') {
    return (
      <p className={`${styles['later']} ${styles['under-way']}`}>
        <Icon name="clock" /> <span>{t('waiting')}</span> {remove}
      </p>
    )
  }
  if (state.kind !== 'failed' && state.kind !== 'uncertain') return null
  const isCertain = state.kind === 'failed'
  const isWithoutReply = isCertain && isReplyRefused(state.failure)
  return (
    <p className={`${styles['later']} ${styles['failed']}`}>
      <Icon name="alert" />
      <span>
        <span>{t(isCertain ? 'notSent' : 'notCertain')}</span>
        {isCertain && reasonOf(state.failure) !== '' && <span>. {reasonOf(state.failure)}</span>}
      </span>
      {onResend !== null && (
        <Button onClick={() => onResend(key, isWithoutReply)}>
          {t(isWithoutReply ? 'withoutReply' : 'again')}
        </Button>
      )}
      {isCertain && actions !== null && (
        <Button
          look="plain"
          onClick={() => {
            onDiscard(key)
            actions.takeBack(text, replyTo)
          }}
        >
          {t('edit')}
        </Button>
      )}
      {remove}
    </p>
  )
}
