import type { Failure } from '../../portal/failure.ts'
import type { BatchResult } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { isSame } from '../is-same.ts'
import type { Message } from '../messages/message.ts'
import type { MessagePage } from '../messages/message-page.ts'
import type { MessageWindow, Stretch } from '../messages/message-window.ts'
import { type ChatLookup, EMPTY_CONTENT, isAccessError, type OpenedChat } from '../opening/open-item.ts'
import type { Part } from '../part.ts'
import type { ChangeCommands, WantedPages } from './change-commands.ts'
import { readPages } from './read-pages.ts'

export type ChangeRows = BatchResult<ChangeCommands>

/** The result of a poll. */
export type PollResult<T extends OpenedChat> =
  /**
   * The chat as it is now: the same object when nothing changed. `gap`: the newest page where more messages than fit
   * into it follow the loaded ones; null: none. `reloadMembers`: the membership has changed.
   */
  | { status: 'checked'; opened: T; gap: MessagePage | null; reloadMembers: boolean }
  /** The entity has another chat, or the user has got access: the chat must be opened anew. */
  | { status: 'open-again' }
  | { status: 'failed'; failure: Failure }

/**
 * Reads a poll's rows; `wanted`: the pages that it asked for. Pure. Fails as `im.chat.get` or `im.dialog.get` did; a
 * failed row of messages counts only when none are loaded.
 */
export function readChanges<T extends OpenedChat>(
  opened: T,
  rows: ChangeRows,
  wanted: WantedPages,
): PollResult<T> {
  const { lookup } = opened
  if (rows.chat?.ok === false) return { status: 'failed', failure: rows.chat.failure }
  const chatId = rows.chat === undefined ? chatIdOf(lookup) : rows.chat.value
  if (chatId === null)
    return unchanged(lookup.status === 'none' ? opened : withoutChat(opened, { status: 'none' }))
  if (chatId !== chatIdOf(lookup)) return { status: 'open-again' }
  if (rows.dialog === undefined) return { status: 'open-again' }
  if (!rows.dialog.ok) {
    if (!isAccessError(rows.dialog.failure)) return { status: 'failed', failure: rows.dialog.failure }
    return unchanged(
      lookup.status === 'no-access' ? opened : withoutChat(opened, { status: 'no-access', chatId }),
    )
  }
  if (lookup.status !== 'found') return { status: 'open-again' }
  return compareChat(opened, lookup.chat, rows.dialog.value, { rows, wanted })
}

function compareChat<T extends OpenedChat>(
  opened: T,
  known: Chat,
  dialog: Chat,
  { rows, wanted }: { rows: ChangeRows; wanted: WantedPages },
): PollResult<T> {
  // A portal that sends no count had its members counted at the opening.
  const chat = { ...dialog, memberCount: dialog.memberCount ?? known.memberCount }
  const pages = readPages(opened.messages, rows, wanted, chat)
  const marks = { from: known.lastReadId, to: chat.lastReadId, myId: opened.me?.id ?? null }
  const messages = withReadMarks(pages.messages, marks)
  const isSameChat = isSame(chat, known)
  return {
    status: 'checked',
    opened:
      isSameChat && messages === opened.messages
        ? opened
        : { ...opened, messages, lookup: { status: 'found', chat: isSameChat ? known : chat } },
    gap: pages.gap,
    reloadMembers:
      chat.memberCount !== known.memberCount ||
      chat.ownerId !== known.ownerId ||
      !isSame(chat.managerIds, known.managerIds),
  }
}

function chatIdOf(lookup: ChatLookup): number | null {
  if (lookup.status === 'found') return lookup.chat.id
  return lookup.status === 'no-access' ? lookup.chatId : null
}

function unchanged<T extends OpenedChat>(opened: T): PollResult<T> {
  return { status: 'checked', opened, gap: null, reloadMembers: false }
}

function withoutChat<T extends OpenedChat>(opened: T, lookup: ChatLookup): T {
  return { ...opened, lookup, ...EMPTY_CONTENT }
}

/** The messages with the unread marks that the user changed elsewhere: they read on, or marked messages as unread. */
function withReadMarks(
  window: Part<MessageWindow>,
  { from, to, myId }: { from: number | null; to: number | null; myId: number | null },
): Part<MessageWindow> {
  if (!window.ok || to === null) return window
  const marked = <T extends Stretch>(stretch: T): T => {
    const messages = stretch.messages.map((message) => {
      const isUnread = isUnreadNow(message, { from, to, myId })
      return isUnread === message.isUnread ? message : { ...message, isUnread }
    })
    return messages.every((message, at) => message === stretch.messages[at])
      ? stretch
      : { ...stretch, messages }
  }
  const shown = marked(window.value)
  const others = shown.others?.map(marked)
  const isSameList = others === undefined || others.every((other, at) => other === shown.others?.[at])
  const value = isSameList ? shown : { ...shown, others }
  return value === window.value ? window : { ok: true, value }
}

/** The mark of a message when the last read one was `from` and is `to`: pages tell, unless they are older than that. */
function isUnreadNow(
  { id, isUnread, authorId }: Message,
  { from, to, myId }: { from: number | null; to: number; myId: number | null },
): boolean {
  if (id <= to) return false
  return isUnread || (from !== null && id <= from && authorId !== 0 && authorId !== myId)
}
