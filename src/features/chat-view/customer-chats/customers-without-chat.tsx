import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import styles from './customer-chats.module.css'
import { CustomerChats } from './customer-chats.tsx'

interface CustomersWithoutChatProps {
  opened: OpenedItem
  sync: ChatSync
}

/**
 * The customer's chats below a state without a chat of the item: none yet, or no access. Nothing when there are none or
 * a permission is missing.
 */
export function CustomersWithoutChat({ opened: { lines, me }, sync }: CustomersWithoutChatProps) {
  if (lines === null || !lines.ok || lines.value.length === 0) return null
  return (
    <div className={`page ${styles['below-state']}`}>
      <CustomerChats
        {...{ lines, me }}
        secondary={sync.secondary}
        now={sync.readAt}
        level={2}
        {...sync.secondaryRetry}
      />
    </div>
  )
}
