// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import { controlClock, expectWrite, passTimeUntil, startPortal } from '../../harness/open-app.ts'
import { ALL_OF_THEM, activeRow, groupLink, hasRows, openInbox, pressKey, row } from './inbox.ts'
import { passQuietTime } from './left-menu.ts'
import { openSettings } from './open-settings.ts'

const NORTHWIND = 'DEAL|1663'
const unreadOf = (key: string) => /(\d+) unread/.exec(row(key).textContent ?? '')?.[1] ?? '0'

beforeEach(controlClock)

/** Opens the list with its facts: nothing of it moves any more. */
async function openList(options: Parameters<typeof openInbox>[1] = {}) {
  const app = await openInbox({}, { hash: ALL_OF_THEM, ...options })
  await hasRows()
  await passQuietTime()
  return app
}

test('J and K, and the arrows, move the focus through the rows; one row is in the tab order', async () => {
  await openList()
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  pressKey('j')
  await waitFor(() => expect(activeRow()).not.toBe(NORTHWIND))
  const second = activeRow()
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' })
  await waitFor(() => expect(activeRow()).not.toBe(second))
  pressKey('k')
  await waitFor(() => expect(activeRow()).toBe(second))
  expect(document.querySelectorAll('[data-row-focus][tabindex="0"]')).toHaveLength(1)
})

test('by keyboard alone: a row is opened, its box is reached, and Escape leads back to the row', async () => {
  const { user } = await openList({ width: 1_280 })
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Warehouse lighting for Northwind' })
  await passTimeUntil(() => screen.queryByRole('textbox', { name: /^Reply|^Write/ }) !== null)
  pressKey('r')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  pressKey('j')
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
})

test('R opens the focused row, and has the focus in its box once that is there', async () => {
  await openList({ width: 1_280 })
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  pressKey('r')
  await passTimeUntil(() => document.activeElement?.tagName === 'TEXTAREA')
  expect(location.hash).toMatch(/&deal=1663$/)
})

test('E marks the focused row as read by one write, and Undo makes it as unread as it was', async () => {
  expectWrite(/"method":"im\.dialog\.read"/)
  expectWrite(/"method":"im\.dialog\.unread"/)
  const { user, requests } = await openList()
  const before = unreadOf(NORTHWIND)
  expect(Number(before)).toBeGreaterThan(1)
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  await user.keyboard('e')
  await screen.findByText('“Warehouse lighting for Northwind” is marked as read.')
  await user.keyboard('e')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('“Warehouse lighting for Northwind” is unread again.')
  expect(unreadOf(NORTHWIND)).toBe(before)
  expect(requests().filter(({ method }) => method === 'im.dialog.read')).toHaveLength(1)
})

test('Ctrl+Z takes the mark back, too', async () => {
  expectWrite(/"method":"im\.dialog\.read"/)
  expectWrite(/"method":"im\.dialog\.unread"/)
  const { user } = await openList()
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  await user.keyboard('e')
  await screen.findByRole('button', { name: 'Undo' })
  await user.keyboard('{Control>}z{/Control}')
  await screen.findByText('“Warehouse lighting for Northwind” is unread again.')
})

test('E leaves a customer’s conversation unread, and says where it is read', async () => {
  expectWrite(/"method":"im\.dialog\.read"/)
  const { user, requests } = await openList()
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  await user.keyboard('e')
  await screen.findByText('“Warehouse lighting for Northwind” is marked as read.')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  row(NORTHWIND).focus()
  await user.keyboard('e')
  await screen.findByText(/^The team’s chat of “Warehouse lighting for Northwind” is read\./)
  expect(requests().filter(({ method }) => method === 'im.dialog.read')).toHaveLength(1)
})

test('a mark that the portal refuses says why, and the row stays unread', async () => {
  const { user, session } = await openList()
  const before = unreadOf(NORTHWIND)
  session.setFaults(['user_access_error:im.dialog.read'])
  pressKey('j')
  await waitFor(() => expect(activeRow()).toBe(NORTHWIND))
  await user.keyboard('e')
  await screen.findByText(/was not marked as read\. You may not do this here\./)
  expect(unreadOf(NORTHWIND)).toBe(before)
})

test('“/” leads to the search, where letters are letters, and Enter leads to the rows', async () => {
  const { user } = await openList()
  pressKey('/')
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Title, client or ID' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('1jk')
  expect(field.value).toBe('1jk')
  expect(groupLink('Waiting').getAttribute('aria-current')).toBe('page')
  await user.clear(field)
  await user.keyboard('warehouse{Enter}')
  await passTimeUntil(() => activeRow() === NORTHWIND)
})

test('the digits show the four groups', async () => {
  await openList()
  for (const [key, name] of [
    ['2', 'All'],
    ['3', 'Quiet'],
    ['4', 'Without a chat'],
    ['1', 'Waiting'],
  ] as const) {
    pressKey(key)
    await waitFor(() => expect(groupLink(name).getAttribute('aria-current')).toBe('page'))
  }
})

test('“?” shows the keys in a dialog, in which they do nothing, and Escape closes it', async () => {
  const { user } = await openList()
  pressKey('?')
  const dialog = within(await screen.findByRole('dialog', { name: 'Keys' }))
  expect(dialog.getByText('Mark as read')).toBeTruthy()
  fireEvent.keyDown(dialog.getByRole('button', { name: 'Close' }), { key: '2' })
  expect(groupLink('Waiting').getAttribute('aria-current')).toBe('page')
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('switched off in the settings, single letters do nothing, while arrows and Enter still do', async () => {
  expectWrite(/user\.option\.set.*off/)
  const portal = await startPortal()
  const { user, requests } = await openSettings({}, portal)
  await user.click(await screen.findByRole('checkbox', { name: 'Use single letters and digits as keys' }))
  await waitFor(() => expect(requests().at(-1)).toMatchObject({ method: 'user.option.set', status: '200' }))
  await openList({ portal })
  pressKey('j')
  pressKey('2')
  await passQuietTime()
  expect(activeRow()).toBeNull()
  expect(groupLink('Waiting').getAttribute('aria-current')).toBe('page')
  row(NORTHWIND).focus()
  fireEvent.keyDown(row(NORTHWIND), { key: 'ArrowDown' })
  await waitFor(() => expect(activeRow()).not.toBe(NORTHWIND))
})
