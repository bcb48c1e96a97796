import type { BatchResult, Method } from '../../portal/portal.ts'
import type { CrmItemRef } from '../entity-ref.ts'
import type { Me } from '../me.ts'
import type { Member } from '../member.ts'
import { memberList } from '../members/member-list.ts'
import type { CrmItem } from '../opening/crm-item.ts'
import { openChannelChatsOf, type ReadLines } from '../opening/open-channel-chat.ts'
import {
  type Opened,
  type OpenedChat,
  readCrmItem,
  readMe,
  readMembers,
  readOpenChannelChats,
} from '../opening/open-item.ts'
import { isMissed, partOf } from '../part.ts'

/** The commands for the parts of an opening that have failed. */
export type FailedPartCommands = {
  readonly users?: Method<Member[]>
  readonly me?: Method<Me>
  readonly item?: Method<CrmItem>
  readonly lines?: ReadLines
  readonly allLines?: ReadLines
}

/**
 * The commands for parts that failed earlier and may succeed now; a poll has them besides its own, so that they come
 * back without a request of their own. Messages are among a poll's commands anyway. `crmItem`: the chat's item; null:
 * none, or none that was asked for.
 */
export function failedPartCommands(opened: Opened, crmItem: CrmItemRef | null): FailedPartCommands {
  const { lookup, members, me, item, lines } = opened
  const isFound = lookup.status === 'found'
  return {
    ...(isFound && members === null ? { users: readMembers(lookup.chat.dialogId) } : {}),
    ...(isFound && me === null ? readMe() : {}),
    ...(crmItem !== null && isMissed(item) ? { item: readCrmItem(crmItem) } : {}),
    ...(crmItem !== null && isMissed(lines) ? readOpenChannelChats(crmItem) : {}),
  }
}

/** The opening with the parts that are there now: the same object when there is none. */
export function withRecoveredParts<T extends OpenedChat>(
  opened: T,
  { users, me, item, lines, allLines }: BatchResult<FailedPartCommands>,
): T {
  const { lookup } = opened
  const recovered: Partial<Opened> = {
    ...(users?.ok && lookup.status === 'found'
      ? { members: memberList(users.value, users.total, lookup.chat) }
      : {}),
    ...(me?.ok ? { me: me.value } : {}),
    ...(item?.ok ? { item: partOf(item) } : {}),
    ...(lines?.ok && allLines?.ok ? { lines: openChannelChatsOf(lines, allLines) } : {}),
  }
  return Object.keys(recovered).length === 0 ? opened : { ...opened, ...recovered }
}
