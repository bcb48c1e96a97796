import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './disclosure.module.css'

/** Collapsed content behind its summary. */
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
