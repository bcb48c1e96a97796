// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import type { InboxFilter } from '../../../../src/chat/inbox/inbox-filter.ts'
import { withoutUnread } from '../../../../src/chat/inbox/without-unread.ts'
import { buildAppContext } from '../../../../src/features/gallery/fixtures/build-app-context.ts'
import { useInbox } from '../../../../src/features/inbox/data/use-inbox.ts'
import { AppContextProvider } from '../../../../src/shared/app-context/app-context.tsx'
import { standInForView, tellView } from '../../../harness/frame-in-view.ts'
import { buildFilter, MESSAGE, NOW } from '../../../unit/chat/inbox/inbox-rows.ts'
import { type InboxOfPortal, inboxPortal, recentChat } from './inbox-portal.ts'

const MINUTE_MS = 60_000
/** Interval of looks while the user reads, as after the opening. */
const READING_MS = 15_000
const NEWEST = buildFilter({ group: 'all', order: 'newest' })
const at = (hour: number) => ({
  lastMessage: { ...MESSAGE, id: 90_000 + hour, at: `2026-09-22T${hour}:00:00+03:00` },
})

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  standInForView()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** The inbox of a portal with three deals' chats, opened. */
async function opened(parts: Partial<InboxOfPortal> = {}, first: InboxFilter = NEWEST) {
  const inbox: InboxOfPortal = {
    recents: [recentChat('DEAL|1', at(10)), recentChat('DEAL|2', at(11)), recentChat('DEAL|3', at(12))],
    failures: [],
    refused: {},
    answers: Number.POSITIVE_INFINITY,
    ...parts,
  }
  const { portal, asked } = inboxPortal(inbox, () => Date.now())
  const client = createQueryClient()
  const around = ({ children }: { children: ReactNode }) => (
    <AppContextProvider value={buildAppContext({ portal })}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </AppContextProvider>
  )
  const drawn = renderHook(({ filter }) => useInbox(filter), {
    wrapper: around,
    initialProps: { filter: first },
  })
  await pass(0)
  return {
    inbox,
    asked,
    state: () => drawn.result.current,
    keys: () => drawn.result.current.rows.map(({ key }) => key),
    act: (change: (state: ReturnType<typeof useInbox>) => void) =>
      act(async () => change(drawn.result.current)),
    filter: (filter: InboxFilter) => act(async () => drawn.rerender({ filter })),
  }
}

test('the list is there after two requests, in the filter’s order, with the counts of its groups', async () => {
  const { state, keys, asked } = await opened()
  expect(asked).toHaveLength(2)
  expect(keys()).toEqual(['DEAL|3', 'DEAL|2', 'DEAL|1'])
  expect(state()).toMatchObject({
    isLoading: false,
    blocking: null,
    partFailure: null,
    hasMore: false,
    meId: 27,
    counts: { waiting: { count: 3, isComplete: true }, 'no-chat': { count: 0, isComplete: true } },
  })
})

test('before the items are known there are bones, not rows that may be somebody else’s', async () => {
  const { state } = await opened({ answers: 1 }, buildFilter({ group: 'all', scope: 'all' }))
  expect(state()).toMatchObject({ isLoading: true, rows: [], blocking: null, partFailure: null })
  expect(state().counts.waiting).toEqual({ count: 0, isComplete: false })
})

test('rows whose items cannot be read are told by their chats', async () => {
  const { state } = await opened({ failures: [null, { kind: 'portal-silent' }] })
  expect(state().rows).toHaveLength(3)
  expect(state().partFailure).toEqual({ kind: 'portal-silent' })
  expect(state().isLoading).toBe(false)
  expect(state().rows[0]?.facts.status).toBe('failed')
})

test('a first request that fails stands in the place of the list, and can be sent again', async () => {
  const { state, act: press, keys } = await opened({ failures: [{ kind: 'session-expired' }] })
  expect(state()).toMatchObject({ blocking: { kind: 'session-expired' }, isLoading: false, rows: [] })
  await press(({ again }) => again.onRetry())
  await pass(0)
  expect(state().blocking).toBeNull()
  expect(keys()).toHaveLength(3)
})

test('no row moves while the list is held: the order that came waits for a press', async () => {
  const { inbox, state, keys, act: press } = await opened()
  await press(({ hold }) => hold(true))
  inbox.recents = [recentChat('DEAL|1', at(13)), recentChat('DEAL|9', at(14))]
  await pass(READING_MS)
  expect(keys()).toEqual(['DEAL|3', 'DEAL|2', 'DEAL|1'])
  expect(state().waitingChanges).toBe(2)
  await press(({ applyChanges }) => applyChanges())
  expect(keys()).toEqual(['DEAL|9', 'DEAL|1', 'DEAL|3', 'DEAL|2'])
  expect(state().waitingChanges).toBe(0)
})

