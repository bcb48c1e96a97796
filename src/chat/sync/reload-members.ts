import type { BatchResult, Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { DialogId } from '../dialog-id.ts'
import type { Member } from '../member.ts'
import { MORE_MEMBERS, readMemberPage } from '../members/load-more-members.ts'
import { FIRST_MEMBERS, type MemberList, memberList } from '../members/member-list.ts'
import { readMembers } from '../opening/open-item.ts'

/** The pages of a chat's members, by index. */
export type MemberPages = { readonly [users: `users${number}`]: Method<Member[]> }

/** Commands for as many members as are loaded, or for all when all were. Pages by offset fit into one batch. */
export function reloadMembersCommands(
  dialogId: DialogId,
  list: MemberList | null,
  memberCount: number,
): MemberPages {
  const known = list?.members.length ?? 0
  const wanted = list?.isComplete === true ? Math.max(known, memberCount) : known
  if (wanted <= FIRST_MEMBERS) return { users0: readMembers(dialogId) }
  const pages: { -readonly [K in keyof MemberPages]: MemberPages[K] } = {}
  for (let page = 0; page * MORE_MEMBERS < wanted; page += 1) {
    pages[`users${page}`] = readMemberPage(dialogId, page * MORE_MEMBERS)
  }
  return pages
}

/**
 * The members as they are now, incomplete when their number changed between two pages; null when a page has failed.
 */
export function readReloadedMembers(chat: Chat, rows: BatchResult<MemberPages>): MemberList | null {
  const members: Member[] = []
  const totals = new Set<number | null>()
  for (let page = 0; ; page += 1) {
    const row = rows[`users${page}`]
    if (row === undefined) break
    if (!row.ok) return null
    totals.add(row.total)
    members.push(...row.value)
  }
  const list = memberList(members, [...totals].at(-1) ?? null, chat)
  return totals.size > 1 ? { members: list.members, isComplete: false } : list
}
