import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../../ui/button/button.tsx'
import styles from './confirm-leave.module.css'

interface ConfirmLeaveProps {
  isPending: boolean
  onLeave: () => void
  onStay: () => void
}

/** Asks before one leaves, right where the menu was: a dialog in the middle of a tall frame may be out of sight. */
export function ConfirmLeave({ isPending, onLeave, onStay }: ConfirmLeaveProps) {
  const t = useTranslations('leave')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && !isPending) onStay()
  }
  return (
    <div
      className={styles['ask']}
      role="alertdialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKey}
    >
      <h2 id={`${id}-heading`} className={styles['heading']} tabIndex={-1} ref={heading}>
        {t('heading')}
      </h2>
      <p id={`${id}-text`}>{t('text')}</p>
      <div className={styles['ways']}>
        <Button busy={isPending} onClick={onLeave}>
          {isPending ? t('leaving') : t('leave')}
        </Button>
        <Button look="plain" busy={isPending} onClick={onStay}>
          {t('stay')}
        </Button>
      </div>
    </div>
  )
}
