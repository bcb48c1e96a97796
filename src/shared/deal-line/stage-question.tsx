import { useTranslations } from 'use-intl'
import { Question } from '../../ui/question/question.tsx'
import type { StageChanging } from './use-stage-change.ts'

interface StageQuestionProps {
  change: StageChanging
  /** Title of the item, or its name. */
  title: string
}

/** The question before a stage that closes the item; nothing while none is asked. */
export function StageQuestion({ change: { asked, pending, confirm, cancel }, title }: StageQuestionProps) {
  const t = useTranslations('dealLine.ask')
  if (asked === null) return null
  const outcome = asked.outcome === 'lost' ? 'lost' : 'won'
  return (
    <Question
      heading={t(`${outcome}.heading`, { stage: asked.name })}
      level={3}
      yes={pending !== null ? t('closing') : t(`${outcome}.yes`)}
      no={t('no')}
      isPending={pending !== null}
      onYes={confirm}
      onNo={cancel}
    >
      {t('text', { title })}
    </Question>
  )
}
