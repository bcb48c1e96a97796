import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import { mayPass } from '../../../portal/failure.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import styles from './customer-chats.module.css'
import { CustomerChats } from './customer-chats.tsx'

interface CustomersWithoutChatProps {
  opened: OpenedItem
  sync: ChatSync
  /** Level of its heading. */
  level?: 2 | 3
}

/**
 * The customer's chats below a state without a chat of the item: none yet, or no access. Nothing when there are none, or
 * for want of a permission or a right.
 */
export function CustomersWithoutChat({ opened: { lines, me }, sync, level = 2 }: CustomersWithoutChatProps) {
  // A poll reads them where they failed.
  const retry = useAction(sync.refresh)
  if (lines === null || (lines.ok ? lines.value.length === 0 : !mayPass(lines.failure))) return null
  const again = lines.ok ? sync.secondaryRetry : { onRetry: () => retry.run(), isRetrying: retry.isPending }
  return (
    <div className={`page ${styles['below-state']}`}>
      <CustomerChats
        {...{ lines, me }}
        secondary={sync.secondary}
        now={sync.readAt}
        level={level}
        {...again}
      />
    </div>
  )
}
