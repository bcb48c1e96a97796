// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { crowd } from '../../../sandbox/services/user/seed/crowd.ts'
import {
  controlClock,
  foundInTime,
  holdCode,
  holdRequests,
  loseCode,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'
import { tap } from '../../harness/touch-screen.ts'

/** Chat of the scenario `long`: 20,418 messages. */
const CHAT = 1520
const WRITER = crowd[0]?.id ?? 0

const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const button = (name: string | RegExp) => screen.queryByRole('button', { name })
const field = () => screen.queryByRole<HTMLInputElement>('combobox', { name: 'Search in this chat' })
const hits = () => screen.queryAllByRole('option')
const chosen = () => hits().findIndex((hit) => hit.getAttribute('aria-selected') === 'true')
const rowOf = (id: number) => document.querySelector(`[data-row="message ${id}"]`)
const searches = ({ requests }: OpenedApp) =>
  requests().filter(({ method, commands }) =>
    [method, ...(commands ?? [])].includes('im.dialog.messages.search'),
  )

async function openSearch(scenario = 'long', portal = startPortal()): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario }, await portal)
  await foundInTime(messages)
  await passTimeUntil(() => app.requests().length === 2)
  await app.user.click(await foundInTime(() => button('Search in this chat')))
  await foundInTime(field)
  return app
}

function type(words: string): void {
  fireEvent.change(field() as HTMLInputElement, { target: { value: words } })
}

test('the search is code of its own, opened by a press, with the focus in its field', async () => {
  const app = await openSearch()
  expect(app.evaluated().some((file) => file.includes('message-search/message-search'))).toBe(true)
  expect(document.activeElement).toBe(field())
  const other = await openApp({ scenario: 'found' }, app.sandbox)
  await foundInTime(messages)
  expect(other.evaluated().some((file) => file.includes('message-search/message-search'))).toBe(false)
})

test('from three letters on words are searched for, once after the last key, in a request of their own', async () => {
  const app = await openSearch()
  type('ab')
  await passTime(2_000)
  expect(screen.getByText('Three letters or more are searched for.')).toBeTruthy()
  expect(searches(app)).toHaveLength(0)
  for (const words of ['lig', 'ligh', '$result[chat][ID] light', 'light again ']) type(words)
  await foundInTime(() => hits()[0] ?? null)
  expect(searches(app).map(({ method, params }) => [method, params])).toEqual([
    [
      'im.dialog.messages.search',
      expect.objectContaining({ CHAT_ID: String(CHAT), SEARCH_MESSAGE: 'light again', LIMIT: '50' }),
    ],
  ])
  expect(hits()[0]?.querySelector('mark')?.textContent).toBe('light again')
})

test('an answer for other words is dropped', async () => {
  await openSearch()
  const release = holdRequests(/Stairs/)
  type('Stairs')
  await passTime(1_000)
  type('Ramp 3')
  await foundInTime(() => hits()[0] ?? null)
  release()
  await passTime(2_000)
  expect(hits().every((hit) => hit.textContent.includes('Ramp 3'))).toBe(true)
})

test('by keyboard: arrows choose, Enter shows a hit in its place, Escape leads back to where one was', async () => {
  const portal = await startPortal()
  const app = await openSearch('long', Promise.resolve(portal))
  const before = [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'))
  type('cold store')
  await foundInTime(() => hits()[0] ?? null)
  await app.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(chosen()).toBe(1)
  expect(document.activeElement).toBe(field())
  const text = hits()[1]?.querySelector('p')?.textContent ?? ''
  await app.user.keyboard('{Enter}')
  const found = await foundInTime(() => document.querySelector<HTMLElement>('[data-found]'))
  expect(found.textContent).toContain(text)
  expect(document.activeElement).toBe(field())
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => chosen() === 2)
  await app.user.keyboard('{Shift>}{Enter}{/Shift}')
  await passTimeUntil(() => chosen() === 1)
  await app.user.keyboard('{Escape}')
  await passTimeUntil(
    () => field() === null && before.some((row) => row === document.activeElement?.getAttribute('data-row')),
  )
  expect(document.querySelector('[data-found]')).toBeNull()
})

test('by mouse: a press on a hit leads to its place, the line’s buttons to the others, and closing to the members', async () => {
  const app = await openSearch('found')
  type('estimate')
  const [hit] = [await foundInTime(() => hits()[0] ?? null)]
  await app.user.click(hit)
  await foundInTime(() => document.querySelector('[data-found]'))
  expect(screen.getByText(/^1 of \d+$/)).toBeTruthy()
  expect(document.activeElement).toBe(field())
  await app.user.click(button('Close the search (Esc)') as HTMLElement)
  await passTimeUntil(() => field() === null)
  expect(screen.getByRole('complementary', { name: 'People and conversations' })).toBeTruthy()
})

