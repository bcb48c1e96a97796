import { portalDate } from '../../../portal/clock.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { fullName } from '../../user/model/person.ts'
import { isLikedBy, likersOf } from '../model/change-message.ts'
import type { Chat } from '../model/chat.ts'
import { DELETED_TEXT, type Message } from '../model/message.ts'
import { countsAsUnread } from '../model/unread-messages.ts'
import { isWithoutContent } from './message-answer.ts'
import { parsedText } from './parsed-text.ts'

/** A message in `im.dialog.messages.search`: some names twice, and the numbers of its params as texts. */
export function foundMessage(message: Message, chat: Chat, call: MethodCall): Record<string, unknown> {
  const { id, authorId, at, uuid } = message
  const { viewer } = call.session
  const lastReadId = chat.members.get(viewer.id)?.lastReadId ?? 0
  const readers = [...chat.members.values()].filter(
    (member) => member.id !== authorId && member.lastReadId >= id,
  )
  const isGone = isWithoutContent(message)
  const params = isGone ? { IS_DELETED: 'Y' } : textParams(message.params)
  return {
    id,
    chatId: chat.id,
    chat_id: chat.id,
    authorId,
    author_id: authorId,
    date: portalDate(at),
    text: isGone ? DELETED_TEXT : parsedText(message.text, call.world.people),
    isSystem: authorId === 0,
    uuid,
    forward: null,
    params: Object.keys(params).length === 0 ? [] : params,
    viewedByOthers: readers.some((reader) => reader.id !== viewer.id),
    block: null,
    unread: id > lastReadId && countsAsUnread(message, viewer.id),
    viewed: authorId === viewer.id || id <= lastReadId,
    viewedCount: readers.length,
  }
}

/** The reactions to a message, in which a like is one; null without any. */
export function reactionsTo(message: Message, viewerId: number): Record<string, unknown> | null {
  const likers = likersOf(message.params)
  if (likers.length === 0) return null
  return {
    messageId: message.id,
    reactionCounters: { like: likers.length },
    reactionUsers: { like: likers },
    ownReactions: isLikedBy(message, viewerId) ? ['like'] : [],
  }
}

/** Users of whom only the name and the picture are answered. */
export function shortUsers(ids: readonly number[], { world, session }: MethodCall): unknown[] {
  return ids.flatMap((id) => {
    const person = world.people.get(id)
    if (person === undefined) return []
    const avatar = person.picture === '' ? '' : `${session.origin}${person.picture}`
    return [{ id, name: fullName(person), avatar }]
  })
}

function textParams(params: Message['params']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, asTexts(value)]))
}

/** A number as text, also in a list; a row stays. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.map(asTexts) : value
}
