import type { Chat } from '../chat.ts'
import type { Me } from '../me.ts'

/** True when the user muted the chat; with `me` unknown, any name in the list is theirs: it holds no other. */
export function isMuted({ mutedBy }: Pick<Chat, 'mutedBy'>, me: Me | null): boolean {
  return me === null ? mutedBy.length > 0 : mutedBy.includes(me.id)
}
