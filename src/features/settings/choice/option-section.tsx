import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import styles from './option-section.module.css'
import type { OptionChoice } from './use-option-choice.ts'

interface OptionSectionProps extends OptionChoice {
  heading: string
  text: string
  label: string
  /** The words for a choice that was not kept, with its reason. */
  failed: (reason: string) => string
}

/** A choice of the user as a checkbox, with the reason of a failed one. */
export function OptionSection({ heading, text, label, failed, ...choice }: OptionSectionProps) {
  const { isOn, isPending, failure, isKnownUnkept, choose } = choice
  const lost = useTranslations('action.failed')
  const reasonOf = useFailureReason()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {heading}
      </h2>
      <p className={styles['text']}>{text}</p>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={isOn}
          aria-disabled={isPending}
          onChange={({ target }) => {
            if (!isPending) choose(target.checked)
          }}
        />
        {label}
      </label>
      <p role="status" className={styles['failure']}>
        {failure !== null && failed(isKnownUnkept ? lost('notDone') : reasonOf(failure))}
      </p>
    </section>
  )
}
