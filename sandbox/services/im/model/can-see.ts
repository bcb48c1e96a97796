import type { Person } from '../../user/model/person.ts'
import type { Chat } from './chat.ts'

/**
 * Whether somebody may look into a chat: a member always; anybody who works here, where it is open; an open line's
 * also by the right to the CRM's item that it is about, which everybody here has. Who may read a deal isn't in its
 * discussion by that.
 */
export function canSee(chat: Chat, person: Person): boolean {
  if (chat.members.has(person.id)) return true
  if (person.kind === 'extranet') return false
  if (chat.kind === 'open' || chat.kind === 'general') return true
  return chat.entityType === 'LINES' && /^Y\|[A-Z]+\|[1-9]/.test(chat.entityData[0] ?? '')
}
