import { useTranslations } from 'use-intl'
import { placeWord } from '../../setup/places.ts'
import { planKind } from '../../setup/plan-kind.ts'
import { TabProgress } from '../../shared/tab-setup/tab-progress.tsx'
import type { PlanRun } from '../../shared/tab-setup/use-apply-plan.ts'
import { Button } from '../../ui/button/button.tsx'
import styles from './working.module.css'

interface WorkingProps extends Pick<PlanRun, 'rows' | 'isRunning' | 'again'> {
  nameOf: (placement: string) => string
  /** Finishes without the refused places. */
  onFinish: () => void
}

/** The progress of adding and removing places; afterwards the refused ones, with the reason. */
export function Working({ rows, isRunning, again, nameOf, onFinish }: WorkingProps) {
  const t = useTranslations('install')
  const refused = rows.filter(({ progress }) => progress.state === 'refused')
  const plans = rows.map(({ plan }) => plan)
  const removes = plans.some(({ isWanted }) => !isWanted)
  const what = placeWord(plans.map(({ placement }) => placement))
  const counts = { done: rows.length - refused.length, count: rows.length, what }
  const [first] = refused
  return (
    <div className="page">
      <section className={styles['working']}>
        <h1 className={styles['heading']} tabIndex={-1}>
          {isRunning
            ? t(`working.${what}.${planKind(plans)}`)
            : t(removes ? 'refused.changed' : 'refused.heading', counts)}
        </h1>
        <TabProgress {...{ rows, nameOf, isRunning }} />
        {!isRunning && first !== undefined && (
          <div className={styles['ways']}>
            <Button look="primary" onClick={again}>
              {refused.length === 1
                ? t('refused.tryOne', { name: nameOf(first.plan.placement) })
                : t('refused.try', { count: refused.length })}
            </Button>
            <Button onClick={onFinish}>
              {refused.every(({ plan }) => plan.isWanted)
                ? t('refused.finish', { count: refused.length })
                : t('refused.finishAnyway')}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}
