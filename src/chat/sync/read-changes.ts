import type { Failure } from '../../portal/failure.ts'
import type { BatchResult } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import { type MessageWindow, messageWindow, withNewer } from '../messages/message-window.ts'
import { type ChatLookup, EMPTY_CONTENT, isAccessError, type OpenedChat } from '../opening/open-item.ts'
import type { Part } from '../part.ts'
import type { ChangeCommands } from './change-commands.ts'
import { hasUnloadedNewer } from './has-unloaded-newer.ts'

export type ChangeRows = BatchResult<ChangeCommands>

/** What a look tells. */
export type PollResult<T extends OpenedChat> =
  /** The chat as it is now: the same object where nothing changed. */
  | { status: 'seen'; opened: T; reloadMessages: boolean; reloadMembers: boolean }
  /** There is another chat than the one that was opened, or the user may see it now: open anew. */
  | { status: 'open-again' }
  | { status: 'failed'; failure: Failure }

/**
 * Reads a look's rows. Pure. The failure is `im.chat.get`'s or `im.dialog.get`'s; one of the messages costs them only
 * where none are known. `reloadMessages`: something was deleted at the end, so the end must be asked for. `reloadMembers`: other
 * people are in the chat than before.
 */
export function readChanges<T extends OpenedChat>(opened: T, rows: ChangeRows): PollResult<T> {
  const { lookup } = opened
  if (rows.chat?.ok === false) return { status: 'failed', failure: rows.chat.failure }
  const chatId = rows.chat === undefined ? chatIdOf(lookup) : rows.chat.value
  if (chatId === null) return seen(lookup.status === 'none' ? opened : ended(opened, { status: 'none' }))
  if (chatId !== chatIdOf(lookup)) return { status: 'open-again' }
  if (rows.dialog === undefined) return { status: 'open-again' }
  if (!rows.dialog.ok) {
    if (!isAccessError(rows.dialog.failure)) return { status: 'failed', failure: rows.dialog.failure }
    return seen(lookup.status === 'no-access' ? opened : ended(opened, { status: 'no-access', chatId }))
  }
  if (lookup.status !== 'found') return { status: 'open-again' }
  return compareChat(opened, lookup.chat, rows.dialog.value, rows.messages)
}

function compareChat<T extends OpenedChat>(
  opened: T,
  known: Chat,
  told: Chat,
  newer: ChangeRows['messages'],
): PollResult<T> {
  // What this portal doesn't count was counted at the opening.
  const chat = { ...told, memberCount: told.memberCount ?? known.memberCount }
  const messages = readUpTo(chat.lastReadId, withNewerMessages(opened.messages, newer))
  const isSameChat = isSame(chat, known)
  const hasNewer = newer?.ok === true && newer.value.messages.length > 0
  return {
    status: 'seen',
    opened:
      isSameChat && messages === opened.messages
        ? opened
        : { ...opened, messages, lookup: { status: 'found', chat: isSameChat ? known : chat } },
    reloadMessages:
      chat.lastMessageId !== known.lastMessageId &&
      !hasNewer &&
      messages.ok &&
      !hasUnloadedNewer(chat, messages),
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

function seen<T extends OpenedChat>(opened: T): PollResult<T> {
  return { status: 'seen', opened, reloadMessages: false, reloadMembers: false }
}

function ended<T extends OpenedChat>(opened: T, lookup: ChatLookup): T {
  return { ...opened, lookup, ...EMPTY_CONTENT }
}

/** What is known, with what is newer; messages that couldn't be read before are there as soon as they can. */
function withNewerMessages(known: Part<MessageWindow>, newer: ChangeRows['messages']): Part<MessageWindow> {
  if (newer === undefined) return known
  if (!known.ok) return newer.ok ? { ok: true, value: messageWindow(newer.value) } : known
  if (!newer.ok) return known
  const value = withNewer(known.value, newer.value)
  return value === known.value ? known : { ok: true, value }
}

/** What the user has read elsewhere meanwhile isn't unread here. */
function readUpTo(lastReadId: number | null, messages: Part<MessageWindow>): Part<MessageWindow> {
  const isRead = (id: number) => lastReadId !== null && id <= lastReadId
  if (!messages.ok || !messages.value.messages.some(({ id, isUnread }) => isUnread && isRead(id))) {
    return messages
  }
  const read = messages.value.messages.map((message) =>
    message.isUnread && isRead(message.id) ? { ...message, isUnread: false } : message,
  )
  return { ok: true, value: { ...messages.value, messages: read } }
}

/** Plain JSON of one parser: its keys are in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
