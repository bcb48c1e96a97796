import type { Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { command } from '../command.ts'
import { membersSchema } from '../member.ts'
import { lastMemberId, type MemberList, withMoreMembers } from './member-list.ts'

/** REST's largest page of members. */
export const MORE_MEMBERS = 200

/** `im.dialog.users.list` by key: the members with IDs above `lastId`. The answer has no count. */
export function readMoreMembers(dialogId: `chat${string}`, lastId: number) {
  const params = { DIALOG_ID: dialogId, LAST_ID: lastId, LIMIT: MORE_MEMBERS }
  return command('im.dialog.users.list', params, 'im', membersSchema)
}

/** Loads the next page of members into the list, in one request. Throws `PortalError`. */
export async function loadMoreMembers(
  portal: Pick<Portal, 'call'>,
  chat: Chat,
  list: MemberList,
  signal?: AbortSignal,
): Promise<MemberList> {
  const page = await portal.call(readMoreMembers(`chat${chat.id}`, lastMemberId(list)), signal)
  return withMoreMembers(list, { page, asked: MORE_MEMBERS }, chat)
}
