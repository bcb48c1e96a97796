import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { THEMES, type Theme } from '../../../setup/read-theme.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import styles from './theme-choices.module.css'
import type { ThemeChoice } from './use-theme.ts'

/** The choice of light, dark or the device's theme, with the reason of a failed one. */
export function ThemeChoices({ theme, failure, isKnownUnkept, choose }: ThemeChoice) {
  const t = useTranslations('settings.theme')
  const lost = useTranslations('action.failed')
  const reasonOf = useFailureReason()
  const name = useId()
  return (
    <fieldset className={styles['theme']}>
      <legend>{t('heading')}</legend>
      <p className={styles['text']}>{t('text')}</p>
      <div className={styles['choices']}>
        {THEMES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={choice === theme}
              onChange={() => choose(choice)}
              onClick={() => again(choice)}
            />
            {t(`choice.${choice}`)}
          </label>
        ))}
      </div>
      <p role="status" className={styles['failure']}>
        {failure !== null && t('failed', { reason: isKnownUnkept ? lost('notDone') : reasonOf(failure) })}
      </p>
    </fieldset>
  )

  /** Retries the checked theme after a failure, on a click that changes nothing. */
  function again(choice: Theme): void {
    if (failure !== null && choice === theme) choose(choice)
  }
}
