import { DAY_MS } from '../../../portal/clock.ts'
import type { Person } from '../../user/model/person.ts'
import type { Chat } from './chat.ts'
import type { MessagePlace } from './message-place.ts'

/** The age from which on a message can't be edited any more. */
const EDITED_MS = 3 * DAY_MS
/** The channels of open lines that take changes of sent messages; no source names them. */
const CHANGING_CHANNELS: ReadonlySet<string> = new Set(['livechat', 'telegrambot'])

/** True for a user's own message that is younger than three days, neither deleted nor forwarded. */
export function canEdit({ chat, message }: MessagePlace, { id }: Person, at: number): boolean {
  const { params } = message
  if (message.authorId !== id || at - message.at >= EDITED_MS) return false
  return params['IS_DELETED'] === undefined && params['FORWARD_ID'] === undefined && takesChanges(chat)
}

/**
 * True for a user's own message of any age, unless it is deleted; for an administrator of a group chat every message;
 * for an administrator of the portal every one of the general chat, those of dismissed users and of customers, and the
 * system lines of an open line.
 */
export function canDelete(
  { chat, message }: MessagePlace,
  viewer: Person,
  author: Person | undefined,
): boolean {
  if (message.params['IS_DELETED'] !== undefined) return false
  if (viewer.isAdmin && isOpenToAdmins(chat, author)) return true
  if (!takesChanges(chat)) return false
  return message.authorId === viewer.id || (chat.kind === 'group' && isAdministrator(chat, viewer))
}

function isOpenToAdmins({ kind, entityType }: Chat, author: Person | undefined): boolean {
  if (kind === 'general' || author?.hasLeft === true) return true
  return entityType === 'LINES' && (author === undefined || author.kind === 'connector')
}

function isAdministrator({ ownerId, managerIds, entityType }: Chat, { id }: Person): boolean {
  return entityType !== 'LINES' && (ownerId === id || managerIds.includes(id))
}

/** True unless the chat is an open line whose channel can't change what was sent. */
function takesChanges({ entityType, entityId }: Chat): boolean {
  return entityType !== 'LINES' || CHANGING_CHANNELS.has(entityId.split('|')[0] ?? '')
}
