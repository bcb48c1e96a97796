import styles from './ring.module.css'

interface RingProps {
  /** Remaining and initial time, in seconds. */
  left: number
  total: number
  /** "6 seconds left", for screen readers. */
  label: string
}

/** A countdown as a ring that empties. */
export function Ring({ left, total, label }: RingProps) {
  return (
    <span className={styles['ring']} role="timer" aria-label={label}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="20" pathLength="1" />
        <circle
          className={styles['left']}
          cx="22"
          cy="22"
          r="20"
          pathLength="1"
          strokeDasharray={`${total === 0 ? 0 : left / total} 1`}
        />
      </svg>
      <span aria-hidden="true">{left}</span>
    </span>
  )
}
