import type { OpenedItem } from '../../chat/open-item.ts'
import styles from './customers-without-chat.module.css'
import { Conversations } from './found/conversations/conversations.tsx'
import type { Upkeep } from './use-upkeep.ts'

interface CustomersWithoutChatProps {
  opened: OpenedItem
  upkeep: Upkeep
}

/**
 * The customer's conversations, below what is said of the item's own chat, which isn't there or isn't for this user.
 * Only where there are some: that there are none, or that a permission is missing, is no news there.
 */
export function CustomersWithoutChat({ opened: { lines, me }, upkeep }: CustomersWithoutChatProps) {
  if (lines === null || !lines.ok || lines.value.length === 0) return null
  return (
    <div className={`page ${styles['customers']}`}>
      <Conversations
        {...{ lines, me }}
        rest={upkeep.rest}
        now={upkeep.readAt}
        level={2}
        {...upkeep.restAgain}
      />
    </div>
  )
}
