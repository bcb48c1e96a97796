import { type Failure, failureOf, PortalError } from '../../portal/failure.ts'
import type { BatchResult, Portal } from '../../portal/portal.ts'
import { type Chat, chatIdSchema, dialogSchema } from '../chat.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import type { CrmItemRef, EntityRef } from '../entity-ref.ts'
import { type Me, meSchema } from '../me.ts'
import { membersSchema } from '../member.ts'
import { type MemberList, memberList } from '../members/member-list.ts'
import { type MessageWindow, messageWindow } from '../messages/message-window.ts'
import { readMessages } from '../messages/read-messages.ts'
import { type Part, partOf } from '../part.ts'
import { type CrmItem, crmItemSchema } from './crm-item.ts'
import { type OpenChannelChat, openChannelChatsOf, openChannelChatsSchema } from './open-channel-chat.ts'
import { WITH_OPEN_CHANNELS } from './open-channel-types.ts'

/** The outcomes of looking a chat up, besides a failure. */
export type ChatLookup =
  | { status: 'found'; chat: Chat }
  /** Bitrix24 creates the discussion on first use, so an item without one is ordinary. */
  | { status: 'none' }
  /** The chat exists; the user is not a member, or has no right to it: REST does not say which. */
  | { status: 'no-access'; chatId: number }

/** The result of opening a chat. Plain JSON: it lives in the query cache. */
export interface OpenedChat {
  readonly lookup: ChatLookup
  /** First page of members; null when the portal did not send it, empty without a chat. */
  readonly members: MemberList | null
  /** The newest messages, or those from the first unread one on; empty without a chat. */
  readonly messages: Part<MessageWindow>
  /** The current user; null when the portal does not tell. */
  readonly me: Me | null
}

/** The result of opening a CRM item's chat. */
export interface OpenedItem extends OpenedChat {
  readonly item: Part<CrmItem>
  /** The item's open channel chats with customers; null for kinds of items that have none. */
  readonly lines: Part<readonly OpenChannelChat[]> | null
}

/** An opened chat, with its item's data when it belongs to one. */
export type Opened = OpenedChat & Partial<Pick<OpenedItem, 'item' | 'lines'>>

/** Members and messages of a chat that does not exist, or that the user may not see. */
export const EMPTY_CONTENT: Pick<OpenedChat, 'members' | 'messages'> = {
  members: { members: [], isComplete: true },
  messages: { ok: true, value: { messages: [], authors: [], files: [], hasOlder: false } },
}

/** The methods that an opening uses. */
type PortalReader = Pick<Portal, 'call' | 'batch'>

/** Opens a CRM item's chat with all that its tab shows, in one request. Throws `PortalError`; writes nothing. */
export async function loadItem(
  portal: PortalReader,
  ref: CrmItemRef,
  signal?: AbortSignal,
): Promise<OpenedItem> {
  const opened = readOpening(await openingRows(portal, ref, signal))
  if ('kind' in opened) throw new PortalError(opened)
  return opened
}

/**
 * The batch; after a server error of the whole batch, the same once more without references. On old self-hosted
 * portals under PHP 8 a reference to an item without a chat is a TypeError, which takes the batch with it.
 */
async function openingRows(portal: PortalReader, ref: CrmItemRef, signal?: AbortSignal): Promise<ItemRows> {
  try {
    return await portal.batch(openItemCommands(ref), signal)
  } catch (error) {
    if (failureOf(error)?.kind !== 'server-error') throw error
    return await unchainedRows(portal, ref, signal)
  }
}

async function unchainedRows(portal: PortalReader, ref: CrmItemRef, signal?: AbortSignal): Promise<ItemRows> {
  const chatId = await portal.call(findChat(discussionOf(ref)), signal)
  const rest =
    chatId === null
      ? await portal.batch(itemCommands(ref), signal)
      : await portal.batch({ ...readChat(`chat${chatId}`), ...itemCommands(ref) }, signal)
  return { chat: { ok: true, value: chatId, total: null }, ...rest }
}

/** `im.chat.get`: the number of an entity's chat; null when it has none. */
export function findChat({ type, id }: EntityRef) {
  return command('im.chat.get', { ENTITY_TYPE: type, ENTITY_ID: id }, 'im', chatIdSchema)
}

/** `im.dialog.get`: a chat as the current user sees it. */
export function readDialog(dialogId: DialogId) {
  return command('im.dialog.get', { DIALOG_ID: dialogId }, 'im', dialogSchema)
}

/** `im.dialog.users.list`: the first page of a chat's members, with a count of all. */
export function readMembers(dialogId: DialogId) {
  return command('im.dialog.users.list', { DIALOG_ID: dialogId }, 'im', membersSchema)
}

/** The commands for a chat's dialog, members and messages. */
export function readChat(dialogId: DialogId) {
  return {
    dialog: readDialog(dialogId),
    users: readMembers(dialogId),
    messages: readMessages(dialogId),
  }
}

