import type { Failure } from '../portal/failure.ts'
import type { BatchResult } from '../portal/portal.ts'
import type { Chat } from './chat.ts'
import { findChat, readChat, readItem } from './commands.ts'
import type { CrmItem } from './crm-item.ts'
import { type CrmItemRef, discussionOf } from './entity-ref.ts'
import type { Me } from './me.ts'
import { inOrder, type Member } from './member.ts'

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
  /** The first of the chat's members; null where the portal didn't give them, empty where there is no chat. */
  readonly members: readonly Member[] | null
  /** Null where the portal doesn't tell who looks. */
  readonly me: Me | null
}

/** All that the opening of a CRM item's tab brings. */
export interface OpenedItem extends OpenedChat {
  /** Null where the item can't be read; its facts are then left out. */
  readonly item: CrmItem | null
}

/**
 * The opening's commands, sent as one batch. The chat's number reaches the dependent ones by reference, always as a
 * part of `chat…`: a bare number would be a user, whose private chat the portal would create.
 */
export function openItem(ref: CrmItemRef) {
  return { chat: findChat(discussionOf(ref)), ...readChat('chat$result[chat][ID]'), ...readItem(ref) }
}

type Rows = BatchResult<ReturnType<typeof openItem>>

/** The rows of a chat whose number is known. */
export type ChatRows = Pick<Rows, 'dialog' | 'users' | 'me'>

/** The rows that a lookup without a chat has; the dependent ones mean nothing then. */
export type ItemRows = Pick<Rows, 'chat' | 'item' | 'me'> & Partial<ChatRows>

/** Reads the opening's rows. Pure. The failure is `im.chat.get`'s, or `im.dialog.get`'s where there is a chat. */
export function readOpening({ chat, dialog, users, ...rows }: ItemRows): OpenedItem | Failure {
  const item = rows.item.ok ? rows.item.value : null
  if (!chat.ok) return chat.failure
  if (chat.value === null) {
    return { lookup: { status: 'none' }, members: [], item, me: rows.me.ok ? rows.me.value : null }
  }
  if (dialog === undefined || users === undefined) {
    return { kind: 'bad-answer', method: 'im.dialog.get', path: '' }
  }
  const opened = readChatRows(chat.value, { dialog, users, me: rows.me })
  return 'kind' in opened ? opened : { ...opened, item }
}

/** Reads the rows of chat `chatId`. Pure. The failure is `im.dialog.get`'s. */
export function readChatRows(chatId: number, { dialog, users, ...rows }: ChatRows): OpenedChat | Failure {
  const me = rows.me.ok ? rows.me.value : null
  if (!dialog.ok) {
    if (!isAccessError(dialog.failure)) return dialog.failure
    return { lookup: { status: 'no-access', chatId }, members: [], me }
  }
  const chat = dialog.value
  const members = users.ok ? inOrder(users.value, chat) : null
  const memberCount = chat.memberCount ?? (users.ok ? (users.total ?? users.value.length) : null)
  return { lookup: { status: 'found', chat: { ...chat, memberCount } }, members, me }
}

/** `ACCESS_ERROR` comes with 400 and with 403, and inside a batch with no status of its own: the code decides. */
function isAccessError(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'ACCESS_ERROR'
}
