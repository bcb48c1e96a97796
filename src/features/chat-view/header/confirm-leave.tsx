import { useTranslations } from 'use-intl'
import { Question } from '../../../ui/question/question.tsx'

interface ConfirmLeaveProps {
  isPending: boolean
  /** True where the user may go on observing the chat's CRM item. */
  isObserver: boolean
  onLeave: () => void
  onStay: () => void
}

/** Confirmation of leaving a chat. */
export function ConfirmLeave({ isPending, isObserver, onLeave, onStay }: ConfirmLeaveProps) {
  const t = useTranslations('leave')
  return (
    <Question
      heading={t('heading')}
      level={2}
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
