import type { Message } from '../../../chat/messages/message.ts'
import { plainTextOf } from '../../../chat/text/parse-text.ts'
import { MessageTime } from './message-time.tsx'
import styles from './system-row.module.css'

/** What the portal itself says: somebody came, the deal moved on. */
export function SystemRow({ row, message }: { row: string; message: Message }) {
  return (
    <div className={styles['system']} data-row={row} tabIndex={-1}>
      <bdi>{plainTextOf(message.text)}</bdi> · <MessageTime at={message.at} />
    </div>
  )
}
