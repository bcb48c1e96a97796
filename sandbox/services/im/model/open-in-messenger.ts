import { findChat, findChatOf } from '../../../portal/world.ts'
import { canMessage } from './can-message.ts'
import { canSee } from './can-see.ts'
import { type Chat, lastMessageId } from './chat.ts'
import { createChatOfGroup } from './create-chat-of-group.ts'
import type { MessengerContext } from './messenger-context.ts'
import { openDiscussion } from './open-discussion.ts'
import { openPrivateChat } from './private-chat.ts'
import { readChat } from './read-chat.ts'
import { visibleMessages } from './visible-messages.ts'

/**
 * Opens a dialog as the portal's messenger does: marks it as read, and creates the chat where the messenger would.
 * Accepts `chat1437`, a user ID, `sg103`, `crm|DEAL|1742`, `imol|<code>`; empty: the last chat. Null, without a change,
 * for an unknown dialog and for one that the user may not see.
 */
export function openInMessenger(dialogId: string, context: MessengerContext): Chat | null {
  const chat = chatOf(dialogId, context)
  if (chat !== null) readChat(chat, context.viewer.id, { upTo: lastMessageId(chat), at: context.at })
  return chat
}

function chatOf(dialogId: string, context: MessengerContext): Chat | null {
  if (dialogId === '') return lastChat(context)
  const [, crmType, crmId] = /^crm\|([a-z0-9_]+)\|(\d+)$/i.exec(dialogId) ?? []
  if (crmType !== undefined) return openDiscussion(crmType.toUpperCase(), Number(crmId), context)
  const [, lineCode] = /^imol\|(.+)$/i.exec(dialogId) ?? []
  if (lineCode !== undefined) return lineChat(lineCode, context)
  const [, kind = '', digits] = /^(chat|sg)?(\d+)$/i.exec(dialogId) ?? []
  if (digits === undefined) return null
  const number = Number(digits)
  if (kind === '') return privateChat(number, context)
  return kind.toLowerCase() === 'sg'
    ? groupChat(number, context)
    : visible(findChat(context.world, number), context)
}

function visible(chat: Chat | null, { viewer }: MessengerContext): Chat | null {
  return chat !== null && canSee(chat, viewer) ? chat : null
}

/** The chat with the newest message that the user sees. */
function lastChat({ world, viewer }: MessengerContext): Chat | null {
  const own = world.chats.flatMap((chat) => {
    const last = chat.members.has(viewer.id) ? visibleMessages(chat, viewer.id).at(-1) : undefined
    return last === undefined ? [] : [{ chat, last: last.id }]
  })
  return own.sort((a, b) => b.last - a.last)[0]?.chat ?? null
}

function privateChat(personId: number, { world, viewer, at }: MessengerContext): Chat | null {
  const person = world.people.get(personId)
  if (person === undefined || !canMessage(world, viewer, person)) return null
  return openPrivateChat(world, viewer.id, personId, at)
}

function groupChat(groupId: number, context: MessengerContext): Chat | null {
  const { world, viewer, at } = context
  const group = world.groups.find(({ id }) => id === groupId)
  if (group === undefined || !group.memberIds.includes(viewer.id)) return null
  const known = findChatOf(world, 'SONET_GROUP', String(groupId))
  if (known !== null) return visible(known, context)
  return group.hasChat ? createChatOfGroup(world, group, { ownerId: viewer.id, at }) : null
}

/** The chat of an open line. An employee may read it without being a member. */
function lineChat(code: string, { world, viewer }: MessengerContext): Chat | null {
  const chat = findChatOf(world, 'LINES', code)
  return viewer.kind === 'employee' || chat?.members.has(viewer.id) === true ? chat : null
}
