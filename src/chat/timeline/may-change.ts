import type { Chat } from '../chat.ts'
import type { Message } from '../messages/message.ts'

/** The age from which on the portal edits no message, in milliseconds: three days (from the portal's source). */
export const EDITABLE_FOR_MS = 3 * 24 * 60 * 60_000

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

/** True for a message that the portal lets the current user edit now (`now` in Unix milliseconds). */
export function mayEdit(message: Message, around: Around & { readonly now: number }): boolean {
  const { at, text, isForwarded, isSticker } = message
  const isYoung = around.now - Date.parse(at) < EDITABLE_FOR_MS
  return mayDelete(message, around) && isYoung && text !== '' && isForwarded !== true && !isSticker
}

function takesChanges({ kind, entity }: Around['chat']): boolean {
  return kind !== 'lines' || CHANGING_CHANNELS.has(entity?.id.split('|')[0] ?? '')
}
