import { PortalError } from '../../portal/failure.ts'
import type { Method, Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { withLatest } from '../messages/message-window.ts'
import { readMessages } from '../messages/read-messages.ts'
import type { OpenedChat } from '../opening/open-item.ts'
import { changeCommands } from './change-commands.ts'
import { type PollResult, readChanges } from './read-changes.ts'
import { type MemberPages, readReloadedMembers, reloadMembersCommands } from './reload-members.ts'

/** The source of an opened chat. */
export interface ReopenOptions<T> {
  /** The chat's entity; null when it was opened by its number, or when the entity was typed. */
  readonly ref: EntityRef | null
  /** Opens the chat anew. */
  readonly reopen: () => Promise<T>
}

/**
 * Polls an opened chat for changes in one small request; a second one follows only after deletions or changes of
 * membership. Returns the same object when nothing changed. Throws `PortalError`; writes nothing.
 */
export async function loadChanges<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  opened: T,
  { ref, reopen }: ReopenOptions<T>,
  signal?: AbortSignal,
): Promise<T> {
  const commands = changeCommands(opened, ref)
  if (commands === null) return opened
  const look = readChanges(opened, await portal.batch(commands, signal))
  switch (look.status) {
    case 'failed':
      throw new PortalError(look.failure)
    case 'open-again':
      return reopen()
    case 'checked':
      return loadFollowUp(portal, opened, look, signal)
  }
}

/** The commands of the second request. */
type FollowUp = { readonly last?: Method<MessagePage> } & MemberPages

/**
 * The poll's result with the second request's answer. The counters of failed rows keep their old values, so that the
 * next poll detects the change again.
 */
async function loadFollowUp<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  known: T,
  { opened, reloadMessages, reloadMembers }: Extract<PollResult<T>, { status: 'checked' }>,
  signal?: AbortSignal,
): Promise<T> {
  const { lookup, members, messages } = opened
  if (lookup.status !== 'found' || !(reloadMessages || reloadMembers)) return opened
  const { chat } = lookup
  const dialogId = `chat${chat.id}` as const
  const commands: FollowUp = {
    ...(reloadMessages ? { last: readMessages(dialogId) } : {}),
    ...(reloadMembers ? reloadMembersCommands(dialogId, members, chat.memberCount ?? 0) : {}),
  }
  const { last, ...users } = await portal.batch(commands, signal)
  const membersNow = reloadMembers ? readReloadedMembers(chat, users) : members
  const before = known.lookup.status === 'found' ? known.lookup.chat : chat
  return {
    ...opened,
    lookup: {
      status: 'found',
      chat: {
        ...chat,
        ...(membersNow === null ? membershipOf(before) : {}),
        ...(reloadMessages && last?.ok !== true ? { lastMessageId: before.lastMessageId } : {}),
      },
    },
    members: membersNow ?? members,
    messages:
      messages.ok && last?.ok ? { ok: true, value: withLatest(messages.value, last.value) } : messages,
  }
}

function membershipOf({ memberCount, ownerId, managerIds }: Chat): Partial<Chat> {
  return { memberCount, ownerId, managerIds }
}
