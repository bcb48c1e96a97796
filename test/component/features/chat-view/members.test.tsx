// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { MemberList } from '../../../../src/chat/members/member-list.ts'
import { Members } from '../../../../src/features/chat-view/members/members.tsx'
import { buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { CHAT, CREW, FIRST_PAGE, NOW } from '../../../../src/features/gallery/fixtures/side.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

const MANY = { ...CHAT, memberCount: 214 }

async function open(props: Partial<ComponentProps<typeof Members>> = {}) {
  const loadMoreMembers = vi.fn(async () => undefined)
  const all = {
    chat: CHAT,
    list: CREW,
    me: { id: 2 },
    now: NOW,
    level: 2 as const,
    loadMoreMembers,
    ...props,
  }
  await renderScreen(<Members {...all} />)
  return { loadMoreMembers }
}

/** A chat of `count` members; each press loads all the others. */
function Growing({ count, load }: { count: number; load: () => Promise<void> }) {
  const [list, setList] = useState<MemberList>(FIRST_PAGE)
  const loadMoreMembers = async () => {
    await load()
    setList({ members: buildMembers(1, count), isComplete: true })
  }
  const chat = { ...CHAT, memberCount: count }
  return <Members {...{ chat, list, loadMoreMembers }} me={null} now={null} level={2} />
}

const rows = () => within(screen.getByRole('region', { name: 'Members' })).getAllByRole('listitem')
const names = () => rows().map((row) => row.querySelector('bdi')?.textContent)

test('each member’s presence is a word; a bot has none', async () => {
  await open()
  const words = rows().map((row) => within(row).queryByRole('img')?.getAttribute('aria-label') ?? null)
  expect(words).toEqual(['online', 'do not disturb', 'on a break', 'away', 'offline', null])
})

test('presence is hidden when the time of the list is unknown', async () => {
  await open({ now: null })
  expect(screen.queryByRole('img')).toBeNull()
})

test('a few members have no search, and a full list has no button to load more', async () => {
  await open()
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a search ignores case and diacritics, and shows the number of matches', async () => {
  await open({ list: { members: [...CREW.members, ...FIRST_PAGE.members], isComplete: true } })
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a member' }), 'ZOE sato')
  expect(names()).toEqual(['Zoë Sato'])
  expect(screen.getByRole('status').textContent?.trim()).toBe('1 matches.')
  await userEvent.type(screen.getByRole('searchbox'), 'xyz')
  expect(screen.getByRole('status').textContent?.trim()).toBe('Nobody matches.')
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(names().length).toBeGreaterThan(1)
})

test('a search in a partly loaded list says so, and offers to load more', async () => {
  await open({ chat: MANY, list: FIRST_PAGE })
  await userEvent.type(screen.getByRole('searchbox'), 'ida')
  expect(screen.getByText(/match\. Only the 50 loaded members were searched\./)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Show 164 more' })).toBeTruthy()
})

test('the button offers no more members than a request loads, and no more than there are', async () => {
  await open({ chat: { ...CHAT, memberCount: 1_000 }, list: FIRST_PAGE })
  expect(screen.getByText('50 of 1,000 loaded')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Show 200 more' })).toBeTruthy()
  cleanup()
  await open({ chat: { ...CHAT, memberCount: null }, list: FIRST_PAGE })
  expect(screen.getByRole('button', { name: 'Show 200 more' })).toBeTruthy()
})

test('two quick clicks load the others once, and the focus moves to the list when the button disappears', async () => {
  let arrive: () => void = () => undefined
  const load = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        arrive = resolve
      }),
  )
  await renderScreen(<Growing count={214} load={load} />)
  const button = screen.getByRole('button', { name: 'Show 164 more' })
  button.focus()
  fireEvent.click(button)
  fireEvent.click(button)
  await screen.findByRole('button', { name: 'Loading…' })
  expect(load).toHaveBeenCalledTimes(1)
  arrive()
  await vi.waitFor(() => expect(rows()).toHaveLength(214))
  const region = screen.getByRole('region', { name: 'Members' })
  await vi.waitFor(() => expect(document.activeElement).toBe(region))
})

test('a thousand members can be searched', async () => {
  const members = buildMembers(1, 1_000)
  await open({ chat: { ...CHAT, memberCount: 1_000 }, list: { members, isComplete: true } })
  expect(document.querySelectorAll('li')).toHaveLength(1_000)
  fireEvent.change(screen.getByPlaceholderText('Find a member'), { target: { value: '777' } })
  await vi.waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(1))
  expect(names()).toEqual(['Person 777'])
})

test('a failure to load the others keeps the loaded ones, and can be tried again', async () => {
  let isWell = false
  const loadMoreMembers = vi.fn(async () => {
    if (!isWell) throw new PortalError({ kind: 'timeout' })
  })
  await open({ chat: MANY, list: FIRST_PAGE, loadMoreMembers })
  await userEvent.click(screen.getByRole('button', { name: 'Show 164 more' }))
  await screen.findByText('The other members could not be loaded.')
  expect(rows()).toHaveLength(50)
  isWell = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('button', { name: 'Show 164 more' })
  expect(loadMoreMembers).toHaveBeenCalledTimes(2)
})

test('members that cannot be loaded are counted', async () => {
  await open({ chat: MANY, list: FIRST_PAGE, loadMoreMembers: null })
  expect(screen.getByText('and 164 more in the chat')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
