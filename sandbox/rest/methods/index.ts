import type { RestMethod } from '../method.ts'
import { appInfo } from './app/app-info.ts'
import { appOptionGet } from './app/app-option-get.ts'
import { appOptionSet } from './app/app-option-set.ts'
import { methodGet } from './basic/method-get.ts'
import { profile } from './basic/profile.ts'
import { scope } from './basic/scope.ts'
import { serverTime } from './basic/server-time.ts'
import { enumOwnerType } from './crm/enum-owner-type.ts'
import { itemGet } from './crm/item-get.ts'
import { itemList } from './crm/item-list.ts'
import { LEGACY_CRM_METHODS } from './crm/legacy-crm-methods.ts'
import { typeList } from './crm/type-list.ts'
import { eventBind } from './event/event-bind.ts'
import { eventGet } from './event/event-get.ts'
import { eventUnbind } from './event/event-unbind.ts'
import { chatAdd } from './im/chat-add.ts'
import { chatGet } from './im/chat-get.ts'
import { chatLeave } from './im/chat-leave.ts'
import { chatMute } from './im/chat-mute.ts'
import { chatUserAdd } from './im/chat-user-add.ts'
import { chatUserList } from './im/chat-user-list.ts'
import { countersGet } from './im/counters-get.ts'
import { dialogGet } from './im/dialog-get.ts'
import { dialogMessagesGet } from './im/dialog-messages-get.ts'
import { dialogRead } from './im/dialog-read.ts'
import { dialogUsersList } from './im/dialog-users-list.ts'
import { messageAdd } from './im/message-add.ts'
import { recentGet } from './im/recent-get.ts'
import { recentList } from './im/recent-list.ts'
import { recentPin } from './im/recent-pin.ts'
import { botChatGet } from './imbot/bot-chat-get.ts'
import { crmChatGet } from './imopenlines/crm-chat-get.ts'
import { crmChatGetLastId } from './imopenlines/crm-chat-get-last-id.ts'
import { lineDialogGet } from './imopenlines/line-dialog-get.ts'
import { sessionJoin } from './imopenlines/session-join.ts'
import { sessionOpen } from './imopenlines/session-open.ts'
import { placementBind } from './placement/placement-bind.ts'
import { placementGet } from './placement/placement-get.ts'
import { placementList } from './placement/placement-list.ts'
import { placementUnbind } from './placement/placement-unbind.ts'
import { userCurrent } from './user/user-current.ts'
import { userGet } from './user/user-get.ts'
import { userOptionGet } from './user/user-option-get.ts'
import { userOptionSet } from './user/user-option-set.ts'

/** Every method that this portal knows, `batch` aside. A new one is a file and a line here. */
export const METHODS: readonly RestMethod[] = [
  chatGet,
  chatAdd,
  chatLeave,
  chatMute,
  chatUserAdd,
  chatUserList,
  countersGet,
  dialogGet,
  dialogMessagesGet,
  dialogRead,
  dialogUsersList,
  messageAdd,
  recentGet,
  recentList,
  recentPin,
  botChatGet,
  itemGet,
  itemList,
  profile,
  scope,
  methodGet,
  serverTime,
  appInfo,
  appOptionGet,
  appOptionSet,
  userCurrent,
  userGet,
  userOptionGet,
  userOptionSet,
  placementList,
  placementBind,
  placementUnbind,
  placementGet,
  eventBind,
  eventGet,
  eventUnbind,
  crmChatGet,
  crmChatGetLastId,
  sessionOpen,
  sessionJoin,
  lineDialogGet,
  enumOwnerType,
  typeList,
  ...LEGACY_CRM_METHODS,
]

const byName = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]))

/** The method of that name, in any case. */
export function findMethod(name: string): RestMethod | null {
  return byName.get(name.toLowerCase()) ?? null
}

/**
 * Methods that change something in a real portal, by their names: the log says that it was a write, though this portal
 * knows no such method. Those that it knows say so themselves, where they do change something.
 */
const WRITING =
  /\.(add|update|delete|set|send|bind|unbind|mute|leave|pin|read|unread|like|join|open|answer|finish|transfer|register|subscribe)$/i

/** Whether a method's name says that it writes. */
export function isWriting(name: string): boolean {
  return WRITING.test(name)
}
