import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  /** `warn`: look before you trust it; `bad`: a part failed. */
  tone: 'warn' | 'bad'
  children: ReactNode
  /** The way out. */
  action: ReactNode
}

/** The chat is shown, but something is off: stands above it, or in the place of the part that it speaks of. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role="status">
      <Icon name={tone === 'warn' ? 'clock' : 'alert'} />
      <p>{children}</p>
      {action}
    </div>
  )
}
