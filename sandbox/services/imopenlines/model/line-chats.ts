import type { World } from '../../../portal/world.ts'
import type { Chat } from '../../im/model/chat.ts'
import { largeSession } from '../seed/large-lines.ts'
import { type LineSession, lineSessions } from '../seed/line-sessions.ts'

/** A chat of an open line, with its session. */
export interface LineChat {
  readonly chat: Chat
  readonly session: LineSession
}

/** Prefix of such a chat's code outside the messenger. */
const PREFIX = /^imol\|/

/** Every chat of an open line, the newest session first. */
export function listLineChats({ chats }: World): LineChat[] {
  return chats
    .flatMap((chat) => {
      if (chat.entityType !== 'LINES') return []
      const seeded = lineSessions.find(({ chatId }) => chatId === chat.id)
      const session = seeded ?? largeSession(chat.id, chat.entityData)
      return session === null ? [] : [{ chat, session }]
    })
    .sort((a, b) => b.session.id - a.session.id)
}

/** The chats about a CRM item: `entity_data_2` names every item (`LEAD|0|…|DEAL|1742`). */
export function lineChatsOf(world: World, type: string, id: number): LineChat[] {
  const wanted = `${type.toUpperCase()}|${id}`
  return listLineChats(world).filter(({ chat }) => pairsOf(chat.entityData?.[1] ?? '').includes(wanted))
}

/** The chat with this `USER_CODE` (`telegrambot|2|209607941|744`), with or without the prefix `imol|`. */
export function lineChatByCode(world: World, code: string): LineChat | undefined {
  const entityId = code.replace(PREFIX, '')
  return listLineChats(world).find(({ chat }) => chat.entityId === entityId)
}

function pairsOf(bindings: string): string[] {
  return bindings.match(/[A-Z]+\|\d+/g) ?? []
}
