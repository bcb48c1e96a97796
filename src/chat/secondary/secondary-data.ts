import type { BatchResult, BatchRow, Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { lacksNames, pageUpTo, type WantedPage } from '../messages/message-window.ts'
import { readNewest, readOlder } from '../messages/read-messages.ts'
import type { Opened } from '../opening/open-item.ts'
import { readDialog } from '../opening/open-item.ts'
import { isMissed, type Part } from '../part.ts'
import { type CustomerChat, customerChatOf } from './customer-chat.ts'
import { type NamedPerson, PEOPLE_AT_ONCE, readNames } from './named-person.ts'
import { readPins } from './pins.ts'

/** Data of the second request, which the first request's answer decides. Plain JSON. */
export interface SecondaryData {
  /** The item's people who are not among the loaded members; without `user_brief` they are counted, not named. */
  readonly people: Part<readonly NamedPerson[]>
  /** IDs of these people, named or not. */
  readonly askedIds: readonly number[]
  readonly customerChats: readonly CustomerChat[]
  /** Number of customer chats beyond the limit of one batch. */
  readonly customerChatsLeft: number
  /** Null: unknown, because the chat is not in the user's recent list. */
  readonly isPinned: boolean | null
  /** True when a part failed that may succeed later. */
  readonly hasFailed: boolean
}

/**
 * The second batch: `people` by page, the other commands by chat ID. `messages`: the loaded messages once more, for the
 * authors and files that an unread window lacks.
 */
export type SecondaryCommands = {
  readonly messages?: Method<MessagePage>
  readonly [people: `people${number}`]: Method<NamedPerson[]>
  readonly [pin: `pin${number}`]: ReturnType<typeof readPins>
  readonly [dialog: `dialog${number}`]: Method<Chat>
  readonly [last: `last${number}`]: Method<MessagePage>
}

export type SecondaryRows = BatchResult<SecondaryCommands>

/** REST's limit of a batch. */
const MOST_COMMANDS = 50
/** A customer chat needs its dialog and its last message. */
const COMMANDS_PER_CHAT = 2

/** The commands of the second request; null: no request is needed. */
export function secondaryCommands(opened: Opened): SecondaryCommands | null {
  const ids = unloadedPersonIds(opened)
  const pages = Math.ceil(ids.length / PEOPLE_AT_ONCE)
  const commands: { -readonly [K in keyof SecondaryCommands]: SecondaryCommands[K] } = {}
  const unnamed = unnamedPage(opened)
  if (opened.lookup.status === 'found' && unnamed !== null) {
    commands.messages = readOlder(opened.lookup.chat.dialogId, unnamed.before, unnamed.limit)
  }
  for (let page = 0; page < pages; page += 1) {
    commands[`people${page}`] = readNames(ids.slice(page * PEOPLE_AT_ONCE, (page + 1) * PEOPLE_AT_ONCE))
  }
  if (opened.lookup.status === 'found') commands[`pin${opened.lookup.chat.id}`] = readPins()
  const room = MOST_COMMANDS - Object.keys(commands).length
  for (const { chatId } of openChannelChats(opened).slice(0, Math.floor(room / COMMANDS_PER_CHAT))) {
    commands[`dialog${chatId}`] = readDialog(`chat${chatId}`)
    commands[`last${chatId}`] = readNewest(`chat${chatId}`)
  }
  return Object.keys(commands).length === 0 ? null : commands
}

/** Reads the second batch's rows. Pure; each row fails alone. */
export function readSecondaryData(opened: Opened, rows: SecondaryRows): SecondaryData {
  const lines = openChannelChats(opened)
  const customerChats = lines.flatMap((line) => {
    const dialog = rows[`dialog${line.chatId}`]
    const last = rows[`last${line.chatId}`]
    return dialog === undefined || last === undefined ? [] : [customerChatOf(line, dialog, last)]
  })
  return {
    people: peopleOf(rows),
    askedIds: unloadedPersonIds(opened),
    customerChats,
    customerChatsLeft: lines.length - customerChats.length,
    isPinned: opened.lookup.status === 'found' ? isPinned(opened.lookup.chat.id, rows) : null,
    hasFailed: Object.values(rows).some(isMissed),
  }
}

/** The page of the loaded messages when an author or a file of them is unknown; else null. */
export function unnamedPage({ messages, members }: Pick<Opened, 'messages' | 'members'>): WantedPage | null {
  if (!messages.ok || !lacksNames(messages.value, members?.members ?? [])) return null
  return pageUpTo(messages.value, messages.value.messages.at(-1)?.id ?? 0)
}

/**
 * Key of the people and customer chats that the opening has by now, and the secondary data has not been asked for: they
 * came back after a failure, joined the item or left the chat. Empty: none.
 */
export function unaskedOf(
  opened: Opened,
  { askedIds, customerChats, customerChatsLeft }: SecondaryData,
): string {
  const ids = unloadedPersonIds(opened).filter((id) => !askedIds.includes(id))
  const chats = openChannelChats(opened).length - customerChats.length - customerChatsLeft
  return ids.length === 0 && chats <= 0 ? '' : [...ids, `${chats} chats`].join()
}

/** IDs of the item's people who are not among the loaded members; none without a chat. */
function unloadedPersonIds({ lookup, members, item }: Opened): number[] {
  if (lookup.status === 'none' || item === undefined || !item.ok) return []
  const { responsibleId, observerIds } = item.value
  const known = new Set(members?.members.map(({ id }) => id))
  const onItem = responsibleId === null ? observerIds : [responsibleId, ...observerIds]
  return [...new Set(onItem)].filter((id) => !known.has(id))
}

function openChannelChats({ lines }: Opened) {
  return lines?.ok ? lines.value : []
}

function peopleOf(rows: SecondaryRows): SecondaryData['people'] {
  const people: NamedPerson[] = []
  for (let page = 0; ; page += 1) {
    const row: BatchRow<NamedPerson[]> | undefined = rows[`people${page}`]
    if (row === undefined) return { ok: true, value: people }
    if (!row.ok) return { ok: false, failure: row.failure }
    people.push(...row.value)
  }
}

function isPinned(chatId: number, rows: SecondaryRows): boolean | null {
  const row = rows[`pin${chatId}`]
  if (!row?.ok) return null
  return row.value.find((recent) => recent.chatId === chatId)?.isPinned ?? null
}
