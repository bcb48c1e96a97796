import type { Person } from '../../user/model/person.ts'
import { canSee } from '../model/can-see.ts'
import type { Chat } from '../model/chat.ts'

/** True for a user who may write in a chat: a member with the role that it takes; an employee, when the chat is open. */
export function maySend(chat: Chat, viewer: Person): boolean {
  const isIn = chat.members.has(viewer.id) || chat.kind === 'open'
  if (!isIn || !canSee(chat, viewer)) return false
  return chat.writers !== 'manager' || chat.ownerId === viewer.id || chat.managerIds.includes(viewer.id)
}
