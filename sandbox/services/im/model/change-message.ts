import { DELETED_TEXT, type Message } from './message.ts'
import type { MessagePlace } from './message-place.ts'

/** Replaces a message's text, params, or both. */
export function changeMessage(
  { chat, index, message }: MessagePlace,
  change: Partial<Pick<Message, 'text' | 'params'>>,
): void {
  chat.messages[index] = { ...message, ...change }
}

/** Deletes a message: it stays, without its content and with the mark of a deleted one. */
export function deleteMessage(place: MessagePlace): void {
  changeMessage(place, { text: DELETED_TEXT, params: { IS_DELETED: 'Y' } })
}

/** True for a message that this user likes. */
export function isLikedBy({ params }: Message, personId: number): boolean {
  return likersOf(params).includes(personId)
}

/** Adds a user's like, or takes it back. */
export function toggleLike(place: MessagePlace, personId: number): void {
  const { LIKE: _likes, ...params } = place.message.params
  const likers = likersOf(place.message.params)
  const now = likers.includes(personId) ? likers.filter((id) => id !== personId) : [...likers, personId]
  changeMessage(place, { params: now.length === 0 ? params : { ...params, LIKE: now } })
}

/** IDs of the users who like a message. */
export function likersOf({ LIKE }: Message['params']): readonly number[] {
  return Array.isArray(LIKE) ? LIKE : []
}
