import type { ReactNode } from 'react'
import styles from './specimens.module.css'

/** Parts beside each other, as many as there is room for. */
export function Specimens({ children }: { children: ReactNode }) {
  return <div className={styles['specimens']}>{children}</div>
}
