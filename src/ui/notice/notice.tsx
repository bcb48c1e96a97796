import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  /** `warn`: the content may be old; `bad`: a part has failed. */
  tone: 'warn' | 'bad'
  children: ReactNode
  /** The way out. */
  action: ReactNode
}

/** A notice above a chat that has a problem, or in place of the failed part. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role="status">
      <Icon name={tone === 'warn' ? 'clock' : 'alert'} />
      <p>{children}</p>
      {action}
    </div>
  )
}
