import type { MethodCall } from '../../../server/rest/method.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { Chat } from '../model/chat.ts'

/** Title of a chat; for a private chat the other user's name. */
export function dialogTitle(chat: Chat, call: MethodCall): string {
  if (chat.kind !== 'private') return chat.title
  const other = otherOf(chat, call)
  return other === null ? '' : fullName(other)
}

/** The other user of a private chat; the current user for personal notes. */
export function otherOf(chat: Chat, { world, session }: MethodCall): Person | null {
  const id = chat.memberIds.find((member) => member !== session.viewer.id) ?? session.viewer.id
  return world.people.get(id) ?? null
}
