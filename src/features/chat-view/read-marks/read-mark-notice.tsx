import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type ReadMarkProblem, useReadMarks } from './use-read-marks.ts'

/** The outcome of the last read mark: announced where it is done, a notice with a way out where it is not. */
export function ReadMarkNotice() {
  const t = useTranslations('readMarks')
  const sentenceOf = useSentence()
  const { set, problem, pending, done } = useReadMarks()
  return (
    <>
      <p className="sr-only" role="status">
        {pending !== null ? t('pending') : done !== null ? t(`done.${done.as}`) : ''}
      </p>
      {problem !== null && (
        <Notice tone="bad" action={<Button onClick={() => set(problem.mark)}>{t('again')}</Button>}>
          {sentenceOf(problem)}
        </Notice>
      )}
    </>
  )
}

function useSentence(): (problem: ReadMarkProblem) => string {
  const t = useTranslations('readMarks')
  const lost = useTranslations('action.failed')
  const reason = useFailureReason()
  return ({ mark, kind, failure }) => {
    if (kind === 'uncertain') return t(`uncertain.${mark.as}`)
    if (kind === 'not-done') return `${t(`failed.${mark.as}`)} ${lost('notDone')}`
    return `${t(`failed.${mark.as}`)} ${failure === null ? lost('refused') : reason(failure)}`
  }
}
