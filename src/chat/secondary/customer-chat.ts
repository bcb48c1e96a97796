import type { Failure } from '../../portal/failure.ts'
import type { BatchRow } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { Message } from '../messages/message.ts'
import type { MessagePage } from '../messages/message-page.ts'
import type { OpenChannelChat } from '../opening/open-channel-chat.ts'
import { isAccessError } from '../opening/open-item.ts'
import { isMissed } from '../part.ts'

/** A customer's open channel chat as the current user sees it. Plain JSON. */
export interface CustomerChat extends OpenChannelChat {
  /** `chat1612` */
  readonly dialogId: string
  readonly dialog: CustomerChatDialog
}

/** The outcome of reading a customer's chat: a reader of the item may have no access to its chats. */
export type CustomerChatDialog =
  | {
      status: 'found'
      /** The chat's title, which is the customer's name; may be empty. */
      title: string
      /** Null: not told. */
      unreadCount: number | null
      /** Null: the chat is empty, or the portal sent no message. */
      lastMessage: LastMessage | null
      /** True: the last message could not be read, and may be later. */
      isLastMissed: boolean
    }
  | { status: 'no-access' }
  | { status: 'failed'; failure: Failure }

/** The last message of a customer's chat. */
export interface LastMessage {
  /** 0: a system message. */
  readonly authorId: number
  /** Empty: none, or not told. */
  readonly authorName: string
  /** BBCode, unchanged; empty for files only. */
  readonly text: string
  readonly attachments: Message['attachments']
  /** Name of its first file; empty: none. */
  readonly fileName: string
  /** ISO 8601 with an offset. */
  readonly at: string
  /** False for the first of several unread messages: REST begins there at any page size. */
  readonly isLast: boolean
}

/** A customer's chat from the rows of its dialog and of its last message. */
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
  return { status: 'found', title, unreadCount, lastMessage, isLastMissed: isMissed(last) }
}

function lastOf({ messages, authors, files }: MessagePage, lastMessageId: number | null): LastMessage | null {
  const message = messages.at(-1)
  if (message === undefined) return null
  return {
    authorId: message.authorId,
    authorName: authors.find(({ id }) => id === message.authorId)?.name ?? '',
    text: message.text,
    attachments: message.attachments,
    fileName: files.find(({ id }) => id === message.fileIds[0])?.name ?? '',
    at: message.at,
    isLast: lastMessageId === null || message.id >= lastMessageId,
  }
}
