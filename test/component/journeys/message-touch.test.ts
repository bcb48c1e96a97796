// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import {
  controlClock,
  expectWrite,
  foundInTime,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
} from '../../harness/open-app.ts'

const OTHERS = 90_413
const FINGER = { pointerType: 'touch', clientX: 100, clientY: 100 }

const row = () => document.querySelector<HTMLElement>(`[data-row="message ${OTHERS}"]`) as HTMLElement
const sheet = () => screen.queryByRole('menu')

async function opened(): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario: 'found' })
  await foundInTime(row)
  return app
}

test('a long press opens a sheet with every action; a press in it acts once, and closes it', async () => {
  expectWrite(/"method":"im.message.like"/)
  const { user, requests } = await opened()
  fireEvent.pointerDown(row(), FINGER)
  const menu = await foundInTime(sheet)
  fireEvent.pointerUp(row(), FINGER)
  const names = within(menu)
    .getAllByRole('menuitem')
    .map((item) => item.querySelector('span')?.textContent)
  expect(names).toEqual([
    'Reply',
    'Like',
    'Copy text',
    'Copy link',
    'Mark as unread from here',
    'To the deal’s timeline',
    'Task from this…',
    'Event from this…',
  ])
  // The finger lifts over an item, without a press of it.
  const like = within(menu).getByRole('menuitem', { name: /^Like/ })
  fireEvent.click(like, { detail: 1 })
  expect(sheet()).toBe(menu)
  await user.click(like)
  await passTimeUntil(() => sheet() === null)
  await passTimeUntil(() => requests().some(({ method }) => method === 'im.message.like'))
  await passTime(1_000)
  expect(requests().filter(({ method }) => method === 'im.message.like')).toHaveLength(1)
})

test.each([
  ['a tap', () => fireEvent.pointerUp(row(), FINGER)],
  ['a finger that moves, as in scrolling', () => fireEvent.pointerMove(row(), { ...FINGER, clientY: 140 })],
  ['a scroll that takes the pointer', () => fireEvent.pointerCancel(row(), FINGER)],
])('%s opens no sheet, and shows no bar', async (_, end) => {
  await opened()
  fireEvent.pointerDown(row(), FINGER)
  row().focus()
  await passTime(100)
  end()
  await passTime(2_000)
  expect(sheet()).toBeNull()
  expect(row().querySelector('[role="toolbar"]')).toBeNull()
})

test('a long press of a mouse, or on a link, opens no sheet', async () => {
  await opened()
  fireEvent.pointerDown(row(), { ...FINGER, pointerType: 'mouse' })
  await passTime(1_000)
  const link = document.querySelector('section [data-row] a[href]') as HTMLElement
  fireEvent.pointerDown(link, FINGER)
  await passTime(1_000)
  expect(sheet()).toBeNull()
})

test('the phone’s own menu of a long press stays away', async () => {
  await opened()
  fireEvent.pointerDown(row(), FINGER)
  expect(fireEvent.contextMenu(row())).toBe(false)
  fireEvent.pointerUp(row(), FINGER)
  expect(fireEvent.contextMenu(row())).toBe(true)
})
