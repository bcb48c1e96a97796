import type { Failure } from '../portal/failure.ts'
import type { BatchResult, BatchRow, Method } from '../portal/portal.ts'
import { type Chat, chatIdSchema, dialogSchema } from './chat.ts'
import { type CrmItem, crmItemSchema } from './crm-item.ts'
import { type CrmItemRef, discussionOf } from './entity-ref.ts'
import { type Me, meSchema } from './me.ts'
import { inOrder, type Member, membersSchema } from './member.ts'

/** What looking for a chat can end in, besides a failure. */
export type ChatLookup =
  | { status: 'found'; chat: Chat }
  /** Bitrix24 creates the discussion on first use, so an item without one is ordinary. */
  | { status: 'none' }
  /** The chat exists; this user isn't in it. REST can't tell why. */
  | { status: 'no-access'; chatId: number }

/** All that the opening of a CRM item's tab brings. Plain JSON: it lives in the query cache. */
export interface OpenedItem {
  readonly lookup: ChatLookup
  /** The first of the chat's members; null where the portal didn't give them, empty where there is no chat. */
  readonly members: readonly Member[] | null
  /** Null where the item can't be read; its facts are then left out. */
  readonly item: CrmItem | null
  /** Null where the portal doesn't tell who looks. */
  readonly me: Me | null
}

/**
 * The opening's commands, sent as one batch. The chat's number reaches the dependent ones by reference, always as a
 * part of `chat…`: a bare number would be a user, whose private chat the portal would create.
 */
export function openItem(ref: CrmItemRef) {
  return { chat: findChat(ref), ...readChat('chat$result[chat][ID]'), ...readItem(ref) }
}

/** `im.chat.get`: the one row that decides whether there is a chat. */
export function findChat(ref: CrmItemRef) {
  const { type, id } = discussionOf(ref)
  return command('im.chat.get', { ENTITY_TYPE: type, ENTITY_ID: id }, 'im', chatIdSchema)
}

/** What is shown of a chat. `dialogId` is `chat1437`, or that with a reference in it. */
export function readChat(dialogId: `chat${string}`) {
  return {
    dialog: command('im.dialog.get', { DIALOG_ID: dialogId }, 'im', dialogSchema),
    users: command('im.dialog.users.list', { DIALOG_ID: dialogId }, 'im', membersSchema),
  }
}

/** The item itself, and who looks. */
export function readItem({ item, id }: CrmItemRef) {
  return {
    item: command('crm.item.get', { entityTypeId: item.entityTypeId, id }, 'crm', crmItemSchema),
    me: command('profile', {}, null, meSchema),
  }
}

type Rows = BatchResult<ReturnType<typeof openItem>>

/** The rows that a lookup without a chat has; the dependent ones mean nothing then. */
export type ItemRows = Pick<Rows, 'chat' | 'item' | 'me'> & Partial<Pick<Rows, 'dialog' | 'users'>>

/** Reads the opening's rows. Pure. The failure is `im.chat.get`'s, or `im.dialog.get`'s where there is a chat. */
export function readOpening(rows: ItemRows): OpenedItem | Failure {
  const item = rows.item.ok ? rows.item.value : null
  const me = rows.me.ok ? rows.me.value : null
  if (!rows.chat.ok) return rows.chat.failure
  const chatId = rows.chat.value
  if (chatId === null) return { lookup: { status: 'none' }, members: [], item, me }

  const dialog = rows.dialog
  if (dialog === undefined) return { kind: 'bad-answer', method: 'im.dialog.get', path: '' }
  if (!dialog.ok) {
    if (!isAccessError(dialog.failure)) return dialog.failure
    return { lookup: { status: 'no-access', chatId }, members: [], item, me }
  }
  const chat = dialog.value
  const users: BatchRow<Member[]> | undefined = rows.users
  const members = users?.ok ? inOrder(users.value, chat) : null
  const memberCount = chat.memberCount ?? (users?.ok ? (users.total ?? users.value.length) : null)
  return { lookup: { status: 'found', chat: { ...chat, memberCount } }, members, item, me }
}

/** `ACCESS_ERROR` comes with 400 and with 403, and inside a batch with no status of its own: the code decides. */
function isAccessError(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'ACCESS_ERROR'
}

function command<T>(
  name: string,
  params: Method<T>['params'],
  scope: string | null,
  schema: Method<T>['schema'],
): Method<T> {
  return { name, params, scope, schema }
}
