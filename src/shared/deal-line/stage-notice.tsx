import { useTranslations } from 'use-intl'
import { pipelineName, type StageBook, type StagePlace, stageAt } from '../../chat/inbox/stage/stage-book.ts'
import { isUncertain, mayPass } from '../../portal/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import type { StageChanging } from './use-stage-change.ts'
import { useStageReason } from './use-stage-reason.ts'

interface StageNoticeProps {
  change: StageChanging
  stages: StageBook
  /** `DEAL`. */
  type: string
}

/** True for an outcome that needs the user. */
export function hasNotice({ outcome }: StageChanging): boolean {
  return outcome !== null && outcome.change.status !== 'changed' && outcome.change.status !== 'already'
}

/** The outcome of a change of stage that needs the user: why it is not so, and what can be done. Nothing else is shown. */
export function StageNotice({ change: { outcome, again, look, putAway }, stages, type }: StageNoticeProps) {
  const t = useTranslations('dealLine')
  const reason = useStageReason()
  const action = useTranslations('action')
  if (outcome === null) return null
  const { change, to } = outcome
  const close = <Button onClick={putAway}>{t('close')}</Button>
  const tryAgain = <Button onClick={again}>{action('tryAgain')}</Button>
  const stageOf = (place: StagePlace) => stageAt(stages, type, place)?.name ?? place.stageId
  switch (change.status) {
    case 'changed':
    case 'already':
      return null
    case 'moved':
      return change.isOtherPipeline ? (
        <Notice tone="warn" action={close}>
          {t('otherPipeline', {
            pipeline: pipelineName(stages, type, change.now.pipelineId) || t('anotherPipeline'),
            stage: stageOf(change.now),
          })}
        </Notice>
      ) : (
        <Notice tone="warn" action={<Button onClick={again}>{t('moveAnyway', { stage: to.name })}</Button>}>
          {t('movedMeanwhile', { stage: stageOf(change.now) })}
        </Notice>
      )
    case 'gone':
      return (
        <Notice tone="bad" action={close}>
          {t('gone')}
        </Notice>
      )
    case 'unread':
      return (
        <Notice tone="bad" action={tryAgain}>
          {isUncertain(change.failure) ? t('unread') : `${t('unread')} ${reason(change.failure)}`}
        </Notice>
      )
    case 'refused': {
      const mayWork = change.failure === null || mayPass(change.failure)
      return (
        <Notice tone="bad" action={mayWork ? tryAgain : close}>
          {`${t('failed', { stage: to.name })} ${reason(change.failure)}`}
        </Notice>
      )
    }
    case 'not-done':
      return (
        <Notice tone="bad" action={tryAgain}>
          {t('notDone', { stage: to.name })}
        </Notice>
      )
    case 'uncertain':
      return (
        <Notice tone="warn" action={<Button onClick={look}>{t('look')}</Button>}>
          {t('uncertain', { stage: to.name })}
        </Notice>
      )
  }
}
