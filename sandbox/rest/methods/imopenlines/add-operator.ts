import type { Chat } from '../../../portal/chat.ts'
import { joinChat } from '../../../portal/join-chat.ts'
import type { MethodCall } from '../../method.ts'

/** Lets whoever asks into a chat. */
export function addOperator(chat: Chat, { world, session, clock }: MethodCall): void {
  const { id } = session.viewer
  joinChat(world, chat, { personIds: [id], byId: id, hidesHistory: false, at: clock.now() })
}
