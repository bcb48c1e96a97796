import type { ReactNode } from 'react'
import styles from './presence.module.css'

interface PresenceProps {
  /** Each status has its own shape: a disc, a ring, a bar, a half, a hollow ring. */
  state: 'online' | 'away' | 'dnd' | 'break' | 'offline'
  /** "away", for screen readers. */
  label: string
  /** The picture that the mark is drawn on. */
  children: ReactNode
}

/** A presence mark on the corner of a picture. */
export function Presence({ state, label, children }: PresenceProps) {
  return (
    <span className={styles['whose']}>
      {children}
      <span className={`${styles['dot']} ${styles[state]}`} role="img" aria-label={label} />
    </span>
  )
}
