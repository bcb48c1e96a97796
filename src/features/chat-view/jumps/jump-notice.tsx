import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { Jumps } from './use-jumps.ts'

/** The reason why the last jump failed; for screen readers also that one is under way. */
export function JumpNotice({ jumps: { pending, problem, to, dismiss } }: { jumps: Jumps }) {
  const t = useTranslations('jumps')
  const reason = useFailureReason()
  return (
    <>
      <p className="sr-only" role="status">
        {pending === null ? '' : t('pending')}
      </p>
      {problem !== null &&
        (problem.failure === null ? (
          <Notice tone="warn" action={<Button onClick={dismiss}>{t('close')}</Button>}>
            {t('gone')}
          </Notice>
        ) : (
          <Notice
            tone="bad"
            action={<Button onClick={() => to(problem.place, problem.options)}>{t('again')}</Button>}
          >
            {t('failed')} {reason(problem.failure)}
          </Notice>
        ))}
    </>
  )
}
