import { findChat, findChatOf } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { canSee } from '../model/can-see.ts'
import type { Chat } from '../model/chat.ts'
import { createChatOfGroup } from '../model/create-chat-of-group.ts'
import { mayTalk } from '../model/may-talk.ts'
import { findPrivateChat, openPrivateChat } from '../model/private-chat.ts'

const DIALOG_ID = /^([0-9]+|(chat|sg|crm)[0-9]+)$/i

/** The chat behind a `DIALOG_ID`, as the portal resolves it. */
export interface Dialog {
  readonly chat: Chat
  /** The parameter as it was sent, which the answer repeats. */
  readonly dialogId: string
}

/** Whether a text may be a dialog's id at all. */
export function isDialogId(dialogId: string): boolean {
  return dialogId !== '0' && DIALOG_ID.test(dialogId)
}

/**
 * The order of a portal's checks: the syntax (400 `DIALOG_ID_EMPTY`), then the access (403 `ACCESS_ERROR`, for a chat
 * that doesn't exist as well), then whether there is anything behind it (400 `ACCESS_ERROR`). A person's number and
 * `sg…` create the chat where there was none: a write, for which somebody must have pressed something. `crm…` passes
 * the syntax but names no chat, and its row is red.
 */
export function openDialog(value: unknown, call: MethodCall): Dialog {
  const dialogId = phpString(value)
  if (!isDialogId(dialogId)) {
    // A reference to an item without a chat stays as it was written: an ordinary ending of a chained batch.
    throw restError('DIALOG_ID_EMPTY', dialogId.includes('$result[') ? 'circumstance' : 'app')
  }
  const number = Number(dialogId.replace(/^\D+/, ''))
  if (/^\d/.test(dialogId)) return { chat: talkWith(number, call), dialogId }
  if (/^sg/i.test(dialogId)) return { chat: chatOfGroup(number, call), dialogId }
  if (/^crm/i.test(dialogId)) {
    call.warn(`DIALOG_ID ${dialogId} names no chat in a real portal, ever. Ask for chat<ID> only.`)
    throw restError('ACCESS_ERROR', 'circumstance')
  }
  const chat = findChat(call.world, number)
  if (chat === null || !canSee(chat, call.session.viewer)) throw restError('ACCESS_ERROR', 'circumstance')
  return { chat, dialogId }
}

function talkWith(personId: number, call: MethodCall): Chat {
  const { world, clock } = call
  const { viewer } = call.session
  const person = world.people.get(personId)
  if (person === undefined || !mayTalk(world, viewer, person)) throw restError('ACCESS_ERROR', 'circumstance')
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
