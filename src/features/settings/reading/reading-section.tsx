import { useTranslations } from 'use-intl'
import { MARKS_READ } from '../../../shared/marks-read/marks-read.ts'
import { OptionSection } from '../choice/option-section.tsx'
import { useOptionChoice } from '../choice/use-option-choice.ts'

/** Values of the user option `marksRead`; where it was never set, reading marks nothing. */
const READING = { on: 'Y', off: 'N', isOnAtFirst: false } as const

/** The current user's choice if messages are marked as read at a chat's end. */
export function ReadingSection() {
  const t = useTranslations('settings.reading')
  const choice = useOptionChoice(MARKS_READ, READING)
  return (
    <OptionSection
      {...choice}
      heading={t('heading')}
      text={t('text')}
      label={t('marksRead')}
      failed={(reason) => t('failed', { reason })}
    />
  )
}
