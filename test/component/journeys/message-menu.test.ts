// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { countCommits } from '../../harness/count-commits.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdAnswers,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
} from '../../harness/open-app.ts'
import { saying } from '../../harness/text-on-page.ts'

/** Anna's own message, which she may edit, and the newest of others. */
const OWN = 90_156
const OTHERS = 90_413
const FOUND = { scenario: 'found' }

const row = (id: number) => document.querySelector<HTMLElement>(`[data-row="message ${id}"]`)
const inRow = (id: number) => within(row(id) as HTMLElement)
const bar = (id: number) => row(id)?.querySelector<HTMLElement>('[role="toolbar"]') ?? null
const sentBy = ({ requests }: OpenedApp, method: string) => requests().filter((sent) => sent.method === method)

async function opened(card: Parameters<typeof openApp>[0] = FOUND): Promise<OpenedApp> {
  controlClock()
  const app = await openApp(card)
  await foundInTime(() => row(OTHERS))
  return app
}

/** Points at a message with a mouse, and waits for its bar. */
async function pointAt(id: number): Promise<HTMLElement> {
  fireEvent.pointerOver(row(id) as HTMLElement, { pointerType: 'mouse' })
  return await foundInTime(() => bar(id))
}

/** Focuses a message, and waits for its bar. */
async function focus(id: number): Promise<HTMLElement> {
  row(id)?.focus()
  return await foundInTime(() => bar(id))
}

/** Presses in a bar and its menu by mouse. */
async function choose({ user }: OpenedApp, id: number, choice: string): Promise<void> {
  const shown = await pointAt(id)
  await user.click(within(shown).getByRole('button', { name: 'More…' }))
  await user.click(await foundInTime(() => screen.queryByRole('menuitem', { name: new RegExp(`^${choice}`) })))
}

test('a message that is pointed at has a bar; no other row is drawn again, and nothing is requested', async () => {
  const { requests } = await opened()
  await passTimeUntil(() => screen.queryByText('WhatsApp') !== null || requests().length >= 2)
  const before = requests().length
  const commits = countCommits()
  const others = [...document.querySelectorAll('[data-row]')].filter((other) => other !== row(OTHERS))
  const seen = others.map((other) => other.innerHTML)
  const shown = await pointAt(OTHERS)
  const names = within(shown)
    .getAllByRole('button')
    .map((button) => button.textContent || button.getAttribute('aria-label'))
  expect(names).toEqual(['Reply', 'Like', 'Copy text', 'More…'])
  expect(others.map((other) => other.innerHTML)).toEqual(seen)
  expect(commits()).toBe(1)
  expect(requests()).toHaveLength(before)
  fireEvent.pointerLeave(row(OTHERS)?.closest('section') as HTMLElement)
  await passTimeUntil(() => bar(OTHERS) === null)
})

test('the code of the actions is fetched when a message is pointed at, not before', async () => {
  const { evaluated } = await opened()
  const isThere = () => evaluated().some((file) => file.includes('message-menu/'))
  await passTime(1_000)
  expect(isThere()).toBe(false)
  await pointAt(OTHERS)
  expect(isThere()).toBe(true)
})

test('a like is shown at once, sent once, and undone where the portal refuses it', async () => {
  expectWrite(/"method":"im.message.like"/)
  const app = await opened()
  const { user, session } = app
  const shown = await pointAt(OTHERS)
  const release = holdAnswers()
  const like = () => within(shown).getByRole('button', { name: /like/i })
  await user.dblClick(like())
  expect(saying('2 likes', row(OTHERS) as HTMLElement)).not.toBeNull()
  release()
  await passTimeUntil(() => sentBy(app, 'im.message.like').length > 0)
  expect(sentBy(app, 'im.message.like').map(({ params }) => params)).toEqual([
    { MESSAGE_ID: OTHERS, ACTION: 'plus' },
  ])
  await passTimeUntil(() => like().getAttribute('aria-pressed') === 'true')

  session.setFaults(['ACCESS_ERROR:im.message.like'])
  await user.click(like())
  await foundInTime(() => saying('Your like was not taken back. You may not do this here.'))
  expect(like().getAttribute('aria-pressed')).toBe('true')
})
