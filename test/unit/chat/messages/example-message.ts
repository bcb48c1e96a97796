import type { Message } from '../../../../src/chat/messages/message.ts'

/** A message that somebody wrote, and nothing else; its time is its number of minutes into a day. */
export function exampleMessage(id: number, over: Partial<Message> = {}): Message {
  return {
    id,
    authorId: 5,
    uuid: null,
    at: new Date(Date.UTC(2026, 8, 22, 8, id)).toISOString(),
    text: `Message ${id}`,
    isUnread: false,
    isEdited: false,
    isDeleted: false,
    replyTo: null,
    likedBy: [],
    fileIds: [],
    buttons: [],
    attachment: [],
    ...over,
  }
}
