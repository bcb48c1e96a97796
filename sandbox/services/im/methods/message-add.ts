import { fireMessageFault } from '../../../faults/fire-fault.ts'
import { findChat, findChatOf } from '../../../portal/world.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { canMessage } from '../model/can-message.ts'
import { canSee } from '../model/can-see.ts'
import type { Chat } from '../model/chat.ts'
import { joinChat } from '../model/join-chat.ts'
import { isMessageKey } from '../model/message-keys.ts'
import { postMessage } from '../model/post-message.ts'
import { findPrivateChat, openPrivateChat } from '../model/private-chat.ts'
import { visibleMessages } from '../model/visible-messages.ts'
import { ACTION_UNAVAILABLE, forbidden, imError } from './im-error.ts'
import { anyParam, imParams, phpIntParam, phpTextParam, yesParam } from './im-params.ts'
import { keptText } from './kept-text.ts'
import { readMessageExtras } from './message-extras.ts'

/** Prefix of an app's system message. */
const APP_NAME = '[b]App[/b]\n'

/**
 * `im.message.add`: sends a message as the current user, and answers its ID. A user ID as `DIALOG_ID` creates the
 * private chat, and writing into an open chat joins it. A repeat with the same key (`TEMPLATE_ID`, `MessageKeys`) sends
 * nothing, and answers the first one's ID. Errors: those of `IM_ERRORS`; 403 for a user outside the chat, or with read
 * access only; `PARAMS_ERROR` for a key without a message.
 */
export const messageAdd = defineMethod({
  name: 'im.message.add',
  scope: 'im',
  params: imParams({
    DIALOG_ID: anyParam,
    CHAT_ID: anyParam,
    USER_ID: anyParam,
    MESSAGE: phpTextParam,
    ATTACH: anyParam,
    KEYBOARD: anyParam,
    MENU: anyParam,
    SYSTEM: yesParam,
    REPLY_ID: phpIntParam,
    TEMPLATE_ID: phpTextParam,
  }),
  run: (params, call) => {
    const { world, session, clock } = call
    const { viewer } = session
    const target = targetOf(params, call)
    const at = clock.now()
    const extras = readMessageExtras(params, at)
    if (params.MESSAGE === '' && extras['ATTACH'] === undefined) throw imError('MESSAGE_EMPTY')
    if (params.REPLY_ID > 0) refuseReply(params.REPLY_ID, target.chat, call)
    const isSystem = params.SYSTEM && target.chat?.kind !== 'private' && target.chat !== null
    const key = isSystem ? null : keyOf(params.TEMPLATE_ID, call)
    const taken = key === null ? null : world.messageKeys.take(key, at)
    if (taken?.isFree === false) {
      if (taken.id === null) throw notAdded()
      return { result: taken.id }
    }
    if (fireMessageFault(session, 'not-added')) throw notAdded()
    call.writes('sent the message')
    const written = target.chat ?? openPrivateChat(world, viewer.id, target.personId, at)
    if (!written.members.has(viewer.id)) {
      joinChat(world, written, { personIds: [viewer.id], byId: viewer.id, hidesHistory: false, at })
    }
    const message = postMessage(world, written, {
      authorId: isSystem ? 0 : viewer.id,
      at,
      text: keptText(isSystem ? APP_NAME + params.MESSAGE : params.MESSAGE),
      uuid: key,
      params: { ...extras, ...(params.REPLY_ID > 0 ? { REPLY_ID: params.REPLY_ID } : {}) },
    })
    if (key !== null) world.messageKeys.name(key, message.id)
    return { result: message.id }
  },
})

/** The key of the message; null: none, or a value that the portal ignores. */
function keyOf(templateId: string, { session }: MethodCall): string | null {
  if (!isMessageKey(templateId) || fireMessageFault(session, 'no-template-id')) return null
  return templateId
}

/** 400 `PARAMS_ERROR`, an ordinary outcome: the first message with this key is under way, or was refused. */
function notAdded(): RestError {
  return new RestError('PARAMS_ERROR', "Message isn't added", 400, 'circumstance')
}

/** The chat to write into; null: a private chat with `personId`, still to be created. */
interface Target {
  readonly chat: Chat | null
  readonly personId: number
}

function targetOf(
  { DIALOG_ID, CHAT_ID, USER_ID }: { DIALOG_ID?: unknown; CHAT_ID?: unknown; USER_ID?: unknown },
  call: MethodCall,
): Target {
  if (isGiven(DIALOG_ID)) {
    const [, kind = '', digits = '0'] = /^(chat|sg)?(\d+)$/i.exec(phpString(DIALOG_ID)) ?? []
    if (kind === '') return personOf(Number(digits), call)
    if (kind.toLowerCase() === 'chat') return chatOf(Number(digits), call)
    return chatOf(findChatOf(call.world, 'SONET_GROUP', digits)?.id ?? 0, call)
  }
  if (isGiven(USER_ID)) return personOf(phpInt(USER_ID), call)
  if (isGiven(CHAT_ID)) return chatOf(phpInt(CHAT_ID), call)
  throw imError('PARAMS_ERROR')
}

/** PHP's `isset`: null counts as missing. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function personOf(personId: number, call: MethodCall): Target {
  if (personId <= 0) throw imError('USER_ID_EMPTY')
  const person = call.world.people.get(personId)
  if (person === undefined) throw imError('USER_NOT_FOUND')
  if (!canMessage(call.world, call.session.viewer, person)) throw forbidden(ACTION_UNAVAILABLE)
  return { chat: findPrivateChat(call.world, call.session.viewer.id, personId), personId }
}

function chatOf(chatId: number, { world, session }: MethodCall): Target {
  if (chatId <= 0) throw imError('CHAT_ID_EMPTY')
  const chat = findChat(world, chatId)
  const { viewer } = session
  const isWritable = chat?.members.has(viewer.id) === true || chat?.kind === 'open'
  if (chat === null || !isWritable || !canSee(chat, viewer)) throw forbidden(ACTION_UNAVAILABLE)
  if (chat.writers === 'manager' && chat.ownerId !== viewer.id && !chat.managerIds.includes(viewer.id)) {
    throw forbidden('It is forbidden to send messages to this chat')
  }
  return { chat, personId: 0 }
}

/** Throws unless the replied message is in the same chat and visible to the user. */
function refuseReply(replyId: number, chat: Chat | null, { world, session }: MethodCall): void {
  if (chat !== null && visibleMessages(chat, session.viewer.id).some(({ id }) => id === replyId)) return
  const isElsewhere = world.chats.some(
    (other) =>
      other !== chat && canSee(other, session.viewer) && other.messages.some(({ id }) => id === replyId),
  )
  throw imError(isElsewhere ? 'REPLY_FROM_OTHER_CHAT_ERROR' : 'REPLY_ACCESS_ERROR')
}
