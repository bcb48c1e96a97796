import type { InboxGroup } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import { lastActivityOf, waitingOf } from './waiting.ts'

/** The values besides the row that decide its groups. */
export interface GroupContext {
  /** Null: unknown. */
  readonly meId: number | null
  /** The portal's time, in Unix milliseconds. */
  readonly now: number
  readonly quietDays: number
}

const DAY_MS = 86_400_000

/** True when a row is in a group. It may be in several: a chat that waits may have been silent for long. */
export function isInGroup(row: InboxRow, group: InboxGroup, context: GroupContext): boolean {
  switch (group) {
    case 'waiting':
      return waitingOf(row, context.meId) !== null
    case 'all':
      return hasChat(row)
    case 'quiet':
      return isOpen(row) && isSilent(row, context)
    case 'no-chat':
      // An item whose chat was not looked up yet may have none: the look-up follows when its row comes into view.
      return isOpen(row) && (row.chat.status === 'none' || (isUnknown(row) && !hasChat(row)))
  }
}

/** True for a row whose chat was not looked up. */
export function isUnknown({ chat }: InboxRow): boolean {
  return chat.status === 'unknown' && chat.chatId === undefined
}

/** True for a row whose chat was looked up, and whose dialog is not read yet. */
export function lacksDialog({ chat }: InboxRow): boolean {
  return chat.status === 'unknown' && chat.chatId !== undefined
}

function hasChat(row: InboxRow): boolean {
  const isFound = row.chat.status === 'found' || row.chat.status === 'no-access'
  return isFound || lacksDialog(row) || row.customers.length > 0
}

/** True for an item that is known, and not known to be closed: contacts have no end. */
function isOpen({ facts }: InboxRow): boolean {
  return facts.status === 'known' && facts.value.isClosed !== true
}

function isSilent(row: InboxRow, { now, quietDays }: GroupContext): boolean {
  const at = row.chat.status === 'found' ? lastActivityOf(row) : null
  return at !== null && now - at >= quietDays * DAY_MS
}
