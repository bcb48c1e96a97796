import { PortalError } from '../../portal/failure.ts'
import type { Method, Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { type Member, membersSchema } from '../member.ts'
import { type MemberList, withMoreMembers } from './member-list.ts'

/** REST's largest page of members. */
export const MORE_MEMBERS = 200

/** The commands of a page: its rows, and the row before them, read last so that a change between the two shows. */
type PageCommands = {
  readonly page: Method<Member[]>
  readonly before?: Method<Member[]>
}

/**
 * `im.dialog.users.list` by offset, in joining order, with a count of all. `LAST_ID` orders by user ID: it would skip
 * members after a first page without it.
 */
export function readMemberPage(dialogId: DialogId, offset: number, limit = MORE_MEMBERS): Method<Member[]> {
  const params = { DIALOG_ID: dialogId, LIMIT: limit, OFFSET: offset }
  return command('im.dialog.users.list', params, 'im', membersSchema)
}

/** The commands of the page that begins at this offset. */
function memberPageCommands(dialogId: DialogId, offset: number): PageCommands {
  const page = readMemberPage(dialogId, offset)
  return offset === 0 ? { page } : { page, before: readMemberPage(dialogId, offset - 1, 1) }
}

/** Loads the next page of members into the list, in one request. Throws `PortalError`. */
export async function loadMoreMembers(
  portal: Pick<Portal, 'batch'>,
  chat: Chat,
  list: MemberList,
  signal?: AbortSignal,
): Promise<MemberList> {
  const commands = memberPageCommands(chat.dialogId, list.readIds?.length ?? 0)
  const { page, before } = await portal.batch(commands, signal)
  if (!page.ok) throw new PortalError(page.failure)
  if (before?.ok === false) throw new PortalError(before.failure)
  return withMoreMembers(list, { page: page.value, total: page.total, before: before?.value.at(0)?.id }, chat)
}
