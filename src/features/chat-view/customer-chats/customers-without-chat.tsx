import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import { CustomerChats } from './customer-chats.tsx'
import styles from './customers-without-chat.module.css'

interface CustomersWithoutChatProps {
  opened: OpenedItem
  sync: ChatSync
}

/**
 * The customer's conversations, below what is said of the item's own chat, which isn't there or isn't for this user.
 * Only where there are some: that there are none, or that a permission is missing, is no news there.
 */
export function CustomersWithoutChat({ opened: { lines, me }, sync }: CustomersWithoutChatProps) {
  if (lines === null || !lines.ok || lines.value.length === 0) return null
  return (
    <div className={`page ${styles['customers']}`}>
      <CustomerChats
        {...{ lines, me }}
        rest={sync.secondary}
        now={sync.readAt}
        level={2}
        {...sync.secondaryRetry}
      />
    </div>
  )
}
