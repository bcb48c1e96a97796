import { useTranslations } from 'use-intl'
import type { PlacementProgress } from '../../setup/apply-plan.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './tab-progress.module.css'
import type { TabRow } from './use-apply-plan.ts'
import { useRefusal } from './use-refusal.ts'

interface TabProgressProps {
  rows: readonly TabRow[]
  nameOf: (placement: string) => string
  isRunning: boolean
}

/** The progress of each placement in words, with a bar for all of them while they run. */
export function TabProgress({ rows, nameOf, isRunning }: TabProgressProps) {
  const t = useTranslations('tabs')
  const refusal = useRefusal()
  const lost = useTranslations('action.failed')
  const done = rows.filter(
    ({ progress }) => progress.state !== 'waiting' && progress.state !== 'working',
  ).length
  return (
    <>
      {isRunning && (
        <div
          className={styles['bar']}
          role="progressbar"
          aria-label={t('progress.label')}
          aria-valuemin={0}
          aria-valuemax={rows.length}
          aria-valuenow={done}
          aria-valuetext={t('progress.text', { done, count: rows.length })}
        >
          <span style={{ inlineSize: `${rows.length === 0 ? 0 : (done / rows.length) * 100}%` }} />
        </div>
      )}
      <ul className={styles['rows']}>
        {rows.map(({ plan, progress }) => (
          <li key={plan.placement} className={styles[progress.state]}>
            <Mark state={progress.state} />
            <span dir="auto">{nameOf(plan.placement)}</span>
            <span className={styles['end']}>{t(`progress.${wordOf(progress.state, plan.isWanted)}`)}</span>
            {progress.state === 'refused' && (
              <span className={styles['why']} dir="auto">
                {progress.isUndone === true ? lost('notDone') : refusal(progress.failure)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The text of a state. A failure is named after the change, because not every one is a refusal. */
function wordOf(state: PlacementProgress['state'], isWanted: boolean) {
  if (state === 'refused') return isWanted ? 'notAdded' : 'notRemoved'
  return state === 'working' && !isWanted ? 'removing' : state
}

function Mark({ state }: { state: PlacementProgress['state'] }) {
  if (state === 'waiting') return <span className={styles['dot']} />
  if (state === 'working') return <span className={styles['spin']} />
  return <Icon name={state === 'refused' ? 'close' : 'check'} />
}
