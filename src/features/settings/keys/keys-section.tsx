import { useTranslations } from 'use-intl'
import { OptionSection } from '../choice/option-section.tsx'
import { useOptionChoice } from '../choice/use-option-choice.ts'

/** Values of the user option `keys`; where it was never set, single keys are used. */
const KEYS = { on: 'on', off: 'off', isOnAtFirst: true } as const

/** The current user's choice if letters and digits alone are keys of the inbox. */
export function KeysSection() {
  const t = useTranslations('settings.keys')
  const choice = useOptionChoice('keys', KEYS)
  return (
    <OptionSection
      {...choice}
      heading={t('heading')}
      text={t('text')}
      label={t('uses')}
      failed={(reason) => t('failed', { reason })}
    />
  )
}
