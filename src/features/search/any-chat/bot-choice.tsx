import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { TryAgain, type TryAgainProps } from '../../../shared/errors/try-again.tsx'
import type { AnyChatForm } from '../../../shared/navigation/routes.ts'
import { Field } from '../../../ui/field/field.tsx'
import styles from './bot-choice.module.css'
import type { BotPermission } from './use-bot-permission.ts'

interface BotChoiceProps extends TryAgainProps {
  ask: AnyChatForm
  permission: BotPermission
  isBotIdFine: boolean
  onChange: (next: Partial<AnyChatForm>) => void
}

/** The choice of `imbot.chat.get`, when the app has the scope `imbot`. */
export function BotChoice({ ask, permission, isBotIdFine, onChange, ...again }: BotChoiceProps) {
  const t = useTranslations('find')
  const id = useId()
  const isRefused = permission === 'missing' || permission === 'unknown'
  const marks = {
    code: (text: ReactNode) => <code dir="ltr">{text}</code>,
    b: (text: ReactNode) => <strong>{text}</strong>,
  }
  return (
    <div className={styles['choice']}>
      <input
        id={id}
        type="checkbox"
        name="bot-method"
        checked={ask.asBot}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange({ asBot: event.target.checked })}
      />
      <label htmlFor={id}>{t('bot.ask')}</label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {t.rich('bot.hint', marks)}
      </p>
      {ask.asBot && (
        <div className={styles['more']}>
          <p role="status" className={isRefused ? styles['refused'] : styles['asking']}>
            {permission === 'asking' && t('bot.asking')}
            {isRefused && t.rich(`bot.${permission}`, marks)}
          </p>
          {isRefused && <TryAgain {...again} />}
          {permission === 'granted' && (
            <Field
              name="bot"
              label={t('bot.id')}
              value={ask.botId}
              onChange={(botId) => onChange({ botId })}
              hint={t('bot.idHint')}
              problem={isBotIdFine ? null : t('problem.number')}
              inputMode="numeric"
            />
          )}
        </div>
      )}
    </div>
  )
}
