import { useTranslations } from 'use-intl'
import { OptionSection } from '../choice/option-section.tsx'
import { useOptionChoice } from '../choice/use-option-choice.ts'

/** Values of the user option `typing`; where it was never set, typing is told. */
const TYPING = { on: 'on', off: 'off', isOnAtFirst: true } as const

/** The current user's choice if others are told that they type. */
export function TypingSection() {
  const t = useTranslations('settings.typing')
  const choice = useOptionChoice('typing', TYPING)
  return (
    <OptionSection
      {...choice}
      heading={t('heading')}
      text={t('text')}
      label={t('tells')}
      failed={(reason) => t('failed', { reason })}
    />
  )
}
