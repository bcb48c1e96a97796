import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import styles from './reading-section.module.css'
import { type MarksReadChoice, useMarksRead } from './use-marks-read.ts'

/** The current user's choice if messages are marked as read at a chat's end. */
export function ReadingSection() {
  return <ReadingChoice {...useMarksRead()} />
}

/** The choice as a checkbox, with the reason of a failed one. */
export function ReadingChoice({ isOn, isPending, failure, isKnownUnkept, choose }: MarksReadChoice) {
  const t = useTranslations('settings.reading')
  const lost = useTranslations('action.failed')
  const reasonOf = useFailureReason()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {t('heading')}
      </h2>
      <p className={styles['text']}>{t('text')}</p>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={isOn}
          aria-disabled={isPending}
          onChange={({ target }) => {
            if (!isPending) choose(target.checked)
          }}
        />
        {t('marksRead')}
      </label>
      <p role="status" className={styles['failure']}>
        {failure !== null && t('failed', { reason: isKnownUnkept ? lost('notDone') : reasonOf(failure) })}
      </p>
    </section>
  )
}
