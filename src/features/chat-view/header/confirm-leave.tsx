import { useTranslations } from 'use-intl'
import { Question } from '../../../ui/question/question.tsx'

interface ConfirmLeaveProps {
  /** Level of its heading. */
  level: 2 | 3
  isPending: boolean
  /** True where the user may go on observing the chat's CRM item. */
  isObserver: boolean
  onLeave: () => void
  onStay: () => void
}

/** Confirmation of leaving a chat. */
export function ConfirmLeave({ level, isPending, isObserver, onLeave, onStay }: ConfirmLeaveProps) {
  const t = useTranslations('leave')
  return (
    <Question
      heading={t('heading')}
      level={level}
      yes={isPending ? t('leaving') : t('leave')}
      no={t('stay')}
      isPending={isPending}
      onYes={onLeave}
      onNo={onStay}
    >
      {t('text')} {isObserver && t('observer')}
    </Question>
  )
}
