import { lineChats } from '../../imopenlines/seed/line-chats.ts'
import { type Chat, createChat } from '../model/chat.ts'
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

/** Creates the chats of a new portal. */
export function createSeedChats(): Chat[] {
  return seeds.map(create)
}

function create(seed: SeedChat): Chat {
  const { memberIds, mutedBy, pinnedBy = [], messageCount: _made, unread, hidden = {}, ...settings } = seed
  const chat = createChat({ kind: 'group', ...settings, ...histories.get(seed.id) })
  for (const id of memberIds) {
    const read = lastRead(chat.messages, id, unread[id] ?? 0)
    chat.members.set(id, {
      id,
      lastReadId: read?.id ?? 0,
      readAt: read?.at ?? null,
      isMuted: mutedBy.includes(id),
      isPinned: pinnedBy.includes(id),
      hiddenUpTo: chat.messages[(hidden[id] ?? 0) - 1]?.id ?? 0,
    })
  }
  return chat
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
