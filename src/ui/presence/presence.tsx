import type { ReactNode } from 'react'
import styles from './presence.module.css'

interface PresenceProps {
  /** Each has a shape of its own: a disc, a ring, a bar, a half, a hollow ring. */
  state: 'online' | 'away' | 'dnd' | 'break' | 'offline'
  /** "away", for screen readers. */
  label: string
  /** The picture whose corner it stands on. */
  children: ReactNode
}

/** Whether somebody is there, on the corner of their picture. */
export function Presence({ state, label, children }: PresenceProps) {
  return (
    <span className={styles['whose']}>
      {children}
      <span className={`${styles['dot']} ${styles[state]}`} role="img" aria-label={label} />
    </span>
  )
}