test('a held row shows what is new of it, and stays although it no longer belongs to the group', async () => {
  const { state, keys, act: press } = await opened({}, buildFilter({ order: 'newest' }))
  await press(({ hold }) => hold(true))
  await press(({ update }) => update('DEAL|2', withoutUnread))
  await pass(0)
  expect(keys()).toEqual(['DEAL|3', 'DEAL|2', 'DEAL|1'])
  expect(state().rows[1]?.chat).toMatchObject({ value: { unreadCount: 0 } })
  expect(state().counts.waiting.count).toBe(2)
  await press(({ hold }) => hold(false))
  expect(keys()).toEqual(['DEAL|3', 'DEAL|1'])
})

test('another filter is another list, although the former one is held', async () => {
  const { keys, filter, act: press } = await opened()
  await press(({ hold }) => hold(true))
  await filter(buildFilter({ group: 'all', order: 'waiting' }))
  expect(keys()).toEqual(['DEAL|1', 'DEAL|2', 'DEAL|3'])
})

test('rows that were shown are looked up once, and a change without a request sends none', async () => {
  const { asked, act: press } = await opened()
  const before = asked.length
  await press(({ show }) => show(['DEAL|3', 'DEAL|2']))
  await press(({ show }) => show(['DEAL|3', 'DEAL|2']))
  await pass(0)
  expect(asked.slice(before)).toHaveLength(1)
  await press(({ update }) => update('DEAL|2', withoutUnread))
  await pass(0)
  expect(asked.slice(before)).toHaveLength(1)
})

test('five idle minutes cost ten requests at most, and an hour out of sight none', async () => {
  const { asked, act: press } = await opened()
  await press(({ show }) => show(['DEAL|3', 'DEAL|2', 'DEAL|1']))
  await pass(0)
  const before = asked.length
  await pass(5 * MINUTE_MS)
  expect(asked.length - before).toBeGreaterThan(1)
  expect(asked.length - before).toBeLessThanOrEqual(10)
  await act(async () => tellView(false))
  const hidden = asked.length
  await pass(60 * MINUTE_MS)
  expect(asked).toHaveLength(hidden)
})

test('throttled half-way, what came stays, and the rest follows by itself', async () => {
  const { state, asked } = await opened({ failures: [null, { kind: 'throttled', retryInMs: 4_000 }] })
  expect(state()).toMatchObject({ partFailure: { kind: 'throttled' }, isLoading: false })
  expect(state().rows).toHaveLength(3)
  await pass(3_900)
  expect(asked).toHaveLength(2)
  await pass(3_000)
  expect(state().partFailure).toBeNull()
  expect(state().rows.map(({ facts }) => facts.status)).toEqual(['known', 'known', 'known'])
})

test('looks that fail leave the list, and tell since when; one that succeeds ends that', async () => {
  const { inbox, state, keys } = await opened()
  inbox.failures = [{ kind: 'unreachable' }, null]
  await pass(READING_MS)
  expect(keys()).toHaveLength(3)
  expect(state().staleSince).toBe(NOW)
  await pass(READING_MS)
  expect(state().staleSince).toBeNull()
})

test('a part that keeps failing is not asked for without end', async () => {
  const inbox = await opened({ refused: { 'imopenlines.crm.chat.get': { kind: 'server-error' } } })
  await inbox.act(({ show }) => show(['DEAL|3']))
  await pass(60 * MINUTE_MS)
  const asked = inbox.asked.filter((names) => names.includes('imopenlines.crm.chat.get'))
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.length).toBeLessThan(30)
})

test('an answer that lacks what was asked for is not asked for without end', async () => {
  const { asked, act: press } = await opened({
    missing: 'im.chat.get',
    recents: [recentChat('DEAL|1', at(10))],
  })
  await press(({ update }) => update('DEAL|1', (row) => ({ ...row, chat: { status: 'unknown' } })))
  await pass(0)
  await press(({ show }) => show(['DEAL|1']))
  await pass(1_000)
  expect(asked.filter((names) => names.includes('im.chat.get')).length).toBeLessThan(5)
})

test('the row of a chosen item is read, although no list has it', async () => {
  const { portal } = inboxPortal(
    { recents: [], failures: [], refused: {}, answers: Number.POSITIVE_INFINITY },
    () => Date.now(),
  )
  const chosen = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
  const client = createQueryClient()
  const drawn = renderHook(() => useInbox(NEWEST, chosen), {
    wrapper: ({ children }) => (
      <AppContextProvider value={buildAppContext({ portal })}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </AppContextProvider>
    ),
  })
  await pass(0)
  expect(drawn.result.current.chosen).toMatchObject({
    key: 'DEAL|1663',
    facts: { value: { title: 'Deal 1663' } },
    chat: { status: 'none' },
  })
})
