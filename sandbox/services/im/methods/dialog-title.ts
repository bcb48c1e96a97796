import type { MethodCall } from '../../../server/rest/method.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { Chat } from '../model/chat.ts'

/** What a chat is called: a talk of two as the other one. */
export function dialogTitle(chat: Chat, call: MethodCall): string {
  if (chat.kind !== 'private') return chat.title
  const other = otherOf(chat, call)
  return other === null ? '' : fullName(other)
}

/** Whom somebody talks to in a talk of two: themselves, where it is their notes. */
export function otherOf(chat: Chat, { world, session }: MethodCall): Person | null {
  const id = chat.memberIds.find((member) => member !== session.viewer.id) ?? session.viewer.id
  return world.people.get(id) ?? null
}
