import { useTranslations } from 'use-intl'
import { Question } from '../../../ui/question/question.tsx'

interface ConfirmRemovalProps {
  /** How many cards lose the tab. */
  count: number
  isPending: boolean
  onRemove: () => void
  onKeep: () => void
}

/** Asks before every card loses the tab. */
export function ConfirmRemoval({ count, isPending, onRemove, onKeep }: ConfirmRemovalProps) {
  const t = useTranslations('tabs.removal')
  return (
    <Question
      heading={t('heading')}
      level={3}
      yes={t('remove')}
      no={t('keep')}
      isPending={isPending}
      onYes={onRemove}
      onNo={onKeep}
    >
      {t('text', { count })}
    </Question>
  )
}
