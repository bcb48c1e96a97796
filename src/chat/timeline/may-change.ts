import type { Chat } from '../chat.ts'
import { canEdit } from '../composing/can-edit.ts'
import type { Message } from '../messages/message.ts'

/** Channels of open lines that take changes of what was sent; others answer `CANT_EDIT_MESSAGE`. */
const CHANGING_CHANNELS: ReadonlySet<string> = new Set(['livechat', 'telegrambot'])

interface Around {
  readonly chat: Pick<Chat, 'kind' | 'entity'>
  /** ID of the current user; null: unknown. */
  readonly myId: number | null
}

/** True for a message of the current user that the portal lets them delete, as far as it tells beforehand. */
export function mayDelete({ authorId, isDeleted }: Message, { chat, myId }: Around): boolean {
  return authorId === myId && !isDeleted && takesChanges(chat)
}

/** True for a message with words that the portal lets the current user edit now (`now` in Unix milliseconds). */
export function mayEdit(message: Message, { chat, myId, now }: Around & { readonly now: number }): boolean {
  const hasWords = message.text !== '' && !message.isSticker
  return hasWords && canEdit(message, { myId, now, isToCustomer: !takesChanges(chat) })
}

function takesChanges({ kind, entity }: Around['chat']): boolean {
  return kind !== 'lines' || CHANGING_CHANNELS.has(entity?.id.split('|')[0] ?? '')
}
