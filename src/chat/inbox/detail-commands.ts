import * as v from 'valibot'
import type { Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { type Member, membersSchema } from '../member.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { readNewest } from '../messages/read-messages.ts'
import type { ReadLines } from '../opening/open-channel-chat.ts'
import { WITH_OPEN_CHANNELS } from '../opening/open-channel-types.ts'
import { readDialog, readOpenChannelChats } from '../opening/open-item.ts'
import { id, listOf, words } from '../php.ts'
import { type InboxData, MOST_COMMANDS } from './inbox-data.ts'
import type { InboxRow } from './inbox-row.ts'

/** Faces that a row shows. */
export const FACES = 4
/** Name in `InboxData.asked` where conversations of customers cannot be read at all. */
export const NO_LINES = 'lines'
/** `entityTypeId` of clients, from `crm.enum.ownertype`. */
export const CONTACT_TYPE_ID = 3
export const COMPANY_TYPE_ID = 4

export type Names = readonly { readonly id: number; readonly name: string }[]

/** The commands of one request for details; the rows' own by their place among the rows. */
export type DetailCommands = {
  readonly companies?: Method<Names>
  readonly contacts?: Method<Names>
  readonly [dialog: `dialog${number}`]: Method<Chat>
  readonly [last: `last${number}`]: Method<MessagePage>
  readonly [users: `users${number}`]: Method<Member[]>
  readonly [lines: `lines${number}`]: ReadLines
}

/** A row of a request for details. */
export interface WantedDetails {
  readonly row: InboxRow
  /** False: only its chat's dialog and last message are read. */
  readonly isShown: boolean
}

/** `result` of `crm.item.list` for contacts and companies: their names. */
export const clientsSchema = v.pipe(
  v.object({ items: listOf(v.object({ id, title: words, name: words, lastName: words })) }),
  v.transform(
    ({ items }): Names =>
      items.map((one) => ({ id: one.id, name: one.title || `${one.name} ${one.lastName}`.trim() })),
  ),
)

/** The first of the wanted rows, as many as `room` commands have room for, and their commands. */
export function detailCommands(
  data: InboxData,
  wanted: readonly WantedDetails[],
  room = MOST_COMMANDS,
): { readonly rows: readonly WantedDetails[]; readonly commands: DetailCommands } {
  const rows: WantedDetails[] = []
  let own: Record<string, Method<unknown>> = {}
  for (const one of wanted) {
    const more = { ...own, ...commandsOf(data, one, rows.length) }
    // Two are left for the clients.
    if (Object.keys(more).length > room - 2) break
    own = more
    rows.push(one)
  }
  const shown = rows.filter(({ isShown }) => isShown).map(({ row }) => row)
  const companyIds = data.crm === null ? clientIds(shown, 'companyId') : []
  const contactIds = data.crm === null ? clientIds(shown, 'contactId') : []
  const commands = {
    ...own,
    ...(companyIds.length === 0 ? {} : { companies: readClients(COMPANY_TYPE_ID, companyIds) }),
    ...(contactIds.length === 0 ? {} : { contacts: readClients(CONTACT_TYPE_ID, contactIds) }),
  } as DetailCommands
  return { rows, commands }
}

function commandsOf(
  data: InboxData,
  { row, isShown }: WantedDetails,
  at: number,
): Readonly<Record<string, Method<unknown>>> {
  const chatId = chatIdOf(row)
  const dialogId: DialogId = `chat${chatId}`
  const hasLines =
    data.crm === null && WITH_OPEN_CHANNELS.has(row.item.type) && !data.asked.includes(NO_LINES)
  return {
    ...(chatId !== null && row.chat.status === 'unknown'
      ? { [`dialog${at}`]: readDialog(dialogId), [`last${at}`]: readNewest(dialogId) }
      : {}),
    ...(chatId !== null && isShown ? { [`users${at}`]: readFaces(dialogId) } : {}),
    ...(isShown && hasLines ? { [`lines${at}`]: readOpenChannelChats(row).lines } : {}),
  }
}

/** The number of a row's chat, which may not be the user's; null: none is known. */
export function chatIdOf({ chat }: InboxRow): number | null {
  if (chat.status === 'found') return chat.value.chatId
  return chat.status === 'unknown' ? (chat.chatId ?? null) : null
}

/** `crm.item.list`: names of contacts or companies by their numbers. */
function readClients(entityTypeId: number, ids: readonly number[]): Method<Names> {
  const select = entityTypeId === COMPANY_TYPE_ID ? ['id', 'title'] : ['id', 'name', 'lastName']
  const params = { entityTypeId, select, filter: { '@id': ids }, start: -1 }
  return command('crm.item.list', params, 'crm', clientsSchema)
}

/** `im.dialog.users.list`: the first members. */
function readFaces(dialogId: DialogId): Method<Member[]> {
  return command('im.dialog.users.list', { DIALOG_ID: dialogId, LIMIT: FACES }, 'im', membersSchema)
}

function clientIds(rows: readonly InboxRow[], field: 'companyId' | 'contactId'): number[] {
  const ids = rows.map(({ facts }) => (facts.status === 'known' ? facts.value[field] : null))
  return [...new Set(ids.filter((one) => one !== null))]
}
