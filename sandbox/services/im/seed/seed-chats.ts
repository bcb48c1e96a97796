import { lineChats } from '../../imopenlines/seed/line-chats.ts'
import { type Chat, type ChatSettings, createChat } from '../model/chat.ts'
import type { Member } from '../model/member.ts'
import type { Message } from '../model/message.ts'
import { countsAsUnread } from '../model/unread-messages.ts'
import { crmChats } from './crm-chats.ts'
import { entityChats } from './entity-chats.ts'
import { createHistories } from './histories.ts'
import { laterChats } from './later-chats.ts'
import { privateChats } from './private-chats.ts'
import { searchableChats } from './searchable-chats.ts'
import type { SeedChat } from './seed-chat.ts'

const seeds: readonly SeedChat[] = [
  ...privateChats,
  ...crmChats,
  ...entityChats,
  ...searchableChats,
  ...lineChats,
  ...laterChats,
]
/** Shared by all portals of the process: messages are immutable. */
const histories = createHistories(seeds)

/** The parts of each chat that every new portal begins with: computed once, since they read long histories. */
const rows = seeds.map(rowsOf)

/** Creates the chats of a new portal. */
export function createSeedChats(): Chat[] {
  return rows.map(({ settings, members }) => {
    const chat = createChat(settings)
    for (const member of members) chat.members.set(member.id, { ...member })
    return chat
  })
}

/** The settings of a chat whose messages are there. */
type SeedSettings = Omit<ChatSettings, 'messages'> & { readonly messages?: readonly Message[] }

function rowsOf(seed: SeedChat): { settings: SeedSettings; members: readonly Member[] } {
  const { memberIds, mutedBy, pinnedBy = [], messageCount: _made, unread, hidden = {}, ...own } = seed
  const settings: SeedSettings = { kind: 'group', ...own, ...histories.get(seed.id) }
  const { messages = [] } = settings
  const members = memberIds.map((id) => {
    const read = lastRead(messages, id, unread[id] ?? 0)
    return {
      id,
      lastReadId: read?.id ?? 0,
      readAt: read?.at ?? null,
      isMuted: mutedBy.includes(id),
      isPinned: pinnedBy.includes(id),
      isMarkedUnread: false,
      hiddenAfter: null,
      changedAt: 0,
      hiddenUpTo: messages[(hidden[id] ?? 0) - 1]?.id ?? 0,
    }
  })
  return { settings, members }
}

/** The last read message of a user with this number of unread ones. */
function lastRead(messages: readonly Message[], personId: number, unread: number): Message | undefined {
  let left = unread
  let index = messages.length
  while (left > 0 && index > 0) {
    index -= 1
    const message = messages[index]
    if (message !== undefined && countsAsUnread(message, personId)) left -= 1
  }
  return messages[index - 1]
}
