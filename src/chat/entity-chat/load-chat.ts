import { PortalError } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { chatIdSchema } from '../chat.ts'
import { command } from '../command.ts'
import type { EntityRef } from '../entity-ref.ts'
import {
  EMPTY_CONTENT,
  findChat,
  type OpenedChat,
  readChat,
  readChatRows,
  readMe,
} from '../opening/open-item.ts'

/** The methods that this module uses. */
type PortalReader = Pick<Portal, 'call' | 'batch'>

/** The method that looks an entity's chat up. `botId` may be empty when the app has one bot only. */
export type LookupMethod = { method: 'im.chat.get' } | { method: 'imbot.chat.get'; botId: string }

/** The result of opening an entity's chat. */
export interface OpenedEntityChat extends OpenedChat {
  /** The entity that has the chat; without a chat, the first one that was asked for. */
  readonly ref: EntityRef
}

/**
 * Opens the chat of the first entity that has one: one direct request an entity, never in a batch, because a portal
 * would substitute a typed `$result[…]` there. Throws `PortalError`; writes nothing.
 */
export async function loadEntityChat(
  portal: PortalReader,
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

/** The command that looks an entity's chat up. `imbot.chat.get` finds the same chats, and the user's rights still apply. */
export function lookupCommand(ref: EntityRef, by: LookupMethod) {
  if (by.method === 'im.chat.get') return findChat(ref)
  const botId = by.botId.trim()
  const params = { ENTITY_TYPE: ref.type, ENTITY_ID: ref.id, ...(botId === '' ? {} : { BOT_ID: botId }) }
  return command('imbot.chat.get', params, 'imbot', chatIdSchema)
}

/** Opens a chat by its number, in one request. Throws `PortalError`; writes nothing. */
export async function loadChat(
  portal: PortalReader,
  chatId: number,
  signal?: AbortSignal,
): Promise<OpenedChat> {
  const opened = readChatRows(
    chatId,
    await portal.batch({ ...readChat(`chat${chatId}`), ...readMe() }, signal),
  )
  if ('kind' in opened) throw new PortalError(opened)
  return opened
}
