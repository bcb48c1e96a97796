import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** A kind or a mark, in a word. Never clickable. `good`: as it should be; `warn` says "look before you act". */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn'
  children: ReactNode
}) {
  return <span className={`${styles['badge']} ${styles[tone]}`}>{children}</span>
}
