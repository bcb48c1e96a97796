import type { World } from '../../../portal/world.ts'
import type { Chat } from '../../im/model/chat.ts'
import { type LineSession, lineSessions } from '../seed/line-sessions.ts'

/** An open line's chat, and its session. */
export interface LineChat {
  readonly chat: Chat
  readonly session: LineSession
}

/** What the messenger calls a chat of a line outside it. */
const PREFIX = /^imol\|/

/** Every open line's chat, the newest session first. */
export function lineChats({ chats }: World): LineChat[] {
  return [...lineSessions].reverse().flatMap((session) => {
    const chat = chats.find(({ id }) => id === session.chatId)
    return chat === undefined ? [] : [{ chat, session }]
  })
}

/** The chats that were held with a CRM item: `entity_data_2` names each of them (`LEAD|0|…|DEAL|1742`). */
export function lineChatsOf(world: World, type: string, id: number): LineChat[] {
  const wanted = `${type.toUpperCase()}|${id}`
  return lineChats(world).filter(({ chat }) => pairsOf(chat.entityData?.[1] ?? '').includes(wanted))
}

/** The chat with this `USER_CODE` (`telegrambot|2|209607941|744`), with or without `imol|` before it. */
export function lineChatByCode(world: World, code: string): LineChat | undefined {
  const entityId = code.replace(PREFIX, '')
  return lineChats(world).find(({ chat }) => chat.entityId === entityId)
}

function pairsOf(bindings: string): string[] {
  return bindings.match(/[A-Z]+\|\d+/g) ?? []
}
