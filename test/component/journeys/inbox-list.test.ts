// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import type { LogRow } from '../../../sandbox/index.ts'
import {
  controlClock,
  expectWrite,
  findHeading,
  passTime,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'
import { ALL_OF_THEM, groupLink, hasRows, isListed, openInbox, row, rowNames } from './inbox.ts'
import { passQuietTime } from './left-menu.ts'

const NORTHWIND = 'DEAL|1663'
const MINUTE_MS = 60_000

const isOfDetails = ({ commands }: LogRow) => commands?.includes('im.dialog.users.list') === true

beforeEach(controlClock)

test('the left menu opens with what waits, by two requests, also in a portal of 5,000 deals', async () => {
  const { requests } = await openInbox({ data: 'large' })
  await hasRows()
  expect(requests().length).toBeLessThanOrEqual(2)
  expect(groupLink('Waiting').getAttribute('aria-current')).toBe('page')
  expect(groupLink('Waiting').textContent).toMatch(/Waiting \d+\+?/)
})

test('a row tells the item’s stage and amount, its last message as words, and what is unread', async () => {
  await openInbox({}, { hash: ALL_OF_THEM })
  await hasRows()
  await passTimeUntil(() => row(NORTHWIND).textContent?.includes('Prepayment invoice') === true)
  const words = row(NORTHWIND).textContent
  expect(words).toContain('Warehouse lighting for Northwind')
  expect(words).toMatch(/\d unread/)
  expect(words).not.toMatch(/\[\w+/)
  expect(row(NORTHWIND).getAttribute('href')).toMatch(/\/crm\/deal\/details\/1663\/$/)
})

test.each([
  ['of all', '#/inbox?group=all&scope=all'],
  ['of the user, with a further page of recent chats', '#/inbox?group=all'],
])('the next fifty rows cost two requests at most: %s', async (_, hash) => {
  const { requests } = await openInbox({ data: 'large' }, { hash })
  await hasRows()
  await passQuietTime()
  const before = requests().length
  const region = screen.getByRole('region', { name: 'Deals and their chats' })
  region.scrollTop = 50 * 83
  // The scrolling has ended: details of the rows in view are asked for.
  const sent = () => requests().slice(before)
  await waitFor(() => expect(sent().some(isOfDetails)).toBe(true))
  await passQuietTime()
  expect(sent().length).toBeLessThanOrEqual(2)
})

test('five idle minutes cost ten requests at most, and write nothing', async () => {
  const { requests } = await openInbox({ data: 'large' })
  await hasRows()
  await passQuietTime()
  const before = requests().length
  await passTime(5 * MINUTE_MS)
  expect(requests().length - before).toBeLessThanOrEqual(10)
})

test('group, filter and order are in the address; back leads to the group before', async () => {
  expectWrite(/user\.option\.set/)
  expectWrite(/user\.option\.set/)
  const { user } = await openInbox({}, { hash: ALL_OF_THEM })
  await hasRows()
  await user.click(groupLink('All'))
  expect(location.hash).toBe('#/inbox?group=all&scope=all')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind and pipeline' }), 'General')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Amount')
  expect(location.hash).toBe('#/inbox?group=all&scope=all&pipeline=0&order=amount')
  history.back()
  await waitFor(() => expect(groupLink('Waiting').getAttribute('aria-current')).toBe('page'))
})

test('the last filter is kept for the user by one write, and counts at the next opening', async () => {
  expectWrite(/user\.option\.set/)
  const portal = await startPortal()
  const { user, requests } = await openInbox({}, { portal })
  await screen.findByRole('heading', { name: 'Nobody waits for you' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'all')
  await passTimeUntil(() => requests().some(({ method }) => method === 'user.option.set'))
  await hasRows()
  expect(requests().filter(({ method }) => method === 'user.option.set')).toHaveLength(1)
  await openInbox({}, { portal })
  await hasRows()
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Whose' }).value).toBe('all')
  expect(location.hash).toBe('')
})

test('words filter the list, and are emptied by Escape', async () => {
  const { user } = await openInbox({}, { hash: ALL_OF_THEM })
  await hasRows()
  const all = rowNames().length
  const field = screen.getByRole('searchbox', { name: 'Title, client or ID' })
  await user.type(field, 'warehouse')
  await passTimeUntil(() => rowNames().length < all)
  expect(rowNames()).toContain('Warehouse lighting for Northwind')
  expect(location.hash).toBe('#/inbox?group=waiting&scope=all&q=warehouse')
  await user.keyboard('{Escape}')
  await passTimeUntil(() => rowNames().length === all)
})

test('a filter that leaves nothing says so, and is cleared by a press', async () => {
  expectWrite(/user\.option\.set/)
  const { user } = await openInbox({}, { hash: `${ALL_OF_THEM}&q=zzzz` })
  await screen.findByRole('heading', { name: 'Nothing matches' })
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }))
  await hasRows()
})

