import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'

/** A picture or a video of the chat, with its message. */
export interface ViewedFile {
  readonly file: ChatFile
  readonly message: Pick<Message, 'id' | 'authorId' | 'at'>
}

/** The pictures and videos of the loaded messages, the oldest first. */
export function viewedFiles(
  messages: readonly Message[],
  fileOf: (id: number) => ChatFile | undefined,
): ViewedFile[] {
  return messages.flatMap((message) =>
    message.fileIds.flatMap((id) => {
      const file = fileOf(id)
      return file !== undefined && isViewed(file) ? [{ file, message }] : []
    }),
  )
}

/** True for a file that the viewer shows. */
function isViewed({ kind, address, media }: ChatFile): boolean {
  return kind === 'video' ? media !== '' : kind === 'picture' && address !== ''
}
