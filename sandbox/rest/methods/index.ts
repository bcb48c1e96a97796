import type { RestMethod } from '../method.ts'
import { itemGet } from './crm/item-get.ts'
import { itemList } from './crm/item-list.ts'
import { chatGet } from './im/chat-get.ts'
import { dialogGet } from './im/dialog-get.ts'
import { dialogUsersList } from './im/dialog-users-list.ts'
import { botChatGet } from './imbot/bot-chat-get.ts'
import { profile } from './main/profile.ts'
import { scope } from './main/scope.ts'

/** Every method that this portal knows, `batch` aside. A new one is a file and a line here. */
export const METHODS: readonly RestMethod[] = [
  chatGet,
  dialogGet,
  dialogUsersList,
  botChatGet,
  itemGet,
  itemList,
  profile,
  scope,
]

const byName = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]))

/** The method of that name, in any case. */
export function findMethod(name: string): RestMethod | null {
  return byName.get(name.toLowerCase()) ?? null
}

/**
 * Methods that change something in a real portal. This version knows none of them, so asking for one is an unknown
 * method; the log still says that it was a write.
 */
const WRITING =
  /\.(add|update|delete|set|send|bind|unbind|mute|leave|pin|read|unread|like|join|open|answer|finish|transfer|register|subscribe)$/i

/** Whether a method's name says that it writes. */
export function isWriting(name: string): boolean {
  return WRITING.test(name)
}
