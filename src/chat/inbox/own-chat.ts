import type { InboxRow, RecentChat } from './inbox-row.ts'

/** The row's chat as the current user has it; null: none, or not known. */
export function ownChat({ chat }: InboxRow): RecentChat | null {
  return chat.status === 'found' ? chat.value : null
}
