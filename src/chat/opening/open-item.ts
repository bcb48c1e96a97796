import type { Failure } from '../../portal/failure.ts'
import type { BatchResult } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { type CrmItemRef, discussionOf } from '../entity-ref.ts'
import type { Me } from '../me.ts'
import { type MemberList, memberList } from '../members/member-list.ts'
import { type MessageWindow, messageWindow } from '../messages/message-window.ts'
import { type Part, partOf } from '../part.ts'
import { findChat, readChat, readItem, readLines } from './commands.ts'
import type { CrmItem } from './crm-item.ts'
import { type OpenChannelChat, openChannelChatsOf } from './open-channel-chat.ts'

/** What looking for a chat can end in, besides a failure. */
export type ChatLookup =
  | { status: 'found'; chat: Chat }
  /** Bitrix24 creates the discussion on first use, so an item without one is ordinary. */
  | { status: 'none' }
  /** The chat exists; this user isn't in it. REST can't tell why. */
  | { status: 'no-access'; chatId: number }

/** What became of looking for a chat. Plain JSON: it lives in the query cache. */
export interface OpenedChat {
  readonly lookup: ChatLookup
  /** The first of the chat's members; null where the portal didn't give them, nobody where there is no chat. */
  readonly members: MemberList | null
  /** The last that was written, or what begins with the first unread one; nothing where there is no chat. */
  readonly messages: Part<MessageWindow>
  /** Null where the portal doesn't tell who looks. */
  readonly me: Me | null
}

/** All that the opening of a CRM item's tab brings. */
export interface OpenedItem extends OpenedChat {
  readonly item: Part<CrmItem>
  /** The customer's conversations about it; null of a kind of item that the portal has none for. */
  readonly lines: Part<readonly OpenChannelChat[]> | null
}

/** A chat, and what there is around it where it is an item's. */
export type Opened = OpenedChat & Partial<Pick<OpenedItem, 'item' | 'lines'>>

/** What there is of a chat that isn't there, or that one may not see. */
export const EMPTY_CONTENT: Pick<OpenedChat, 'members' | 'messages'> = {
  members: { members: [], isComplete: true },
  messages: { ok: true, value: { messages: [], authors: [], files: [], hasOlder: false } },
}

/** The kinds of items that `imopenlines.crm.chat.get` knows. */
const WITH_LINES: ReadonlySet<string> = new Set(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])

type AboutItem = ReturnType<typeof readItem>
type Opening = { chat: ReturnType<typeof findChat> } & ReturnType<typeof readChat> & AboutItem
type Lines = ReturnType<typeof readLines>

/**
 * The opening's commands, sent as one batch. The chat's number reaches the dependent ones by reference, always as a
 * part of `chat…`: a bare number would be a user, whose private chat the portal would create.
 */
export function openItemCommands(ref: CrmItemRef): Opening | (Opening & Lines) {
  return { chat: findChat(discussionOf(ref)), ...readChat('chat$result[chat][ID]'), ...itemCommands(ref) }
}

/** What doesn't depend on a chat: the item, who looks, and the customer's conversations where there can be any. */
export function itemCommands(ref: CrmItemRef): AboutItem | (AboutItem & Lines) {
  return WITH_LINES.has(ref.item.type) ? { ...readItem(ref), ...readLines(ref) } : readItem(ref)
}

type Rows = BatchResult<Opening>

/** The rows of a chat whose number is known. */
export type ChatRows = Pick<Rows, 'dialog' | 'users' | 'messages' | 'me'>

/** The rows that a lookup without a chat has; the dependent ones mean nothing then. */
export type ItemRows = Pick<Rows, 'chat' | 'item' | 'me'> & Partial<ChatRows> & Partial<BatchResult<Lines>>

/** Reads the opening's rows. Pure. The failure is `im.chat.get`'s, or `im.dialog.get`'s where there is a chat. */
export function readOpening({ chat, dialog, users, messages, ...rows }: ItemRows): OpenedItem | Failure {
  const { lines, allLines } = rows
  const around = {
    item: partOf(rows.item),
    lines: lines === undefined || allLines === undefined ? null : openChannelChatsOf(lines, allLines),
  }
  if (!chat.ok) return chat.failure
  if (chat.value === null) {
    return { lookup: { status: 'none' }, ...EMPTY_CONTENT, ...around, me: rows.me.ok ? rows.me.value : null }
  }
  if (dialog === undefined || users === undefined || messages === undefined) {
    return { kind: 'bad-answer', method: 'im.dialog.get', path: '' }
  }
  const opened = readChatRows(chat.value, { dialog, users, messages, me: rows.me })
  return 'kind' in opened ? opened : { ...opened, ...around }
}

/** Reads the rows of chat `chatId`. Pure. The failure is `im.dialog.get`'s. */
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
    messages: messages.ok ? { ok: true, value: messageWindow(messages.value) } : messages,
    me,
  }
}

/** `ACCESS_ERROR` comes with 400 and with 403, and inside a batch with no status of its own: the code decides. */
export function isAccessError(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'ACCESS_ERROR'
}
