import type { Failure } from '../../portal/failure.ts'
import type { BatchRow } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import type { OpenChannelChat } from '../opening/open-channel-chat.ts'
import { isAccessError } from '../opening/open-item.ts'

/** A customer's conversation, and what the current user sees of it. Plain JSON. */
export interface CustomerChat extends OpenChannelChat {
  /** `chat1612` */
  readonly dialogId: string
  readonly dialog: CustomerChatDialog
}

/** What became of looking into a conversation: who may read the item needn't be in its chats. */
export type CustomerChatDialog =
  | {
      status: 'found'
      /** The customer's name, as the portal titles the chat; may be empty. */
      title: string
      /** Null where the portal doesn't tell. */
      unreadCount: number | null
      /** Null: nothing was written, or the portal didn't give it. */
      lastMessage: LastMessage | null
    }
  | { status: 'no-access' }
  | { status: 'failed'; failure: Failure }

/** The end of a conversation. */
export interface LastMessage {
  /** 0: the portal itself says it. */
  readonly authorId: number
  /** Empty: nobody, or not told. */
  readonly authorName: string
  /** BBCode, as it was written; empty where there are only files. */
  readonly text: string
  /** ISO 8601 with an offset. */
  readonly at: string
  /** False: the first of several unread ones. REST begins there, however few are asked for. */
  readonly isLast: boolean
}

/** A conversation from the rows of its dialog and its last message. */
export function customerChatOf(
  line: OpenChannelChat,
  dialog: BatchRow<Chat>,
  last: BatchRow<MessagePage>,
): CustomerChat {
  return { ...line, dialogId: `chat${line.chatId}`, dialog: dialogOf(dialog, last) }
}

function dialogOf(dialog: BatchRow<Chat>, last: BatchRow<MessagePage>): CustomerChatDialog {
  if (!dialog.ok) {
    return isAccessError(dialog.failure)
      ? { status: 'no-access' }
      : { status: 'failed', failure: dialog.failure }
  }
  const { title, unreadCount, lastMessageId } = dialog.value
  const lastMessage = last.ok ? lastOf(last.value, lastMessageId) : null
  return { status: 'found', title, unreadCount, lastMessage }
}

function lastOf({ messages, authors }: MessagePage, lastMessageId: number | null): LastMessage | null {
  const message = messages.at(-1)
  if (message === undefined) return null
  return {
    authorId: message.authorId,
    authorName: authors.find(({ id }) => id === message.authorId)?.name ?? '',
    text: message.text,
    at: message.at,
    isLast: lastMessageId === null || message.id >= lastMessageId,
  }
}
