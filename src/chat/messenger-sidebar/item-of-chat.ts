import * as v from 'valibot'
import { failureOf } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { CrmItemRef } from '../entity-ref.ts'
import { customerBinding } from '../inbox/customer-binding.ts'
import { itemOfKey } from '../inbox/item-key.ts'
import { isAccessError } from '../opening/open-item.ts'
import { text, words } from '../php.ts'

/** The CRM item that a chat of the messenger belongs to. Plain JSON. */
export type ItemOfChat =
  /** The item of its own discussion, or that a customer's conversation is about. */
  | { readonly status: 'item'; readonly ref: CrmItemRef }
  | { readonly status: 'none' }
  /** The user is not a member, or the chat is gone: the portal does not say which. */
  | { readonly status: 'no-access' }

/** Of `im.dialog.get`: the entity, and an open channel's binding. */
const entitySchema = v.pipe(
  v.object({
    entity_type: v.fallback(text, ''),
    entity_id: words,
    entity_data_1: words,
    entity_data_2: words,
  }),
  v.transform((raw): ItemOfChat => {
    const type = raw.entity_type.toUpperCase()
    if (type === 'CRM') return found(itemOfKey(raw.entity_id))
    if (type !== 'LINES') return { status: 'none' }
    const { items } = customerBinding(raw.entity_data_1, raw.entity_data_2)
    // A conversation may be bound to a lead and the deal that it became: the deal is the later one.
    return found(items.find(({ item }) => item.type === 'DEAL') ?? items[0] ?? null)
  }),
)

/** `im.dialog.get` of a chat, of which the CRM item is read. Never asked for a private dialog. */
export function readItemOfChat(chatId: number) {
  return command('im.dialog.get', { DIALOG_ID: `chat${chatId}` }, 'im', entitySchema)
}

/** Looks up the item that a chat belongs to, in one request. Throws `PortalError`; writes nothing. */
export async function loadItemOfChat(
  portal: Pick<Portal, 'call'>,
  chatId: number,
  signal?: AbortSignal,
): Promise<ItemOfChat> {
  try {
    return await portal.call(readItemOfChat(chatId), signal)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null || !isAccessError(failure)) throw error
    return { status: 'no-access' }
  }
}

function found(ref: CrmItemRef | null): ItemOfChat {
  return ref === null ? { status: 'none' } : { status: 'item', ref }
}
