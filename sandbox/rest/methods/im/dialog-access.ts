import type { Chat } from '../../../portal/chat.ts'
import { fullName } from '../../../portal/person.ts'
import type { MethodCall } from '../../method.ts'
import { phpString } from '../../php-values.ts'
import { restError } from '../../rest-error.ts'

const DIALOG_ID = /^([0-9]+|(chat|sg|crm)[0-9]+)$/i

/** Private chats aren't in the seed: their numbers are made of the two people's. */
const PRIVATE_CHATS = 1_000_000
/** Nobody's number is as high, so no two pairs make one. */
const PEOPLE = 1_000

/** The chat behind a `DIALOG_ID`, as the portal resolves it, and whether it is a talk of two. */
export interface Dialog {
  readonly chat: Chat
  readonly isPrivate: boolean
  /** The parameter as it was sent, which the answer repeats. */
  readonly dialogId: string
}

/**
 * The order of a portal's checks: the syntax (400 `DIALOG_ID_EMPTY`), then the access (403 `ACCESS_ERROR`, for a chat
 * that doesn't exist as well). A bare number and `sg…` make a real portal create a chat, and `crm…` passes the syntax
 * but names no chat: the row turns red.
 */
export function openDialog(value: unknown, call: MethodCall): Dialog {
  const dialogId = phpString(value)
  if (dialogId === '0' || !DIALOG_ID.test(dialogId)) {
    // A reference to an item without a chat stays as it was written: an ordinary ending of a chained batch.
    throw restError('DIALOG_ID_EMPTY', dialogId.includes('$result[') ? 'circumstance' : 'app')
  }
  const number = Number(dialogId.replace(/^\D+/, ''))
  if (/^\d/.test(dialogId)) return { chat: privateChat(number, call), isPrivate: true, dialogId }
  if (!/^chat/i.test(dialogId)) {
    if (/^crm/i.test(dialogId)) {
      call.warn(`DIALOG_ID ${dialogId} names no chat in a real portal, ever. Ask for chat<ID> only.`)
    } else {
      call.warn(`DIALOG_ID ${dialogId}: a real portal creates the group’s chat. Ask for chat<ID> only.`)
      call.writes()
    }
    throw restError('ACCESS_ERROR', 'circumstance')
  }
  const chat = call.world.chats.find(({ id }) => id === number)
  if (chat === undefined || !chat.memberIds.includes(call.session.viewer.id)) {
    throw restError('ACCESS_ERROR', 'circumstance')
  }
  return { chat, isPrivate: false, dialogId }
}

function privateChat(personId: number, call: MethodCall): Chat {
  call.warn(
    `DIALOG_ID ${personId} is a person: a real portal would have created a private chat. Ask for chat<ID> only.`,
  )
  call.writes()
  const { viewer } = call.session
  const person = call.world.people.get(personId)
  if (person === undefined) throw restError('ACCESS_ERROR', 'circumstance')
  return {
    id: PRIVATE_CHATS + Math.min(viewer.id, personId) * PEOPLE + Math.max(viewer.id, personId),
    entityType: '',
    entityId: '',
    title: fullName(person),
    description: '',
    color: person.color,
    ownerId: 0,
    managerIds: [],
    memberIds: viewer.id === personId ? [viewer.id] : [viewer.id, personId],
    mutedBy: [],
    messageCount: 0,
    lastMessageId: 0,
    unread: {},
    createdAt: '2026-06-01T09:00:00+03:00',
  }
}
