import styles from './divider.module.css'
import { useDayName } from './use-day-name.ts'

/** Where a day begins. */
export function DayRow({ day }: { day: string }) {
  const nameOf = useDayName()
  return (
    <div className={`${styles['divider']} ${styles['day']}`}>
      <time dateTime={day}>{nameOf(day)}</time>
    </div>
  )
}
