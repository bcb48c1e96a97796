import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './disclosure.module.css'

/** What few people need, behind its name. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={styles['more']}>
      <summary>
        <Icon name="right" flips /> {summary}
      </summary>
      {children}
    </details>
  )
}
