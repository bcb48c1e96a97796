import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'

/** Whether the current user muted the chat. Where the portal doesn't tell who looks: its list names only them. */
export function isMuted({ mutedBy }: Pick<Chat, 'mutedBy'>, me: Me | null): boolean {
  return me === null ? mutedBy.length > 0 : mutedBy.includes(me.id)
}
