import { findChat, findChatOf } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { canMessage } from '../model/can-message.ts'
import { canSee } from '../model/can-see.ts'
import type { Chat } from '../model/chat.ts'
import { createChatOfGroup } from '../model/create-chat-of-group.ts'
import { findPrivateChat, openPrivateChat } from '../model/private-chat.ts'

const DIALOG_ID = /^([0-9]+|(chat|sg|crm)[0-9]+)$/i

/** The chat behind a `DIALOG_ID`, as the portal resolves it. */
export interface Dialog {
  readonly chat: Chat
  /** The parameter as it was sent; the answer repeats it. */
  readonly dialogId: string
}

/** True for a text with the syntax of a dialog ID. */
export function isDialogId(dialogId: string): boolean {
  return dialogId !== '0' && DIALOG_ID.test(dialogId)
}

/**
 * Resolves a `DIALOG_ID` with a portal's checks in order: syntax (400 `DIALOG_ID_EMPTY`), access (403 `ACCESS_ERROR`,
 * also for an unknown chat), existence (400 `ACCESS_ERROR`). A user ID and `sg…` create a missing chat, a write that
 * needs a press. `crm…` passes the syntax and never names a chat; its row is red.
 */
export function openDialog(value: unknown, call: MethodCall): Dialog {
  const dialogId = phpString(value)
  if (!isDialogId(dialogId)) {
    // An unresolved reference to an item without a chat is an ordinary outcome of a chained batch.
    throw restError('DIALOG_ID_EMPTY', dialogId.includes('$result[') ? 'circumstance' : 'app')
  }
  const number = Number(dialogId.replace(/^\D+/, ''))
  if (/^\d/.test(dialogId)) return { chat: privateChatWith(number, call), dialogId }
  if (/^sg/i.test(dialogId)) return { chat: chatOfGroup(number, call), dialogId }
  if (/^crm/i.test(dialogId)) {
    call.warn(`DIALOG_ID ${dialogId} names no chat in a real portal, ever. Ask for chat<ID> only.`)
    throw restError('ACCESS_ERROR', 'circumstance')
  }
  const chat = findChat(call.world, number)
  if (chat === null || !canSee(chat, call.session.viewer)) throw restError('ACCESS_ERROR', 'circumstance')
  return { chat, dialogId }
}

function privateChatWith(personId: number, call: MethodCall): Chat {
  const { world, clock } = call
  const { viewer } = call.session
  const person = world.people.get(personId)
  if (person === undefined || !canMessage(world, viewer, person))
    throw restError('ACCESS_ERROR', 'circumstance')
  const known = findPrivateChat(world, viewer.id, personId)
  if (known !== null) return known
  if (personId === viewer.id) throw restError('ACCESS_ERROR', 'circumstance', 400)
  call.writes(`created a private chat, for DIALOG_ID ${personId} is a person: ask for chat<ID> only`)
  return openPrivateChat(world, viewer.id, personId, clock.now())
}

function chatOfGroup(groupId: number, call: MethodCall): Chat {
  const { world, clock } = call
  const { viewer } = call.session
  const group = world.groups.find(({ id }) => id === groupId)
  if (group === undefined || !group.memberIds.includes(viewer.id)) {
    throw restError('ACCESS_ERROR', 'circumstance')
  }
  const known = findChatOf(world, 'SONET_GROUP', String(groupId))
  if (known !== null) {
    if (!canSee(known, viewer)) throw restError('ACCESS_ERROR', 'circumstance')
    return known
  }
  if (!group.hasChat) throw restError('ACCESS_ERROR', 'circumstance', 400)
  call.writes(`created the group’s chat, for DIALOG_ID sg${groupId}: ask for chat<ID> only`)
  return createChatOfGroup(world, group, { ownerId: viewer.id, at: clock.now() })
}
