import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './notice.module.css'

/** The chat is shown, but a part of it is missing: stands in the place of that part. */
export function Notice({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <div className={styles['notice']} role="status">
      <Icon name="alert" />
      <p>{children}</p>
      {action}
    </div>
  )
}
