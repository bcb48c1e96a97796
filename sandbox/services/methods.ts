import type { RestMethod } from '../server/rest/method.ts'
import { appInfo } from './app/methods/app-info.ts'
import { appOptionGet } from './app/methods/app-option-get.ts'
import { appOptionSet } from './app/methods/app-option-set.ts'
import { methodGet } from './app/methods/method-get.ts'
import { profile } from './app/methods/profile.ts'
import { scope } from './app/methods/scope.ts'
import { serverTime } from './app/methods/server-time.ts'
import { categoryList } from './crm/methods/category-list.ts'
import { enumOwnerType } from './crm/methods/enum-owner-type.ts'
import { itemGet } from './crm/methods/item-get.ts'
import { itemList } from './crm/methods/item-list.ts'
import { itemUpdate } from './crm/methods/item-update.ts'
import { LEGACY_CRM_METHODS } from './crm/methods/legacy-crm-methods.ts'
import { statusList } from './crm/methods/status-list.ts'
import { timelineCommentAdd } from './crm/methods/timeline-comment-add.ts'
import { timelineCommentList } from './crm/methods/timeline-comment-list.ts'
import { typeList } from './crm/methods/type-list.ts'
import { diskFileGet } from './disk/methods/disk-file-get.ts'
import { folderUploadFile } from './disk/methods/folder-upload-file.ts'
import { eventBind } from './event/methods/event-bind.ts'
import { eventGet } from './event/methods/event-get.ts'
import { eventUnbind } from './event/methods/event-unbind.ts'
import { chatAdd } from './im/methods/chat-add.ts'
import { chatGet } from './im/methods/chat-get.ts'
import { chatLeave } from './im/methods/chat-leave.ts'
import { chatMute } from './im/methods/chat-mute.ts'
import { chatUserAdd } from './im/methods/chat-user-add.ts'
import { chatUserList } from './im/methods/chat-user-list.ts'
import { countersGet } from './im/methods/counters-get.ts'
import { dialogGet } from './im/methods/dialog-get.ts'
import { dialogMessagesGet } from './im/methods/dialog-messages-get.ts'
import { dialogMessagesSearch } from './im/methods/dialog-messages-search.ts'
import { dialogRead } from './im/methods/dialog-read.ts'
import { dialogUnread } from './im/methods/dialog-unread.ts'
import { dialogUsersList } from './im/methods/dialog-users-list.ts'
import { dialogWriting } from './im/methods/dialog-writing.ts'
import { diskFileCommit } from './im/methods/disk-file-commit.ts'
import { diskFolderGet } from './im/methods/disk-folder-get.ts'
import { fileDownload } from './im/methods/file-download.ts'
import { fileUpload } from './im/methods/file-upload.ts'
import { imUserGet } from './im/methods/im-user-get.ts'
import { messageAdd } from './im/methods/message-add.ts'
import { messageCommand } from './im/methods/message-command.ts'
import { messageDelete } from './im/methods/message-delete.ts'
import { messageLike } from './im/methods/message-like.ts'
import { messageShare } from './im/methods/message-share.ts'
import { messageUpdate } from './im/methods/message-update.ts'
import { recentGet } from './im/methods/recent-get.ts'
import { recentHide } from './im/methods/recent-hide.ts'
import { recentList } from './im/methods/recent-list.ts'
import { recentPin } from './im/methods/recent-pin.ts'
import { recentUnread } from './im/methods/recent-unread.ts'
import { searchUserList } from './im/methods/search-user-list.ts'
import { botChatGet } from './imbot/methods/bot-chat-get.ts'
import { crmChatGet } from './imopenlines/methods/crm-chat-get.ts'
import { crmChatGetLastId } from './imopenlines/methods/crm-chat-get-last-id.ts'
import { lineDialogGet } from './imopenlines/methods/line-dialog-get.ts'
import { sessionJoin } from './imopenlines/methods/session-join.ts'
import { sessionOpen } from './imopenlines/methods/session-open.ts'
import { placementBind } from './placement/methods/placement-bind.ts'
import { placementGet } from './placement/methods/placement-get.ts'
import { placementList } from './placement/methods/placement-list.ts'
import { placementUnbind } from './placement/methods/placement-unbind.ts'
import { taskAdd } from './tasks/methods/task-add.ts'
import { taskList } from './tasks/methods/task-list.ts'
import { userCurrent } from './user/methods/user-current.ts'
import { userGet } from './user/methods/user-get.ts'
import { userOptionGet } from './user/methods/user-option-get.ts'
import { userOptionSet } from './user/methods/user-option-set.ts'

/** Every method of this portal except `batch`. A new one is a file and a line here. */
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
  fileUpload,
  fileDownload,
  diskFolderGet,
  diskFileCommit,
  folderUploadFile,
  diskFileGet,
  imUserGet,
  searchUserList,
  dialogMessagesSearch,
  dialogUnread,
  dialogWriting,
  messageCommand,
  messageShare,
  messageLike,
  messageDelete,
  messageUpdate,
  recentGet,
  recentList,
  recentPin,
  recentUnread,
  recentHide,
  botChatGet,
  itemGet,
  itemList,
  itemUpdate,
  categoryList,
  statusList,
  taskAdd,
  taskList,
  timelineCommentAdd,
  timelineCommentList,
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

/** Finds a method by name, in any case. */
export function findMethod(name: string): RestMethod | null {
  return byName.get(name.toLowerCase()) ?? null
}
