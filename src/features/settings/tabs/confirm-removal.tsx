import { useTranslations } from 'use-intl'
import { Question } from '../../../ui/question/question.tsx'

interface ConfirmRemovalProps {
  /** Number of cards that lose the tab. */
  count: number
  isPending: boolean
  onRemove: () => void
  onKeep: () => void
}

/** The question before the tab is removed from every card. */
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
