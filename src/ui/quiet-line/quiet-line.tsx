import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './quiet-line.module.css'

interface QuietLineProps {
  icon: IconName
  children: ReactNode
  /** What can be done about it; null: nothing here. */
  action?: ReactNode
}

/** In the place of a part that can't be told: one line that doesn't ask to be looked at. */
export function QuietLine({ icon, children, action = null }: QuietLineProps) {
  return (
    <div className={styles['line']}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  )
}
