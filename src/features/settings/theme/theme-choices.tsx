import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { THEMES, type Theme } from '../../../setup/read-theme.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import styles from './theme-choices.module.css'
import type { ThemeChoice } from './use-theme.ts'

/** Light, dark, or as the device has it; and why the last choice came to nothing. */
export function ThemeChoices({ theme, failure, choose }: ThemeChoice) {
  const t = useTranslations('settings.theme')
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
        {failure !== null && t('failed', { reason: reasonOf(failure) })}
      </p>
    </fieldset>
  )

  /** After a failure the portal may keep another theme than the one that is checked, which no change chooses. */
  function again(choice: Theme): void {
    if (failure !== null && choice === theme) choose(choice)
  }
}
