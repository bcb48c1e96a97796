import type { BatchResult, Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { type Member, membersSchema } from '../member.ts'
import { MORE_MEMBERS } from '../members/load-more-members.ts'
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
    const params = { DIALOG_ID: dialogId, LIMIT: MORE_MEMBERS, OFFSET: page * MORE_MEMBERS }
    pages[`users${page}`] = command('im.dialog.users.list', params, 'im', membersSchema)
  }
  return pages
}

/** The members as they are now; null when a page has failed. */
export function readReloadedMembers(chat: Chat, rows: BatchResult<MemberPages>): MemberList | null {
  const members = new Map<number, Member>()
  let total: number | null = null
  for (let page = 0; ; page += 1) {
    const row = rows[`users${page}`]
    if (row === undefined) return memberList([...members.values()], total, chat)
    if (!row.ok) return null
    total = row.total
    for (const member of row.value) members.set(member.id, member)
  }
}
