import { addTask } from '../../tasks/model/add-task.ts'
import { createGroupChat } from './create-group-chat.ts'
import type { MessagePlace } from './message-place.ts'
import type { MessengerContext } from './messenger-context.ts'
import { plainText } from './plain-text.ts'
import type { ShareType } from './share.ts'

/** The thing that each type makes, for the log. */
export const SHARED: Readonly<Record<ShareType, string>> = {
  CHAT: 'a chat',
  TASK: 'a task',
  POST: 'a post',
  CALEND: 'an event',
}

/** Limit of a title in characters. */
const MAX_TITLE = 60

/** Makes a new chat, task, post or event of a message, by the current user and at once. */
export function shareMessage(
  { chat, message }: MessagePlace,
  type: ShareType,
  { world, viewer, at }: MessengerContext,
): void {
  world.shares.push({ type, messageId: message.id, byId: viewer.id })
  const title = plainText(message.text).slice(0, MAX_TITLE) || `Message ${message.id}`
  if (type === 'TASK')
    addTask(world, { title, responsibleId: viewer.id, groupId: 0, createdById: viewer.id, at })
  if (type === 'CHAT') {
    const { color, memberIds } = chat
    createGroupChat(world, { kind: 'group', title, color, ownerId: viewer.id, memberIds, at })
  }
}
