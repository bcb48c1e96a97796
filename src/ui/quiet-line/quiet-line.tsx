import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './quiet-line.module.css'

interface QuietLineProps {
  icon: IconName
  children: ReactNode
  /** The control that helps; null: none. */
  action?: ReactNode
}

/** A line of secondary text in place of a part that is unavailable. */
export function QuietLine({ icon, children, action = null }: QuietLineProps) {
  return (
    <div className={styles['line']}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  )
}
