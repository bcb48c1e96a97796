import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import styles from './tabs.module.css'

interface ConfirmRemovalProps {
  /** How many cards lose the tab. */
  count: number
  isPending: boolean
  onRemove: () => void
  onKeep: () => void
}

/** Asks before every card loses the tab, right where the button was. */
export function ConfirmRemoval({ count, isPending, onRemove, onKeep }: ConfirmRemovalProps) {
  const t = useTranslations('tabs.removal')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && !isPending) onKeep()
  }
  return (
    <div
      className={styles['ask']}
      role="alertdialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKey}
    >
      <h3 id={`${id}-heading`} className={styles['question']} tabIndex={-1} ref={heading}>
        {t('heading')}
      </h3>
      <p id={`${id}-text`}>{t('text', { count })}</p>
      <div className={styles['ways']}>
        <Button busy={isPending} onClick={onRemove}>
          {t('remove')}
        </Button>
        <Button look="plain" busy={isPending} onClick={onKeep}>
          {t('keep')}
        </Button>
      </div>
    </div>
  )
}
