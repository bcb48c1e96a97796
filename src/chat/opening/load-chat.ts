import * as v from 'valibot'
import { PortalError } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { chatIdSchema } from '../chat.ts'
import { command } from '../command.ts'
import type { EntityRef } from '../entity-ref.ts'
import { findChat, readChat, readMe } from './commands.ts'
import { EMPTY_CONTENT, type OpenedChat, readChatRows } from './open-item.ts'

/** What this module needs of a portal. */
type Asks = Pick<Portal, 'call' | 'batch'>

/** By which method a pair is asked. `botId` may be empty: the app has one bot only. */
export type LookupMethod = { method: 'im.chat.get' } | { method: 'imbot.chat.get'; botId: string }

/** What became of a pair, and which of those that were asked it was. */
export interface OpenedEntityChat extends OpenedChat {
  /** The pair that has the chat; where none has, the first that was asked. */
  readonly ref: EntityRef
}

/**
 * The chat of a pair that somebody typed: one direct request a pair, never inside a batch, for a portal would
 * substitute `$result[…]` there. Only the number that comes back goes into one. Throws `PortalError`; writes nothing.
 */
export async function loadEntityChat(
  portal: Asks,
  refs: readonly [EntityRef, ...EntityRef[]],
  by: LookupMethod,
  signal?: AbortSignal,
): Promise<OpenedEntityChat> {
  for (const ref of refs) {
    const chatId = await portal.call(lookupCommand(ref, by), signal)
    if (chatId !== null) return { ...(await loadChat(portal, chatId, signal)), ref }
  }
  return { lookup: { status: 'none' }, ...EMPTY_CONTENT, me: null, ref: refs[0] }
}

/** The method that a pair is asked by. `imbot.chat.get` finds the same chats; who sees them stays the user's right. */
export function lookupCommand(ref: EntityRef, by: LookupMethod) {
  if (by.method === 'im.chat.get') return findChat(ref)
  const botId = by.botId.trim()
  const params = { ENTITY_TYPE: ref.type, ENTITY_ID: ref.id, ...(botId === '' ? {} : { BOT_ID: botId }) }
  return command('imbot.chat.get', params, 'imbot', chatIdSchema)
}

/** A chat by its number, in one request. Throws `PortalError`; writes nothing. */
export async function loadChat(portal: Asks, chatId: number, signal?: AbortSignal): Promise<OpenedChat> {
  const opened = readChatRows(
    chatId,
    await portal.batch({ ...readChat(`chat${chatId}`), ...readMe() }, signal),
  )
  if ('kind' in opened) throw new PortalError(opened)
  return opened
}

/** `scope`: the permissions that the app was granted. */
export function grantedScopes() {
  return command('scope', {}, null, v.array(v.string()))
}