test('further pages follow those before them, and each hit is there once', async () => {
  const app = await openSearch()
  type('cold store')
  await passTimeUntil(() => hits().length === 50)
  expect(screen.getByText('50+')).toBeTruthy()
  await app.user.click(button('Show more') as HTMLElement)
  await passTimeUntil(() => hits().length === 100)
  expect(searches(app)).toHaveLength(2)
  expect(new Set(hits().map(({ textContent }) => textContent)).size).toBeGreaterThan(90)
})

test('what is not found is said, with what was searched', async () => {
  await openSearch()
  type('no such words')
  await foundInTime(() => screen.queryByText('No message with “no such words”'))
  expect(screen.getByText('All 20,418 messages of this chat were searched.')).toBeTruthy()
})

test.each([
  ['ACCESS_ERROR', /The search failed\./],
  ['drop', /The search failed\./],
  ['QUERY_LIMIT_EXCEEDED', /The search failed\./],
  ['insufficient_scope', /The search failed\./],
])('%s says so, and is tried again', async (fault, sentence) => {
  const app = await openSearch()
  app.session.setFaults([`${fault}:im.dialog.messages.search`])
  type('cold store')
  await foundInTime(() => screen.queryByText(sentence))
  app.session.setFaults([])
  await app.user.click(button('Try again') as HTMLElement)
  await foundInTime(() => hits()[0] ?? null)
})

test('a hit that was deleted meanwhile says so, and the user stays where they are', async () => {
  const portal = await startPortal()
  const id = portal.people.write({ who: WRITER, chat: CHAT, text: 'A word like xylophone' })
  const app = await openSearch('long', Promise.resolve(portal))
  type('xylophone')
  const hit = await foundInTime(() => hits()[0] ?? null)
  portal.people.remove({ id, entirely: true })
  await app.user.click(hit)
  await foundInTime(() => screen.queryByText(/not in the chat any more/))
  expect(rowOf(id)).toBeNull()
})

test('while its code is on its way the search can be closed again, and its button has the focus', async () => {
  controlClock()
  const app = await openApp({ scenario: 'found' })
  await foundInTime(messages)
  const arrive = holdCode(/message-search\/message-search/)
  await app.user.click(await foundInTime(() => button('Search in this chat')))
  expect(field()).toBeNull()
  await app.user.click(await foundInTime(() => button('Close the search (Esc)')))
  await passTimeUntil(() => document.activeElement === button('Search in this chat'))
  await app.user.click(button('Search in this chat') as HTMLElement)
  arrive()
  await foundInTime(field)
})

test('a search whose code does not arrive says so, is tried again by a press, and can be closed', async () => {
  controlClock()
  const arrive = loseCode(/message-search\/message-search/)
  const app = await openApp({ scenario: 'found' })
  await foundInTime(messages)
  await app.user.click(await foundInTime(() => button('Search in this chat')))
  await foundInTime(() => screen.queryByText('The search could not be fetched.'))
  await app.user.click(await foundInTime(() => button('Close the search (Esc)')))
  await passTimeUntil(() => screen.queryByText('The search could not be fetched.') === null)
  await app.user.click(await foundInTime(() => button('Search in this chat')))
  await app.user.click(await foundInTime(() => button('Try again')))
  await foundInTime(() => button('Try again'))
  expect(field()).toBeNull()
  arrive()
  await app.user.click(await foundInTime(() => button('Try again')))
  await foundInTime(field)
})

test('by taps: the search opens, a hit leads to its place, and the cross closes it', async () => {
  controlClock()
  const { user } = await openApp({ scenario: 'found' })
  await tap(user, await foundInTime(() => button('Search in this chat')))
  await foundInTime(field)
  type('estimate')
  await tap(user, await foundInTime(() => hits()[0] ?? null))
  await foundInTime(() => document.querySelector('[data-found]'))
  await tap(user, button('Close the search (Esc)') as HTMLElement)
  await passTimeUntil(() => field() === null)
})

test('by keyboard alone: Enter on its button opens the search, and Escape closes it', async () => {
  controlClock()
  const { user } = await openApp({ scenario: 'found' })
  const opener = await foundInTime(() => button('Search in this chat'))
  opener.focus()
  await user.keyboard('{Enter}')
  await passTimeUntil(() => field() !== null && document.activeElement === field())
  await user.keyboard('{Escape}')
  await passTimeUntil(() => field() === null && document.activeElement === button('Search in this chat'))
})
