import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** A label of one word, not clickable. `good`: as it should be; `warn`: needs attention. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn'
  children: ReactNode
}) {
  return <span className={`${styles['badge']} ${styles[tone]}`}>{children}</span>
}
