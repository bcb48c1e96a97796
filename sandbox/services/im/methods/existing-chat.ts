import { findChat, findChatOf } from '../../../portal/world.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'
import { findPrivateChat } from '../model/private-chat.ts'

/** The existing chat of a dialog ID, or null. Creates nothing, and checks no access. */
export function existingChat(dialogId: string, { world, session }: MethodCall): Chat | null {
  const number = Number(dialogId.replace(/^\D+/, ''))
  if (/^chat/i.test(dialogId)) return findChat(world, number)
  if (/^sg/i.test(dialogId)) return findChatOf(world, 'SONET_GROUP', String(number))
  return /^\d/.test(dialogId) ? findPrivateChat(world, session.viewer.id, number) : null
}