/** `profile`: the current user. */
export function readMe() {
  return { me: command('profile', {}, null, meSchema) }
}

/** `crm.item.get`: a CRM item. */
export function readCrmItem({ item, id }: CrmItemRef) {
  return command('crm.item.get', { entityTypeId: item.entityTypeId, id }, 'crm', crmItemSchema)
}

/** `crm.item.get` and `profile`: a CRM item, and the current user. */
function readItem(ref: CrmItemRef) {
  return { item: readCrmItem(ref), ...readMe() }
}

/** `imopenlines.crm.chat.get`: an item's active open channel chats, and all. Its keys are in upper case only. */
export function readOpenChannelChats({ item, id }: CrmItemRef) {
  const read = (ACTIVE_ONLY: 'Y' | 'N') =>
    command(
      'imopenlines.crm.chat.get',
      { CRM_ENTITY_TYPE: item.type.toLowerCase(), CRM_ENTITY: id, ACTIVE_ONLY },
      'imopenlines',
      openChannelChatsSchema,
    )
  return { lines: read('Y'), allLines: read('N') }
}

type ItemCommands = ReturnType<typeof readItem>
type OpeningCommands = { chat: ReturnType<typeof findChat> } & ReturnType<typeof readChat> & ItemCommands
type OpenChannelCommands = ReturnType<typeof readOpenChannelChats>

/**
 * The opening's commands, sent as one batch. Dependent commands refer to the chat's number, always as a part of
 * `chat…`: a bare number would be a user, whose private chat the portal would create.
 */
export function openItemCommands(ref: CrmItemRef): OpeningCommands | (OpeningCommands & OpenChannelCommands) {
  return { chat: findChat(discussionOf(ref)), ...readChat('chat$result[chat][ID]'), ...itemCommands(ref) }
}

/** The commands that do not depend on a chat: the item, the current user, and open channel chats where there can be any. */
function itemCommands(ref: CrmItemRef): ItemCommands | (ItemCommands & OpenChannelCommands) {
  return WITH_OPEN_CHANNELS.has(ref.item.type)
    ? { ...readItem(ref), ...readOpenChannelChats(ref) }
    : readItem(ref)
}

type Rows = BatchResult<OpeningCommands>

/** The rows of a chat. */
export type ChatRows = Pick<Rows, 'dialog' | 'users' | 'messages' | 'me'>

/** The rows of an opening; those that depend on the chat mean nothing without one. */
export type ItemRows = Pick<Rows, 'chat' | 'item' | 'me'> &
  Partial<ChatRows> &
  Partial<BatchResult<OpenChannelCommands>>

/** Reads the opening's rows. Pure. Fails as `im.chat.get` did, or as `im.dialog.get` did when there is a chat. */
export function readOpening({ chat, dialog, users, messages, ...rows }: ItemRows): OpenedItem | Failure {
  const { lines, allLines } = rows
  const itemParts = {
    item: partOf(rows.item),
    lines: lines === undefined || allLines === undefined ? null : openChannelChatsOf(lines, allLines),
  }
  if (!chat.ok) return chat.failure
  if (chat.value === null) {
    return {
      lookup: { status: 'none' },
      ...EMPTY_CONTENT,
      ...itemParts,
      me: rows.me.ok ? rows.me.value : null,
    }
  }
  if (dialog === undefined || users === undefined || messages === undefined) {
    return { kind: 'bad-answer', method: 'im.dialog.get', path: '' }
  }
  const opened = readChatRows(chat.value, { dialog, users, messages, me: rows.me })
  return 'kind' in opened ? opened : { ...opened, ...itemParts }
}

/** Reads a chat's rows. Pure. Fails as `im.dialog.get` did. */
export function readChatRows(
  chatId: number,
  { dialog, users, messages, ...rows }: ChatRows,
): OpenedChat | Failure {
  const me = rows.me.ok ? rows.me.value : null
  if (!dialog.ok) {
    if (!isAccessError(dialog.failure)) return dialog.failure
    return { lookup: { status: 'no-access', chatId }, ...EMPTY_CONTENT, me }
  }
  const chat = dialog.value
  const members = users.ok ? memberList(users.value, users.total, chat) : null
  const memberCount = chat.memberCount ?? (users.ok ? (users.total ?? users.value.length) : null)
  return {
    lookup: { status: 'found', chat: { ...chat, memberCount } },
    members,
    messages: messages.ok ? { ok: true, value: messageWindow(messages.value, chat) } : messages,
    me,
  }
}

/** True for `ACCESS_ERROR`. It comes with 400, with 403, and in a batch without a status: only the code decides. */
export function isAccessError(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'ACCESS_ERROR'
}

/** The discussion of a CRM item: `DEAL|1663`, `DYNAMIC_128|17`. */
export function discussionOf({ item, id }: CrmItemRef): EntityRef {
  return { type: 'CRM', id: `${item.type}|${id}` }
}
