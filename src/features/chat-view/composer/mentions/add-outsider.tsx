import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../../chat/chat.ts'
import { useFailureReason } from '../../../../shared/errors/use-failure-reason.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { itemWord } from '../../item-word.ts'
import { useAddMembers } from '../../missing-members/use-add-members.ts'
import styles from './add-outsider.module.css'

interface AddOutsiderProps {
  chat: Pick<Chat, 'id' | 'kind' | 'entity' | 'can'>
  /** The mentioned person who is not in the chat. */
  person: { readonly id: number; readonly name: string }
  /** Reads the members anew. Never rejects. */
  refresh: () => Promise<void>
  onClose: () => void
}

/**
 * Tells that a mentioned person is not in the chat, and offers to add them, where the user may. What a press does stands
 * above its button. The focus stays in the box.
 */
export function AddOutsider({ chat, person, refresh, onClose }: AddOutsiderProps) {
  const t = useTranslations()
  const reasonOf = useFailureReason()
  const add = useAddMembers(chat.id, refresh)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (add.state === 'done') close.current()
  }, [add.state])
  const { name } = person
  const type = chat.kind === 'crm' ? (chat.entity?.id.split('|')[0] ?? '') : null
  return (
    <section className={styles['outsider']} aria-label={t('composing.outsider.label')}>
      <p role="status">
        {t.rich('composing.outsider.text', { name: () => <bdi>{name}</bdi> })}{' '}
        {chat.can.addMembers &&
          [
            t('composing.outsider.history'),
            type === null ? '' : t(`missingMembers.observes.${itemWord(type)}`),
          ].join(' ')}
        {add.failed !== null && (
          <span className={styles['failed']}>
            {` ${t('missingMembers.failed', { count: 1 })} ${add.failed.failure === null ? t('action.failed.refused') : reasonOf(add.failed.failure)}`}
          </span>
        )}
      </p>
      <div className={styles['ways']}>
        {chat.can.addMembers && (
          <Button busy={add.state === 'pending'} onClick={() => add.run([person.id])}>
            {t(
              add.state === 'pending'
                ? 'missingMembers.adding'
                : add.failed === null
                  ? 'composing.outsider.add'
                  : 'action.tryAgain',
            )}
          </Button>
        )}
        <Button look="plain" onClick={onClose}>
          {t(chat.can.addMembers ? 'composing.outsider.without' : 'composing.outsider.close')}
        </Button>
      </div>
    </section>
  )
}
