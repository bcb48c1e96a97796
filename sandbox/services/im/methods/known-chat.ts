import { findChat, findChatOf } from '../../../portal/world.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'
import { findPrivateChat } from '../model/private-chat.ts'

/** The chat that a dialog's id names, if there is one: nothing is created, and nobody's right is looked at. */
export function knownChat(dialogId: string, { world, session }: MethodCall): Chat | null {
  const number = Number(dialogId.replace(/^\D+/, ''))
  if (/^chat/i.test(dialogId)) return findChat(world, number)
  if (/^sg/i.test(dialogId)) return findChatOf(world, 'SONET_GROUP', String(number))
  return /^\d/.test(dialogId) ? findPrivateChat(world, session.viewer.id, number) : null
}
