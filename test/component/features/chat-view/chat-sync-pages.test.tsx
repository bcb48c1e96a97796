// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import type { Member } from '../../../../src/chat/member.ts'
import { memberList } from '../../../../src/chat/members/member-list.ts'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { useChatSync } from '../../../../src/features/chat-view/sync/use-chat-sync.ts'
import { buildAppContext } from '../../../../src/features/gallery/fixtures/build-app-context.ts'
import { buildMember, buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { buildMessages } from '../../../../src/features/gallery/fixtures/build-message.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { FOUND } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { BatchCommands, Method } from '../../../../src/portal/portal.ts'
import { AppContextProvider } from '../../../../src/shared/app-context/app-context.tsx'
import { ok } from '../../../batch-row.ts'
import { CLOCK_CHANGES } from '../../../clock-changes.ts'
import { portalStandIn, unanswered } from '../../../portal-stand-in.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const NOBODY = { ownerId: 0, managerIds: [] }
const KEY = ['crm-item', 'https://acme.example', 'DEAL', 1663] as const

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const page = (from: number, to: number): MessagePage => ({
  messages: buildMessages(from, to),
  authors: [],
  files: [],
})

/** A chat with these messages, which do not reach its end, and the first of its members. */
const opened = (messages: MessagePage, members: readonly Member[] = buildMembers(1, 50)): OpenedItem =>
  buildOpenedItem(
    { lastMessageId: 900, unreadCount: 300 },
    {
      messages: { ok: true, value: { ...messages, hasOlder: true, hasNewer: true } },
      members: memberList(members, 500, NOBODY),
    },
  )

/** The answer of a page of members after `before`, in a chat of `total`. */
const membersPage = (members: readonly Member[], before: number | null, total: number) => ({
  page: ok(members, total),
  ...(before === null ? {} : { before: ok(buildMembers(before, before), total) }),
})

/** A cached chat whose requests are answered by hand; `renew` is what a poll does to the cache. */
function keep(first: OpenedItem, now = () => Date.now()) {
  const client = createQueryClient()
  client.setQueryData(KEY, first)
  const asked: {
    params: Method<unknown>['params']
    signal: AbortSignal | undefined
    answer: (value: unknown) => void
    fail?: (error: PortalError) => void
  }[] = []
  const call = ({ params }: Method<unknown>) =>
    new Promise<unknown>((answer, fail) => asked.push({ params, signal: undefined, answer, fail }))
  /** The second requests, and the IDs of the people that they ask about. */
  const names: { ids: unknown; answer: (value: unknown) => void }[] = []
  const batch = (
    { page: rows, people0: people, pin1437: pins }: BatchCommands,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    if (rows !== undefined) {
      return new Promise((answer) => asked.push({ params: rows.params, signal, answer }))
    }
    return pins === undefined
      ? unanswered()
      : new Promise((answer) => names.push({ ids: people?.params['ID'], answer }))
  }
  const appContext = buildAppContext({ portal: portalStandIn({ call, batch, now }) })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AppContextProvider value={appContext}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </AppContextProvider>
  )
  const query = { queryKey: KEY, queryFn: async () => first, enabled: true }
  let drawn: OpenedItem | undefined
  const { result, unmount } = renderHook(
    () => {
      drawn = useQuery(query).data
      return useChatSync(query, { data: drawn, staleSince: null }, null)
    },
    { wrapper },
  )
  const known = () => client.getQueryData<OpenedItem>(KEY) ?? FOUND
  return {
    sync: () => result.current,
    asked,
    names,
    leave: unmount,
    answer: (at: number, value: unknown) => act(async () => asked[at]?.answer(value)),
    fail: (at: number, failure: Failure) => act(async () => asked[at]?.fail?.(new PortalError(failure))),
    known,
    drawn: () => drawn,
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

test('older and newer pages join the window that they were requested for', async () => {
  const { sync, answer, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().older.run())
  await answer(0, page(31, 80))
  expect(messageIds()).toEqual(range(31, 100))
  act(() => sync().newer?.run())
  await answer(1, page(101, 150))
  expect(messageIds()).toEqual(range(31, 150))
})

test('an older page leaves no gap when the window was started over meanwhile', async () => {
  const { sync, answer, renew, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().older.run())
  await renew({ messages: opened(page(301, 320)).messages })
  await answer(0, page(31, 80))
  expect(messageIds()).toEqual(range(301, 320))
  expect(sync().older.isPending).toBe(false)
})

test('a newer page leaves no gap when the window’s end changed meanwhile', async () => {
  const { sync, answer, renew, messageIds } = keep(opened(page(81, 100)))
  act(() => sync().newer?.run())
  await renew({ messages: opened(page(301, 320)).messages })
  await answer(0, page(101, 150))
  expect(messageIds()).toEqual(range(301, 320))
})

test('loaded messages that come into view are requested once, with those above them, and again after a minute', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  const { sync, asked, answer, messageIds } = keep(opened(page(1, 200)))
  await act(async () => sync().onShown({ first: 90, last: 99 }))
  expect(asked.map(({ params }) => params)).toEqual([{ DIALOG_ID: 'chat1437', LAST_ID: 100, LIMIT: 50 }])
  const rest = buildMessages(49, 99).filter(({ id }) => id !== 95)
  await answer(0, { messages: rest, authors: [], files: [] })
  expect(messageIds()).toEqual(range(1, 200).filter((id) => id !== 95))
  await act(async () => sync().onShown({ first: 60, last: 70 }))
  await act(async () => sync().onShown({ first: 92, last: 99 }))
  // The polls read these again.
  await act(async () => sync().onShown({ first: 151, last: 200 }))
  expect(asked).toHaveLength(1)
  now.mockReturnValue(60_000)
  await act(async () => sync().onShown({ first: 60, last: 70 }))
  expect(asked[1]?.params).toMatchObject({ LAST_ID: 71 })
})

test('messages that come into view during a request are requested after it, and a page that failed waits', async () => {
  const { sync, asked, answer, fail } = keep(opened(page(1, 200)))
  await act(async () => sync().onShown({ first: 90, last: 99 }))
  await act(async () => sync().onShown({ first: 1, last: 10 }))
  expect(asked).toHaveLength(1)
  await answer(0, page(50, 99))
  expect(asked[1]?.params).toEqual({ DIALOG_ID: 'chat1437', LAST_ID: 11, LIMIT: 10 })
  await fail(1, { kind: 'timeout' })
  await act(async () => sync().onShown({ first: 1, last: 10 }))
  expect(asked).toHaveLength(2)
})

test('an older page that comes into view just after it was loaded is not requested again', async () => {
  const { sync, asked, answer } = keep(opened(page(101, 160)))
  act(() => sync().older.run())
  await answer(0, page(51, 100))
  await act(async () => sync().onShown({ first: 60, last: 70 }))
  expect(asked).toHaveLength(1)
})

test('a message that changed while its page was requested stays as it is', async () => {
  const first = page(1, 200)
  const { sync, answer, renew, known } = keep(opened(first))
  await act(async () => sync().onShown({ first: 90, last: 99 }))
  const messages = first.messages.map((message) =>
    message.id === 95 ? { ...message, likedBy: [2] } : message,
  )
  await renew({ messages: opened({ ...first, messages }).messages })
  await answer(0, { ...first, messages: buildMessages(50, 99, { text: 'edited' }) })
  const after = known().messages.ok ? known().messages : null
  expect(after?.ok === true && after.value.messages.slice(93, 95)).toMatchObject([
    { text: 'edited' },
    { text: 'Message 95', likedBy: [2] },
  ])
})

test('loading members keeps a list that a poll reloaded meanwhile, and requests the page after it', async () => {
  const { sync, asked, answer, renew, memberIds } = keep(opened(page(81, 100)))
  const more = sync().loadMoreMembers()
  // Member 7 left, and 51 joined.
  const renewed = buildMembers(1, 51).filter(({ id }) => id !== 7)
  await renew({ members: memberList(renewed.slice(0, 49), 59, NOBODY) })
  await answer(0, membersPage(buildMembers(51, 60), 50, 59))
  expect(asked.map(({ params }) => params['OFFSET'])).toEqual([50, 49])
  await answer(1, membersPage(buildMembers(51, 60), 50, 59))
  await more
  expect(memberIds()).toEqual(range(1, 60).filter((id) => id !== 7))
})

test('loading all members ends when a poll has loaded them meanwhile', async () => {
  const { sync, asked, answer, renew, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await renew({ members: { members: buildMembers(1, 40), isComplete: true } })
  await answer(0, membersPage(buildMembers(51, 250), 50, 500))
  await all
  expect([asked.length, memberIds()]).toEqual([1, range(1, 40)])
})

test('loading all members ends when another chat is shown meanwhile', async () => {
  const { sync, asked, answer, renew } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await renew({ lookup: buildOpenedItem({ id: 1500 }).lookup })
  await answer(0, membersPage(buildMembers(51, 250), 50, 500))
  await all
  expect(asked).toHaveLength(1)
})

test('loading all members requests page after page', async () => {
  const { sync, asked, answer, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await answer(0, membersPage(buildMembers(51, 250), 50, 260))
  await answer(1, membersPage(buildMembers(251, 260), 250, 260))
  await all
  expect(asked.map(({ params }) => params['OFFSET'])).toEqual([50, 250])
  expect(memberIds()).toEqual(range(1, 260))
})

test('loading all members ends with a page that brings nobody new, and a press begins anew', async () => {
  const { sync, asked, answer, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  await answer(0, membersPage(buildMembers(1, 50), 50, 500))
  await all
  expect([asked.length, memberIds()]).toEqual([1, range(1, 50)])
  const again = sync().loadAllMembers()
  await answer(1, membersPage(buildMembers(1, 200), null, 210))
  await answer(2, membersPage(buildMembers(201, 210), 200, 210))
  await again
  expect(asked.map(({ params }) => params['OFFSET'])).toEqual([50, 0, 200])
  expect(memberIds()).toEqual(range(1, 210))
})

test('leaving the screen cancels the loading of members: its page is not put in, and none follows', async () => {
  const { sync, asked, answer, leave, memberIds } = keep(opened(page(81, 100)))
  const all = sync().loadAllMembers()
  leave()
  expect(asked[0]?.signal?.aborted).toBe(true)
  await answer(0, membersPage(buildMembers(51, 250), 50, 500))
  await all
  expect([asked.length, memberIds()]).toEqual([1, range(1, 50)])
})

test('a person who joins the item while the second request is repeated is asked for by one more, once', async () => {
  const { sync, names, known, drawn, renew } = keep(opened(page(81, 100), buildMembers(1, 10)))
  const observedBy = async (...observerIds: number[]) => {
    await renew({ item: { ok: true, value: { title: '', responsibleId: 1, observerIds } } })
    await vi.waitFor(() => expect(drawn()).toBe(known()))
  }
  const answer = async (...askedIds: number[]) => {
    await act(async () => names.at(-1)?.answer({ people0: ok(askedIds.map((id) => buildMember(id))) }))
    await vi.waitFor(() => expect(sync().secondary).toMatchObject({ ok: true, value: { askedIds } }))
  }
  await answer()
  await observedBy(21)
  await vi.waitFor(() => expect(names).toHaveLength(2))
  await answer(21)
  act(() => sync().secondaryRetry.onRetry())
  await observedBy(21, 22)
  await answer(21)
  await vi.waitFor(() => expect(names).toHaveLength(4))
  await answer(21, 22)
  expect(names.map(({ ids }) => ids)).toEqual([undefined, [21], [21], [21, 22]])
})

const MINUTE_MS = 60_000

test.each(CLOCK_CHANGES)(
  'presence and “today” are those of the portal’s time after a clock went %s',
  async (_change, ms) => {
    vi.useFakeTimers()
    const openedAt = Date.parse('2026-09-22T14:05:00Z')
    const start = performance.now()
    const { sync, renew } = keep(opened(page(81, 100)), () => openedAt + performance.now() - start)
    expect([sync().readAt, sync().presenceAt]).toEqual([openedAt, openedAt])
    vi.setSystemTime(Date.now() + ms)
    await act(() => vi.advanceTimersByTimeAsync(MINUTE_MS))
    await renew({ members: { members: buildMembers(1, 40), isComplete: true } })
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect([sync().readAt, sync().presenceAt]).toEqual([openedAt + MINUTE_MS, openedAt + MINUTE_MS])
    await act(() => vi.advanceTimersByTimeAsync(10 * MINUTE_MS))
    expect(sync().presenceAt).toBe(openedAt + MINUTE_MS)
    expect(sync().readAt).toBe(openedAt + 10 * MINUTE_MS)
    await act(() => vi.advanceTimersByTimeAsync(20 * MINUTE_MS))
    expect(sync().presenceAt).toBeNull()
  },
)
