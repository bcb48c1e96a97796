import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../../im/model/chat.ts'
import { joinChat } from '../../im/model/join-chat.ts'

/** Adds the current user to a chat of an open line. */
export function addOperator(chat: Chat, { world, session, clock }: MethodCall): void {
  const { id } = session.viewer
  joinChat(world, chat, { personIds: [id], byId: id, hidesHistory: false, at: clock.now() })
}