test('nobody waits: good news, with two ways on', async () => {
  const { user } = await openInbox()
  const heading = await screen.findByRole('heading', { name: 'Nobody waits for you' })
  const news = within(heading.closest('section') as HTMLElement)
  expect(news.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Show quiet deals',
    'All with a chat',
  ])
  await user.click(news.getByRole('link', { name: 'All with a chat' }))
  expect(location.hash).toBe('#/inbox?group=all')
})

test.each([
  ['INTERNAL_SERVER_ERROR:batch', 'The portal has a fault'],
  ['insufficient_scope', 'The app lacks a permission'],
  ['html', 'Unexpected answer'],
])('%s stands in place of the list, beside the search that still works', async (fault, heading) => {
  const { user, session } = await openInbox({ faults: [fault] }, { hash: ALL_OF_THEM })
  await screen.findByRole('heading', { name: heading })
  expect(screen.getAllByRole('link', { name: 'Find a chat' }).length).toBeGreaterThan(0)
  session.setFaults([])
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await hasRows()
})

test('throttled half-way: what came stays, and the rest follows by itself', async () => {
  const { session } = await openInbox({ faults: ['QUERY_LIMIT_EXCEEDED:batch:from2'] }, { hash: ALL_OF_THEM })
  await hasRows()
  await passTimeUntil(() => isListed('The portal asks us to slow down'))
  expect(rowNames()).toContain('Warehouse lighting for Northwind')
  session.setFaults([])
  await passTimeUntil(() => !isListed('The portal asks us to slow down'))
  await passTimeUntil(() => row(NORTHWIND).textContent?.includes('Prepayment invoice') === true)
})

test('a guest, whom CRM refuses, has the chats without their deals’ facts', async () => {
  await openInbox({ viewer: 'tomas' }, { hash: '#/inbox?group=all&scope=all' })
  await passTimeUntil(() => isListed('You may not see these deals in CRM'))
  expect(rowNames()).toContain('Warehouse lighting for Northwind')
})

test('settings and the search are one link away', async () => {
  const { user } = await openInbox()
  await user.click(screen.getByRole('link', { name: 'Find a chat' }))
  await findHeading('Find a chat')
  await user.click(screen.getByRole('link', { name: 'Deal chats' }))
  await findHeading('Deal chats')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('menuitem', { name: 'Settings' }))
  await findHeading('Settings')
})

test('in a narrow frame a chat takes the list’s place, and back leads to its row and scroll position', async () => {
  const { user } = await openInbox({ data: 'large' }, { hash: '#/inbox?group=all' })
  await hasRows()
  await passQuietTime()
  const region = () => screen.getByRole('region', { name: 'Deals and their chats' })
  region().scrollTop = 1_000
  await passQuietTime()
  // A row that is wholly in view: the focus that comes back to it scrolls nothing.
  const chosen = document.querySelector<HTMLElement>('li[aria-posinset="15"] [data-row]') as HTMLElement
  const key = chosen.dataset['row']
  const { scrollTop } = region()
  expect(scrollTop).toBeGreaterThan(500)
  fireEvent.click(chosen)
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Deals and their chats' })).toBeNull())
  expect(location.hash).toMatch(/^#\/inbox\?group=all&deal=\d+$/)
  await user.click(await screen.findByRole('button', { name: /^Back/ }))
  await waitFor(() => expect(region().scrollTop).toBe(scrollTop))
  await waitFor(() =>
    expect(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']).toBe(key),
  )
  expect(location.hash).toBe('#/inbox?group=all')
})

test('from 900 px a chosen chat stands beside the list, in the same entry of the history', async () => {
  const { user } = await openInbox({}, { hash: ALL_OF_THEM, width: 1_280 })
  await hasRows()
  const entries = history.length
  await user.click(row(NORTHWIND))
  await screen.findByRole('heading', { name: 'Warehouse lighting for Northwind' })
  expect(row(NORTHWIND).getAttribute('aria-current')).toBe('true')
  expect(location.hash).toBe('#/inbox?group=waiting&scope=all&deal=1663')
  expect(history.length).toBe(entries)
})
