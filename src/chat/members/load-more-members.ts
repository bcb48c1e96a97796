import type { Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { command } from '../command.ts'
import { membersSchema } from '../member.ts'
import { lastMemberId, type MemberList, withMoreMembers } from './member-list.ts'

/** As many as REST gives at once: what one request more brings. */
export const MORE_MEMBERS = 200

/** `im.dialog.users.list` by key: those whose numbers are higher than `lastId`. Its answer counts nobody. */
export function readMoreMembers(dialogId: `chat${string}`, lastId: number) {
  const params = { DIALOG_ID: dialogId, LAST_ID: lastId, LIMIT: MORE_MEMBERS }
  return command('im.dialog.users.list', params, 'im', membersSchema)
}

/** A chat's members with the next of them, in one request. Throws `PortalError`. */
export async function loadMoreMembers(
  portal: Pick<Portal, 'call'>,
  chat: Chat,
  list: MemberList,
  signal?: AbortSignal,
): Promise<MemberList> {
  const page = await portal.call(readMoreMembers(`chat${chat.id}`, lastMemberId(list)), signal)
  return withMoreMembers(list, { page, asked: MORE_MEMBERS }, chat)
}
