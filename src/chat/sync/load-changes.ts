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

/** How what was opened is opened. */
export interface ReopenOptions<T> {
  /** The pair whose chat it is; null where it was found otherwise, or where somebody typed the pair. */
  readonly ref: EntityRef | null
  /** The whole opening once more. */
  readonly reopen: () => Promise<T>
}

/**
 * Looks whether what was opened is still as it was, in one small request; in a second one only where something was
 * deleted, or other people are there. The same object where nothing changed. Throws `PortalError`; writes nothing.
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
    case 'seen':
      return loadFollowUp(portal, opened, look, signal)
  }
}

/** The second request, where there is one. */
type FollowUp = { readonly last?: Method<MessagePage> } & MemberPages

/**
 * What a look found, with what it takes a further request to tell. What that didn't bring is asked for by the next look:
 * the counters that would tell no difference then stay as they were.
 */
async function loadFollowUp<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  known: T,
  { opened, reloadMessages, reloadMembers }: Extract<PollResult<T>, { status: 'seen' }>,
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
