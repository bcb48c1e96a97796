import { PortalError } from '../../portal/failure.ts'
import type { Method, Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { CrmItemRef, EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { type MessageWindow, withNewer } from '../messages/message-window.ts'
import { readNewer } from '../messages/read-messages.ts'
import type { CrmItem } from '../opening/crm-item.ts'
import { type Opened, type OpenedChat, readCrmItem } from '../opening/open-item.ts'
import { isMissed, partOf } from '../part.ts'
import { changeCommands, type ShownRange, wantedPages } from './change-commands.ts'
import { failedPartCommands, withRecoveredParts } from './failed-parts.ts'
import { type PollResult, readChanges } from './read-changes.ts'
import { withEnd } from './read-pages.ts'
import { type MemberPages, readReloadedMembers, reloadMembersCommands } from './reload-members.ts'

/** The source of an opened chat. */
export interface ReopenOptions<T> {
  /** The chat's entity; null when it was opened by its number, or when the entity was typed. */
  readonly ref: EntityRef | null
  /** The chat's CRM item, whose people are compared with the members; null: none. */
  readonly crmItem?: CrmItemRef | null
  /** True: reads the members and the item's people in any case, after the user changed them. */
  readonly readsPeople?: boolean
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
  { ref, crmItem = null, readsPeople = false, reopen, shown = null }: ReopenOptions<T>,
  signal?: AbortSignal,
): Promise<T> {
  const wanted = wantedPages(opened, shown)
  const commands = changeCommands(opened, ref, wanted)
  if (commands === null) return opened
  const rows = await portal.batch({ ...commands, ...failedPartCommands(opened, crmItem) }, signal)
  const look = readChanges(withRecoveredParts(opened, rows), rows, wanted)
  switch (look.status) {
    case 'failed':
      throw new PortalError(look.failure)
    case 'open-again':
      return reopen()
    case 'checked':
      return loadFollowUp(
        portal,
        opened,
        { ...look, reloadMembers: look.reloadMembers || readsPeople, crmItem },
        signal,
      )
  }
}

/** A poll's result, and the item whose people are compared with the members. */
type Checked<T extends OpenedChat> = Extract<PollResult<T>, { status: 'checked' }> & {
  readonly crmItem: CrmItemRef | null
}

/** The commands of the second request. */
type FollowUp = { readonly next?: Method<MessagePage>; readonly item?: Method<CrmItem> } & MemberPages

/**
 * The poll's result with the second request's answer. The item's people are read together with the members, because a
 * new member becomes an observer. Where the members or the item's people failed, the chat keeps its old member count,
 * owner and managers: the next poll compares with these, and asks again. A failed page of messages needs no such care,
 * as the gap before the newest page remains.
 */
async function loadFollowUp<T extends OpenedChat>(
  portal: Pick<Portal, 'batch'>,
  known: T,
  { opened, gap, reloadMembers, crmItem }: Checked<T>,
  signal?: AbortSignal,
): Promise<T> {
  const { lookup, members, messages } = opened
  if (lookup.status !== 'found' || !(gap !== null || reloadMembers)) return opened
  const { chat } = lookup
  const { dialogId } = chat
  const newestId = messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0
  const commands: FollowUp = {
    ...(gap === null ? {} : { next: readNewer(dialogId, newestId) }),
    ...(reloadMembers ? reloadMembersCommands(dialogId, members, chat.memberCount ?? 0) : {}),
    ...(reloadMembers && crmItem !== null && isRead(opened) ? { item: readCrmItem(crmItem) } : {}),
  }
  const { next, item, ...users } = await portal.batch(commands, signal)
  const membersNow = reloadMembers ? readReloadedMembers(chat, users) : members
  const before = known.lookup.status === 'found' ? known.lookup.chat : chat
  return {
    ...opened,
    lookup: {
      status: 'found',
      chat: {
        ...chat,
        ...(membersNow === null || isMissed(item) ? membershipOf(before) : {}),
      },
    },
    members: membersNow ?? members,
    ...(item?.ok ? { item: partOf(item) } : {}),
    messages:
      messages.ok && next?.ok && gap !== null
        ? { ok: true, value: withGapFilled(messages.value, next.value, gap, chat) }
        : messages,
  }
}

/** True where the item was read; a failed one is among the poll's own commands. */
function isRead({ item }: Opened): boolean {
  return item?.ok === true
}

/**
 * The window with the page after it, and with the newest page where that one reaches it. Else polls leave what follows
 * to the user: it would take a poll for each page.
 */
function withGapFilled(
  window: MessageWindow,
  next: MessagePage,
  newest: MessagePage,
  chat: Chat,
): MessageWindow {
  const longer = withNewer(window, next)
  return withEnd(longer, newest, chat, newest.messages.length) ?? { ...longer, hasNewer: true }
}

function membershipOf({ memberCount, ownerId, managerIds }: Chat): Partial<Chat> {
  return { memberCount, ownerId, managerIds }
}
