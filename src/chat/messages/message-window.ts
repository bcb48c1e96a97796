import { byId } from '../by-id.ts'
import type { Chat } from '../chat.ts'
import { isSame } from '../is-same.ts'
import type { ChatFile } from './chat-file.ts'
import type { Message } from './message.ts'
import type { MessagePage } from './message-page.ts'
import { FIRST_MESSAGES, PAGE_MESSAGES } from './read-messages.ts'

/** Loaded messages of a chat without a gap between them. Plain JSON. */
export interface Stretch {
  /** By ID, the oldest first. */
  readonly messages: readonly Message[]
  /** True when older messages may exist. `Chat.messageCount` does not tell: it counts those hidden from a new member. */
  readonly hasOlder: boolean
  /** True when newer messages may exist that no poll brings: a page or a jump loads them. Polls follow only the end. */
  readonly hasNewer?: true
}

/**
 * The loaded messages of a chat: the stretch that is shown, with all authors and files, and stretches beside it. Plain
 * JSON. What stays the same in a later page stays the same object, so that only changes are drawn again.
 */
export interface MessageWindow extends MessagePage, Stretch {
  /** Stretches that were shown before, the latest first. Between any two of a window there is a gap. */
  readonly others?: readonly Stretch[]
  /** Number of times that another stretch took the place of the shown one; absent: none. */
  readonly turn?: number
  /** True when this portal answers nothing for a bound that is no message's ID, as its documentation says. */
  readonly ignoresBounds?: true
}

/** The IDs between which a page has every message that the user may see; neither bound is included. */
export interface Span {
  readonly after: number
  readonly before: number
}

/** A page of `readOlder` to ask for: the newest `limit` messages before an ID. */
export interface WantedPage {
  readonly before: number
  readonly limit: number
}

/** The parts of a chat that tell of its end. */
type ChatEnd = Pick<Chat, 'lastMessageId' | 'unreadCount'>

/**
 * The window from its first page. A page may be longer than asked for when messages are unread; a shorter one is all.
 * With more unread ones than a page has room for, it ends among them.
 */
export function messageWindow(
  page: MessagePage,
  { lastMessageId, unreadCount }: ChatEnd = { lastMessageId: null, unreadCount: null },
): MessageWindow {
  const newest = page.messages.at(-1)?.id ?? 0
  const hasNewer = newest > 0 && newest < (lastMessageId ?? 0) && (unreadCount ?? 0) > FIRST_MESSAGES
  return {
    ...page,
    hasOlder: page.messages.length >= FIRST_MESSAGES,
    ...(hasNewer ? { hasNewer } : {}),
  }
}

/** The window with a page of `readOlder`; a short page reaches the first message that the user may see. */
export function withOlder(window: MessageWindow, page: MessagePage): MessageWindow {
  return { ...merge(window, page), hasOlder: page.messages.length >= PAGE_MESSAGES }
}

/**
 * The window with a page of `readNewer`; the same object when the page brings nothing new. It ends with the chat when
 * the page is short, or has the chat's last message.
 */
export function withNewer(
  window: MessageWindow,
  page: MessagePage,
  lastMessageId: number | null = null,
): MessageWindow {
  const merged = merge(window, page)
  return page.messages.length < PAGE_MESSAGES ? withoutNewer(merged) : upToEnd(merged, lastMessageId)
}

/** The window without newer messages to load where it has the chat's last message; null: not told. */
export function upToEnd(window: MessageWindow, lastMessageId: number | null): MessageWindow {
  const newest = window.messages.at(-1)?.id ?? 0
  return lastMessageId !== null && lastMessageId <= newest ? withoutNewer(window) : window
}

function withoutNewer(window: MessageWindow): MessageWindow {
  if (window.hasNewer === undefined) return window
  const { hasNewer: _, ...reached } = window
  return reached
}

/**
 * The span of a page of `readOlder` with this limit. It reaches the chat's beginning when the page has room left for all
 * loaded messages before it: they would be in it.
 */
export function spanBefore(
  window: MessagePage,
  { messages }: MessagePage,
  { before, limit }: WantedPage,
): Span {
  const first = messages[0]?.id ?? before
  const room = limit - messages.length
  const isBeginning = room > 0 && window.messages.filter(({ id }) => id < first).length <= room
  return { after: isBeginning ? 0 : first - 1, before }
}

/**
 * The window with a page of it that was read again: later edits replace messages, and those that the page lacks within
 * its span are removed, because the portal deleted them. Null when the page does not touch the window, which would have
 * a gap then. The same object when nothing changed.
 *
 * `asked`: the window when the page was asked for. A message that changed since, as by an optimistic update, is newer
 * than the page and stays.
 */
