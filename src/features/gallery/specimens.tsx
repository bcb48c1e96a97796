import type { ReactNode } from 'react'
import styles from './specimens.module.css'

/** Components in a wrapping row. */
export function Specimens({ children }: { children: ReactNode }) {
  return <div className={styles['specimens']}>{children}</div>
}
