import type { ComponentProps } from 'react'
import type { Failure } from '../../../portal/failure.ts'
import { PeopleLine } from '../../chat-view/about/people-line.tsx'
import { SideColumn } from '../../chat-view/body/side-column.tsx'
import { CustomerChats } from '../../chat-view/customer-chats/customer-chats.tsx'
import { Members } from '../../chat-view/members/members.tsx'
import { MissingMembers } from '../../chat-view/missing-members/missing-members.tsx'
import { FOUND, FOUND_LONG, FOUND_ONE_WORD, FOUND_RTL } from '../fixtures/opened-items.ts'
import {
  CHAT,
  CONVERSATIONS,
  CONVERSATIONS_MISSED,
  CREW,
  FIRST_PAGE,
  itemOf,
  LINES,
  NOW,
  PEOPLE,
  SECONDARY,
} from '../fixtures/side.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

const nothing = async () => undefined
/** The column of an entry, opened over the talk where it is folded. */
const columnOf = (id: string) => ({
  id: `${id}-column`,
  isOpen: true,
  button: { current: null },
  column: { current: null },
  onKeyDown: () => undefined,
})
const AGAIN = { onRetry: () => undefined, isRetrying: false }
const ME = { id: 2 }
const WITHOUT = (scope: string) => ({
  ok: false as const,
  failure: { kind: 'missing-scope' as const, scope },
})
const FAILED = { ok: false as const, failure: { kind: 'timeout' } satisfies Failure }

/** The side column and its parts. */
export const SIDE: GalleryGroup = {
  id: 'side',
  title: 'Beside the messages',
  entries: [
    column('side', 'all of it', {}),
    column('side-waiting', 'until the second request comes', { secondary: null }),
    column('side-plain', 'nobody is missing, no customer wrote', {
      item: itemOf(2, [5, 7, 8, 9]),
      lines: { ok: true, value: [] },
    }),
    column('side-permissions', 'no permission but the chat’s', {
      item: WITHOUT('crm'),
      lines: WITHOUT('imopenlines'),
    }),
    column('side-failed', 'everything failed', {
      item: FAILED,
      list: null,
      lines: FAILED,
      secondary: FAILED,
    }),
    column('side-free', 'a chat that is no item’s', { item: null, lines: null }),
    column('side-rtl', 'right to left', {
      chat: FOUND_RTL.lookup.chat,
      list: FOUND_RTL.members,
    }),
    column('side-one-word', 'words that can’t be broken between', {
      chat: FOUND_ONE_WORD.lookup.chat,
      list: FOUND_ONE_WORD.members,
    }),
    members('members-presence', 'everybody is there in their own way', {}),
    members('members-many', 'the first fifty of many', {
      chat: FOUND_LONG.lookup.chat,
      list: FIRST_PAGE,
      me: { id: 100 },
    }),
    members('members-all', 'fifty, and these are all', {
      chat: { ...FOUND_LONG.lookup.chat, memberCount: 50 },
      list: { ...FIRST_PAGE, isComplete: true },
    }),
    members('members-uncounted', 'more than fifty, nobody knows how many', {
      chat: { ...FOUND_LONG.lookup.chat, memberCount: null },
      list: FIRST_PAGE,
    }),
    missing('gap-one', 'the responsible is missing', { item: itemOf(31, [2, 5, 7, 8, 9]) }),
    missing('gap-several', 'three are missing, one without a name', {
      item: itemOf(31, [32, 33, 2, 5, 7, 8, 9]),
    }),
    missing('gap-unnamed', 'two are missing, no permission for names', {
      item: itemOf(31, [32, 2, 5, 7, 8, 9]),
      people: WITHOUT('user_brief'),
    }),
    missing('gap-names-failed', 'one is missing, the names failed', {
      item: itemOf(31, [2, 5, 7, 8, 9]),
      people: FAILED,
    }),
    missing('gap-item-failed', 'the deal failed', { item: FAILED }),
    missing('gap-waiting', 'two are missing, the names are on their way', {
      item: itemOf(31, [32, 2, 5, 7, 8, 9]),
      people: null,
    }),
    missing('gap-forbidden', 'two are missing, one may not add them', {
      chat: { ...CHAT, can: { ...CHAT.can, addMembers: false } },
      item: itemOf(31, [32, 2, 5, 7, 8, 9]),
    }),
    missing('gap-extra', 'two aren’t on the deal', { item: itemOf(2, [5, 7]) }),
    missing('gap-extra-many', 'four aren’t on the deal', { item: itemOf(31, []) }),
    missing('gap-changed', 'the members changed while they were loaded', {
      chat: FOUND_LONG.lookup.chat,
      list: { members: FIRST_PAGE.members, isComplete: false },
    }),
    missing('gap-unjudged', 'not all members are loaded', { chat: FOUND_LONG.lookup.chat, list: FIRST_PAGE }),
    customers('conversations', 'every channel and every ending', {}),
    customers('conversations-waiting', 'their messages are on their way', { secondary: null }),
    customers('conversations-left', 'more than one request can ask for', {
      secondary: { ok: true, value: { customerChats: CONVERSATIONS.slice(0, 2), customerChatsLeft: 5 } },
    }),
    customers('conversations-rest-failed', 'their messages failed', { secondary: FAILED }),
    customers('conversations-missed', 'a chat and a last message failed', {
      secondary: { ok: true, value: { customerChats: CONVERSATIONS_MISSED, customerChatsLeft: 0 } },
    }),
    customers('conversations-retrying', 'asked again', { lines: FAILED, isRetrying: true }),
  ],
}

