// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import type { Member } from '../../../../src/chat/member.ts'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { useChatSync } from '../../../../src/features/chat-view/sync/use-chat-sync.ts'
import { FOUND, foundWith } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { AppContextProvider } from '../../../../src/shared/app-context/app-context.tsx'
import { exampleMessage } from '../../../unit/chat/messages/example-message.ts'
import { portalThatWrites } from './portal-that-writes.ts'

afterEach(cleanup)

const KEY = ['crm-item', 'https://acme.example', 'DEAL', 1663] as const
/** As many people as a page of members has where it isn't the last. */
const FULL_PAGE = 200

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const page = (from: number, to: number): MessagePage => ({
  messages: range(from, to).map((id) => exampleMessage(id)),
  authors: [],
  files: [],
})
const person = (id: number): Member => ({
  id,
  name: `Person ${id}`,
  position: '',
  picture: '',
  colour: '',
  kind: 'person',
  activity: null,
})
const people = (from: number, to: number) => range(from, to).map(person)

/** A chat with these messages and the first of its members; unread enough that it is behind its end. */
const opened = (messages: MessagePage, members: readonly Member[] = people(1, 50)): OpenedItem => ({
  ...foundWith({ lastMessageId: 900, unreadCount: 300 }),
  messages: { ok: true, value: { ...messages, hasOlder: true } },
  members: { members, isComplete: false },
})

/** A kept chat; its requests are answered by hand, and `renew` is what a look does to what is known. */
function keep(first: OpenedItem) {
  const client = createQueryClient()
  client.setQueryData(KEY, first)
  const asked: { method: Method<unknown>; answer: (value: unknown) => void }[] = []
  const { portal, called } = portalThatWrites(async () => true)
  called.mockImplementation((method) => new Promise((answer) => asked.push({ method, answer })))
  const appContext = {
    portal: { ...portal, batch: () => new Promise<never>(() => undefined) },
    origin: 'https://acme.example',
    address: 'https://app.example/',
    reload: () => undefined,
    showTheme: () => undefined,
    appVersion: '1.2.3',
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AppContextProvider value={appContext}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </AppContextProvider>
  )
  const query = { queryKey: KEY, queryFn: async () => first, enabled: true }
  const { result } = renderHook(() => useChatSync(query, useQuery(query).data, null), { wrapper })
  const known = () => client.getQueryData<OpenedItem>(KEY) ?? FOUND
  return {
    sync: () => result.current,
    asked,
    answer: (at: number, value: unknown) => act(async () => asked[at]?.answer(value)),
    renew: (next: Partial<OpenedItem>) =>
      act(async () => void client.setQueryData(KEY, { ...known(), ...next })),
    messageIds: () => {
      const { messages } = known()
      return messages.ok ? messages.value.messages.map(({ id }) => id) : []
    },
    memberIds: () =>
      known()
        .members?.members.map(({ id }) => id)
        .sort((a, b) => a - b),
  }
}

test('older and newer pages join what they were asked for', async () => {
  const { sync, answer, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().older.run())
  await answer(0, page(31, 80))
  expect(messageIds()).toEqual(range(31, 100))
  act(() => sync().newer?.run())
  await answer(1, page(101, 150))
  expect(messageIds()).toEqual(range(31, 150))
})

test('an older page of a window that has begun anew since leaves no gap', async () => {
  const { sync, answer, renew, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().older.run())
  await renew({ messages: opened(page(301, 320)).messages })
  await answer(0, page(31, 80))
  expect(messageIds()).toEqual(range(301, 320))
  expect(sync().older.isPending).toBe(false)
})

test('a newer page of a window that ends elsewhere by now leaves no gap', async () => {
  const { sync, answer, renew, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().newer?.run())
  await renew({ messages: opened(page(301, 320)).messages })
  await answer(0, page(101, 150))
  expect(messageIds()).toEqual(range(301, 320))
})

test('members that were loaded meanwhile don’t undo what a look found: the page after its list is asked for', async () => {
  const { sync, asked, answer, renew, memberIds } = keep(opened(page(81, 100)))
  const more = sync().loadMoreMembers()
  // Number 7 left, and 51 came.
  const renewed = people(1, 51).filter(({ id }) => id !== 7)
  await renew({ members: { members: renewed, isComplete: false } })
  await answer(0, people(51, 60))
  expect(asked.map(({ method }) => method.params['LAST_ID'])).toEqual([50, 51])
  await answer(1, people(52, 60))
  await more
  expect(memberIds()).toEqual(range(1, 60).filter((id) => id !== 7))
})

test('a look that found them all meanwhile ends the loading', async () => {
  const { sync, asked, answer, renew, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await renew({ members: { members: people(1, 40), isComplete: true } })
  await answer(0, people(51, 50 + FULL_PAGE))
  await all
  expect([asked.length, memberIds()]).toEqual([1, range(1, 40)])
})

test('loading all members ends where another chat is shown by then', async () => {
  const { sync, asked, answer, renew } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await renew({ lookup: foundWith({ id: 1500 }).lookup })
  await answer(0, people(51, 50 + FULL_PAGE))
  await all
  expect(asked).toHaveLength(1)
})

test('loading all members asks page after page', async () => {
  const { sync, asked, answer, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await answer(0, people(51, 50 + FULL_PAGE))
  await answer(1, people(251, 260))
  await all
  expect(asked.map(({ method }) => method.params['LAST_ID'])).toEqual([50, 250])
  expect(memberIds()).toEqual(range(1, 260))
})
