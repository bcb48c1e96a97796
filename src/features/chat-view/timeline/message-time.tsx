import { useFormatter } from 'use-intl'
import styles from './message-time.module.css'

/** When, as a time of day; the whole date is in its title. Nothing where the portal sent no date. */
export function MessageTime({ at }: { at: string }) {
  const format = useFormatter()
  const time = Date.parse(at)
  if (Number.isNaN(time)) return null
  return (
    <time
      className={styles['time']}
      dateTime={at}
      title={format.dateTime(time, { dateStyle: 'full', timeStyle: 'short' })}
    >
      {format.dateTime(time, { timeStyle: 'short' })}
    </time>
  )
}