function entry(id: string, title: string, render: GalleryEntry['render']): GalleryEntry {
  return { id, title, folder: 'features/chat-view', render: () => <div className="page">{render()}</div> }
}

function column(id: string, title: string, props: Partial<ComponentProps<typeof SideColumn>>): GalleryEntry {
  const column = columnOf(id)
  const { chat = CHAT, list = CREW } = props
  const render = () => (
    <SideColumn
      chat={CHAT}
      list={CREW}
      me={ME}
      type="DEAL"
      item={itemOf(31, [32, 2, 5, 7, 8])}
      lines={{ ok: true, value: LINES.slice(0, 3) }}
      secondary={{ ok: true, value: SECONDARY }}
      secondaryRetry={AGAIN}
      now={NOW}
      presenceAt={NOW}
      level={2}
      loadMoreMembers={nothing}
      loadAllMembers={nothing}
      refresh={nothing}
      column={column}
      {...AGAIN}
      {...props}
    />
  )
  const inView = () => (
    <div className="view">
      <div className="chat-body">
        <PeopleLine
          members={list?.members ?? []}
          count={chat.memberCount}
          missing={2}
          isOpen
          columnId={column.id}
          button={column.button}
          onToggle={() => undefined}
        />
        <div className="conversation" />
        {render()}
      </div>
    </div>
  )
  return { id, title, folder: 'features/chat-view', render: inView }
}

function members(id: string, title: string, props: Partial<ComponentProps<typeof Members>>): GalleryEntry {
  return entry(id, `members: ${title}`, () => (
    <Members
      chat={FOUND.lookup.chat}
      list={CREW}
      me={ME}
      now={NOW}
      level={2}
      loadMoreMembers={nothing}
      {...props}
    />
  ))
}

function missing(
  id: string,
  title: string,
  props: Partial<ComponentProps<typeof MissingMembers>>,
): GalleryEntry {
  return entry(id, `gap: ${title}`, () => (
    <MissingMembers
      chat={CHAT}
      type="DEAL"
      item={itemOf(2, [])}
      list={CREW}
      people={PEOPLE}
      me={ME}
      level={2}
      loadAllMembers={nothing}
      refresh={nothing}
      again={AGAIN}
      namesRetry={AGAIN}
      {...props}
    />
  ))
}

function customers(
  id: string,
  title: string,
  props: Partial<ComponentProps<typeof CustomerChats>>,
): GalleryEntry {
  return entry(id, `conversations: ${title}`, () => (
    <CustomerChats
      lines={{ ok: true, value: LINES }}
      secondary={{ ok: true, value: { customerChats: CONVERSATIONS, customerChatsLeft: 0 } }}
      me={ME}
      now={NOW}
      level={2}
      {...AGAIN}
      {...props}
    />
  ))
}
