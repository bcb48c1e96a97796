import { isLikedAs } from '../../../chat/message-writes/message-looks.ts'
import { likeMessage } from '../../../chat/message-writes/message-writes.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { isUnderWay, writeOnce } from './write-once.tsx'

/** Likes a message, or takes the like back: shown at once, undone where it fails. One write a press. */
export function likeOnce(tools: MessageTools, message: Message): void {
  const { portal, chat, myId, slots } = tools
  if (myId === null || isUnderWay(slots, message.id, 'like') || isUnderWay(slots, message.id, 'unlike'))
    return
  const isLiked = !message.likedBy.includes(myId)
  show(tools, message.id, { myId, isLiked })
  void writeOnce(tools, message.id, {
    name: isLiked ? 'like' : 'unlike',
    method: likeMessage(message.id, isLiked),
    look: () => isLikedAs(portal, chat.dialogId, { messageId: message.id, myId, isLiked }),
    onDone: () => undefined,
    onFailed: () => show(tools, message.id, { myId, isLiked: !isLiked }),
    again: () => likeOnce(tools, message),
    isQuiet: true,
  })
}

function show(
  { change }: MessageTools,
  messageId: number,
  { myId, isLiked }: { myId: number; isLiked: boolean },
): void {
  change((window) => ({
    ...window,
    messages: window.messages.map((message) => {
      if (message.id !== messageId || message.likedBy.includes(myId) === isLiked) return message
      const others = message.likedBy.filter((id) => id !== myId)
      return { ...message, likedBy: isLiked ? [...others, myId] : others }
    }),
  }))
}
