import { useTranslations } from 'use-intl'
import { Question } from '../../../ui/question/question.tsx'

interface ConfirmRemovalProps {
  /** Number of placements that lose the app. */
  count: number
  what: 'tabs' | 'places'
  isPending: boolean
  onRemove: () => void
  onKeep: () => void
}

/** The question before the app is removed from every card and place. */
export function ConfirmRemoval({ count, what, isPending, onRemove, onKeep }: ConfirmRemovalProps) {
  const t = useTranslations('tabs.removal')
  return (
    <Question
      heading={t(`heading.${what}`)}
      level={3}
      yes={t('remove')}
      no={t('keep')}
      isPending={isPending}
      onYes={onRemove}
      onNo={onKeep}
    >
      {t('text', { count, what })}
    </Question>
  )
}
