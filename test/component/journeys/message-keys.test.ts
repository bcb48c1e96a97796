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
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

const OWN = 90_156
const OTHERS = 90_413

const row = (id: number) => document.querySelector<HTMLElement>(`[data-row="message ${id}"]`)
const rows = () => [...document.querySelectorAll<HTMLElement>('section [data-row]')]
const bar = (id: number) => row(id)?.querySelector<HTMLElement>('[role="toolbar"]') ?? null
const focused = () => document.activeElement
const sentBy = ({ requests }: OpenedApp, method: string) =>
  requests().filter((sent) => sent.method === method)

async function opened(card: Parameters<typeof openApp>[0] = {}): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario: 'found', ...card })
  await foundInTime(() => rows().at(-1) ?? null)
  await foundInTime(replyBox)
  return app
}

/** The text of the bar's time, where the row with the focus shows it. */
async function focus(id: number): Promise<HTMLElement> {
  row(id)?.focus()
  return await foundInTime(() => bar(id))
}

test.each([
  ['Shift+Tab', '{Shift>}{Tab}{/Shift}', 1663],
  // In the other chat it edits the last own message.
  ['the up arrow in the empty box, where no own message can be edited,', '{ArrowUp}', 1780],
])('%s leads from the box to the newest message, and Escape back to the box', async (_, keys, deal) => {
  const { user } = await opened({ deal })
  replyBox()?.focus()
  await user.keyboard(keys)
  expect(focused()).toBe(rows().at(-1))
  await user.keyboard('{Escape}')
  expect(focused()).toBe(replyBox())
})

test('the up arrow in the empty box of somebody with a message to edit edits it', async () => {
  const { user } = await opened()
  replyBox()?.focus()
  await user.keyboard('{ArrowUp}')
  const box = await foundInTime(() => document.querySelector<HTMLTextAreaElement>('form textarea'))
  await passTimeUntil(() => box.value !== '')
  expect(focused()).toBe(box)
})

test('with a text in the box the up arrow stays in the text', async () => {
  const { user } = await opened()
  const box = replyBox() as HTMLTextAreaElement
  fireEvent.change(box, { target: { value: 'One line' } })
  box.focus()
  await user.keyboard('{ArrowUp}')
  expect(focused()).toBe(box)
})

test('the arrows move between messages, Home and End to the first and the newest', async () => {
  const { user } = await opened()
  replyBox()?.focus()
  await user.keyboard('{Shift>}{Tab}{/Shift}{ArrowUp}')
  expect(focused()).toBe(rows().at(-2))
  await user.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}')
  expect(focused()).toBe(rows().at(-1))
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe(rows().at(-1))
  const [first] = rows()
  await user.keyboard('{Home}')
  expect(focused()).toBe(first)
  await user.keyboard('{End}')
  expect(focused()).toBe(rows().at(-1))
})

test('the list is one stop of the tab key: the message that had the focus last, with what is in it', async () => {
  const { user } = await opened()
  const stops = () =>
    rows()
      .flatMap((one) => [one, ...one.querySelectorAll<HTMLElement>('a[href], button')])
      .filter((one) => one.tabIndex === 0)
  expect(stops().filter((one) => one.matches('[data-row]'))).toEqual([rows().at(-1)])
  expect(stops().every((one) => rows().at(-1)?.contains(one))).toBe(true)
  await focus(OWN)
  expect(stops().filter((one) => one.matches('[data-row]'))).toEqual([row(OWN)])
  expect(stops().every((one) => row(OWN)?.contains(one))).toBe(true)
  replyBox()?.focus()
  await passTime(100)
  screen.getByRole('button', { name: 'Show earlier' }).focus()
  await user.tab()
  expect(focused()).toBe(row(OWN))
})

test('a message with the focus shows the same four actions, and its day and time in full', async () => {
  const app = await opened()
  const { user } = app
  const shown = await focus(OTHERS)
  expect(within(shown).getAllByRole('button')).toHaveLength(4)
  const when = row(OTHERS)?.querySelector(':scope > time')
  expect(when?.textContent).toMatch(/^\w+, \w+ \d+, 2026 at \d/)
  expect(row(OTHERS)?.querySelector('time')?.title).toBe(when?.textContent)
  within(shown).getByRole('button', { name: 'Reply' }).focus()
  // A key of the message is none of its buttons.
  await user.keyboard('u')
  expect(sentBy(app, 'im.dialog.unread')).toEqual([])
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(focused()).toBe(within(shown).getByRole('button', { name: 'More…' }))
  await user.keyboard('{ArrowRight}')
  expect(focused()?.textContent).toBe('Reply')
  await user.keyboard('{ArrowUp}')
  expect(focused()).not.toBe(row(OTHERS))
  await passTimeUntil(() => bar(OTHERS) === null)
})

test('the menu opens by keyboard, its arrows move within it, and Escape returns to the message', async () => {
  const { user } = await opened()
  await focus(OTHERS)
  await user.keyboard('{Enter}')
  const menu = await foundInTime(() => screen.queryByRole('menu'))
  const [first, second] = within(menu).getAllByRole('menuitem')
  expect(focused()).toBe(first)
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe(second)
  await user.keyboard('{End}{ArrowDown}')
  expect(focused()).toBe(first)
  await user.keyboard('{Escape}')
  await passTimeUntil(() => screen.queryByRole('menu') === null)
})

test('keys on a focused message do what the menu shows; held ones do it once', async () => {
  expectWrite(/"method":"im.message.like"/)
  const app = await opened()
  await focus(OTHERS)
  await app.user.keyboard('{l>5/}')
  await passTimeUntil(() => sentBy(app, 'im.message.like').length > 0)
  await passTime(1_000)
  expect(sentBy(app, 'im.message.like')).toHaveLength(1)
  await app.user.keyboard('t')
  await foundInTime(() => saying('The app lacks the permission “Tasks”'))
})

test('where the layout has Cyrillic letters, the place of a key counts', async () => {
  expectWrite(/"method":"im.dialog.unread"/)
  const app = await opened()
  await focus(OTHERS)
  fireEvent.keyDown(row(OTHERS) as HTMLElement, { key: 'г', code: 'KeyU' })
  await passTimeUntil(() => sentBy(app, 'im.dialog.unread').length === 1)
  await passTime(1_000)
})

test('Delete asks, Escape keeps the message, and the focus returns to it', async () => {
  const { user } = await opened()
  await focus(OWN)
  await user.keyboard('{Delete}')
  const question = await foundInTime(() => screen.queryByRole('alertdialog'))
  expect(question.contains(focused())).toBe(true)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(focused()).toBe(row(OWN))
})

test('a letter typed in the box is no key of a message', async () => {
  const app = await opened()
  await focus(OTHERS)
  replyBox()?.focus()
  await app.user.keyboard('lut')
  expect(replyBox()?.value).toBe('lut')
  for (const method of ['im.message.like', 'im.dialog.unread', 'scope'])
    expect(sentBy(app, method)).toEqual([])
})
