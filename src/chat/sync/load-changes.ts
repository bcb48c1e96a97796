import { PortalError } from '../../portal/failure.ts'
import type { Method, Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { type MessageWindow, withNewer } from '../messages/message-window.ts'
import { readNewer } from '../messages/read-messages.ts'
import type { OpenedChat } from '../opening/open-item.ts'
import { changeCommands, type ShownRange, wantedPages } from './change-commands.ts'
import { type PollResult, readChanges } from './read-changes.ts'
import { withEnd } from './read-pages.ts'
import { type MemberPages, readReloadedMembers, reloadMembersCommands } from './reload-members.ts'

/** The source of an opened chat. */
export interface ReopenOptions<T> {
  /** The chat's entity; null when it was opened by its number, or when the entity was typed. */
  readonly ref: EntityRef | null
  /** Opens the chat anew. */
  readonly reopen: () => Promise<T>
  /** The messages in view, which are refreshed too; null: unknown. */
  readonly shown?: ShownRange | null
}

/**
 * Polls an opened chat for changes in one small request; a second one follows only after changes of membership, and
 * where more than a page of messages is new. Returns the same object when nothing changed. Throws `PortalError`; writes nothing.
 */
export async function loadChanges<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  opened: T,
  { ref, reopen, shown = null }: ReopenOptions<T>,
  signal?: AbortSignal,
): Promise<T> {
  const wanted = wantedPages(opened, shown)
  const commands = changeCommands(opened, ref, wanted)
  if (commands === null) return opened
  const look = readChanges(opened, await portal.batch(commands, signal), wanted)
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
type FollowUp = { readonly next?: Method<MessagePage> } & MemberPages

/**
 * The poll's result with the second request's answer. The counts of failed members keep their old values, so that the
 * next poll detects the change again; a gap is found again anyway.
 */
async function loadFollowUp<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  known: T,
  { opened, gap, reloadMembers }: Extract<PollResult<T>, { status: 'checked' }>,
  signal?: AbortSignal,
): Promise<T> {
  const { lookup, members, messages } = opened
  if (lookup.status !== 'found' || !(gap !== null || reloadMembers)) return opened
  const { chat } = lookup
  const dialogId = `chat${chat.id}` as const
  const newestId = messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0
  const commands: FollowUp = {
    ...(gap === null ? {} : { next: readNewer(dialogId, newestId) }),
    ...(reloadMembers ? reloadMembersCommands(dialogId, members, chat.memberCount ?? 0) : {}),
  }
  const { next, ...users } = await portal.batch(commands, signal)
  const membersNow = reloadMembers ? readReloadedMembers(chat, users) : members
  const before = known.lookup.status === 'found' ? known.lookup.chat : chat
  return {
    ...opened,
    lookup: {
      status: 'found',
      chat: { ...chat, ...(membersNow === null ? membershipOf(before) : {}) },
    },
    members: membersNow ?? members,
    messages:
      messages.ok && next?.ok && gap !== null
        ? { ok: true, value: withGapFilled(messages.value, next.value, gap, chat) }
        : messages,
  }
}

/** The window with the page after it, and with the newest page where that one reaches it. */
function withGapFilled(
  window: MessageWindow,
  next: MessagePage,
  newest: MessagePage,
  chat: Chat,
): MessageWindow {
  const longer = withNewer(window, next)
  return withEnd(longer, newest, chat, newest.messages.length) ?? longer
}

function membershipOf({ memberCount, ownerId, managerIds }: Chat): Partial<Chat> {
  return { memberCount, ownerId, managerIds }
}
