import type { Person } from '../../user/model/person.ts'
import type { Chat } from './chat.ts'

/**
 * True for a user who may read a chat: a member; an employee, when the chat is open; for an open line also an employee
 * who may read the CRM item it is tied to, which here is every one. Read access to a deal gives none to its discussion.
 */
export function canSee(chat: Chat, person: Person): boolean {
  if (chat.members.has(person.id)) return true
  if (person.kind === 'extranet') return false
  if (chat.kind === 'open' || chat.kind === 'general') return true
  return chat.entityType === 'LINES' && /^Y\|[A-Z]+\|[1-9]/.test(chat.entityData[0] ?? '')
}
