import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { TabProgress } from './tab-progress.tsx'
import type { CarryingOut } from './use-carry-out.ts'
import styles from './working.module.css'

interface WorkingProps extends Pick<CarryingOut, 'rows' | 'isRunning' | 'again'> {
  nameOf: (placement: string) => string
  /** Goes on without what was refused. */
  onFinish: () => void
}

/** The tabs while they are added; then, where the portal refused some, which and why. */
export function Working({ rows, isRunning, again, nameOf, onFinish }: WorkingProps) {
  const t = useTranslations('install')
  const refused = rows.filter(({ progress }) => progress.state === 'refused')
  const counts = { done: rows.length - refused.length, count: rows.length }
  const [first] = refused
  return (
    <div className="page">
      <section className={styles['working']}>
        <h1 className={styles['heading']} tabIndex={-1}>
          {isRunning ? t('working.heading') : t('refused.heading', counts)}
        </h1>
        <TabProgress {...{ rows, nameOf, isRunning }} />
        {!isRunning && first !== undefined && (
          <div className={styles['ways']}>
            <Button look="primary" onClick={again}>
              {refused.length === 1
                ? t('refused.tryOne', { name: nameOf(first.plan.placement) })
                : t('refused.try', { count: refused.length })}
            </Button>
            <Button onClick={onFinish}>{t('refused.finish', { count: refused.length })}</Button>
          </div>
        )}
      </section>
    </div>
  )
}