export function withPage(
  window: MessageWindow,
  page: MessagePage,
  span: Span,
  asked: MessageWindow = window,
): MessageWindow | null {
  const oldest = window.messages[0]?.id ?? 0
  const newest = window.messages.at(-1)?.id ?? 0
  if (newest > 0 && (span.after > newest || span.before < oldest)) return null
  const now = byId(window.messages)
  const then = asked === window ? now : byId(asked.messages)
  const isNewer = (id: number) => now.get(id) !== then.get(id)
  const isWithin = (id: number) => id > span.after && id < span.before
  const kept = window.messages.filter(({ id }) => !isWithin(id) || isNewer(id))
  const merged = merge(window, { ...page, messages: page.messages.filter(({ id }) => !isNewer(id)) }, kept)
  const first = page.messages[0]?.id ?? span.before
  const isLonger = newest === 0 || first < oldest
  const hasOlder = span.after > 0 && (isLonger || window.hasOlder)
  return hasOlder === window.hasOlder ? merged : { ...merged, hasOlder }
}

/** The page of loaded messages that ends with this one; it reaches back no further than what is loaded. */
export function pageUpTo({ messages }: MessagePage, lastId: number): WantedPage {
  const count = messages.filter(({ id }) => id <= lastId).length
  return { before: lastId + 1, limit: Math.max(1, Math.min(PAGE_MESSAGES, count)) }
}

/** The window with a page of `pageUpTo`. An empty one tells nothing: a portal may ignore the bound. */
export function withLoadedPage(
  window: MessageWindow,
  page: MessagePage,
  wanted: WantedPage,
  asked: MessageWindow = window,
): MessageWindow {
  if (page.messages.length === 0) return window
  return withPage(window, page, spanBefore(asked, page, wanted), asked) ?? window
}

/** True when the author or a file of a message is not among those known: an unread window lacks them. */
export function lacksNames(
  { messages, authors, files }: MessagePage,
  people: readonly { readonly id: number }[],
): boolean {
  const knownIds = new Set([...authors, ...people].map(({ id }) => id))
  const knownFiles = byId(files)
  return messages.some(
    ({ authorId, fileIds }) =>
      (authorId !== 0 && !knownIds.has(authorId)) || fileIds.some((id) => !knownFiles.has(id)),
  )
}

/**
 * The window's messages (`kept` of them), authors and files with those of a page, each once. The page wins, because it
 * is later; equal ones stay the same objects, and the window stays the same when nothing changed.
 */
export function merge(
  window: MessageWindow,
  page: MessagePage,
  kept: readonly Message[] = window.messages,
): MessageWindow {
  const shared = byId(window.messages)
  const read = page.messages.map((message) => sameOr(shared.get(message.id), message, isSame))
  const sorted = [...byId([...kept, ...read]).values()].sort((a, b) => a.id - b.id)
  const messages = sameList(window.messages, sorted)
  const authors = sameList(window.authors, mergeList(window.authors, page.authors, isSame))
  const files = sameList(window.files, mergeList(window.files, page.files, isSameFile))
  const isUnchanged = messages === window.messages && authors === window.authors && files === window.files
  return isUnchanged ? window : { ...window, messages, authors, files }
}

function mergeList<T extends { readonly id: number }>(
  earlier: readonly T[],
  later: readonly T[],
  isEqual: (a: T, b: T) => boolean,
): T[] {
  const known = byId(earlier)
  return [...byId([...earlier, ...later.map((one) => sameOr(known.get(one.id), one, isEqual))]).values()]
}

function sameOr<T>(earlier: T | undefined, later: T, isEqual: (a: T, b: T) => boolean): T {
  return earlier !== undefined && isEqual(earlier, later) ? earlier : later
}

/** The earlier list when both have the same objects in the same order. */
function sameList<T>(earlier: readonly T[], later: readonly T[]): readonly T[] {
  return earlier.length === later.length && later.every((one, place) => one === earlier[place])
    ? earlier
    : later
}

/** Compares files without their addresses, as long as both have them: portals may sign each answer's anew. */
function isSameFile(earlier: ChatFile, later: ChatFile): boolean {
  const withoutAddresses = (file: ChatFile) => ({
    ...file,
    preview: file.preview !== '',
    address: file.address !== '',
  })
  return isSame(withoutAddresses(earlier), withoutAddresses(later))
}
