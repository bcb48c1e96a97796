// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import {
  controlClock,
  findHeading,
  holdCode,
  openApp,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'

const DEAL = /Warehouse lighting/
const BY_HOST = 'by the host'

/** The menu's button is React's. */
async function hydrated(): Promise<void> {
  await within(document.body).findByRole('button', { name: 'More actions' })
}

test('React takes over what the host has drawn, and the opening is asked for once, by the host', async () => {
  const { drawn, requests, frameCommands } = await openApp({ scenario: 'found' }, undefined, BY_HOST)
  if (drawn === null) throw new Error('nothing is drawn')
  const heading = within(drawn).getByRole('heading', { level: 1, name: DEAL })
  const link = within(drawn).getByRole('link', { name: 'Open chat' })
  link.focus()
  await hydrated()
  expect(await findHeading(DEAL)).toBe(heading)
  expect(document.querySelectorAll('main')).toHaveLength(1)
  expect(document.activeElement).toBe(link)
  await waitFor(() => expect(requests().length).toBeGreaterThan(1))
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(1)
  expect(frameCommands('getInitData')).toHaveLength(2)
})

test('the last messages stay as the host has drawn them until the timeline’s code is there', async () => {
  const letGo = holdCode(/lazy-parts/)
  const { drawn } = await openApp({ scenario: 'found' }, undefined, BY_HOST)
  const messages = drawn?.querySelector('.conversation [inert]')
  const text = messages?.textContent
  expect(text).toContain('is ordered for the 13th.')
  await hydrated()
  expect(messages?.isConnected).toBe(true)
  expect(messages?.textContent).toBe(text)
  letGo()
  await within(document.body).findByRole('region', { name: 'Messages' })
  expect(messages?.isConnected).toBe(false)
  expect(document.querySelectorAll('.conversation')).toHaveLength(1)
})

test('nothing of the state stays in the page', async () => {
  const { session } = await openApp({ scenario: 'found' }, undefined, BY_HOST)
  await hydrated()
  expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
  expect(document.documentElement.outerHTML).not.toContain(session.token)
})

test('what was drawn for another person is taken away; the page asks by itself, and the app draws', async () => {
  const portal = await startPortal()
  const other = portal.openSession({ scenario: 'found', viewer: 'marco' })
  const { drawn, requests } = await openApp({ scenario: 'found' }, portal, BY_HOST, { session: other })
  expect(drawn).toBeNull()
  await hydrated()
  expect(await findHeading(DEAL)).toBeTruthy()
  expect(document.querySelectorAll('main')).toHaveLength(1)
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(1)
})

test('what was drawn by another portal is taken away, and this one is asked', async () => {
  const [portal, other] = [await startPortal(), await startPortal()]
  const session = other.openSession({ scenario: 'muted' })
  const { openings, requests } = await openApp({ scenario: 'found' }, portal, BY_HOST, { session })
  await findHeading(DEAL)
  await hydrated()
  expect(openings()).toEqual(['host', 'page'])
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(1)
  expect(document.body.textContent).not.toContain('Cold storage lamps')
})

test.each(['expired-token', 'throttled'])(
  'an opening of the host that fails (%s) is dropped, and asked once more, by the page',
  async (scenario) => {
    const { openings, requests } = await openApp({ scenario }, undefined, BY_HOST)
    await findHeading(DEAL)
    expect(openings().slice(0, 2)).toEqual(['host', 'page'])
    const lookups = requests().filter(({ commands }) => commands?.includes('im.chat.get'))
    expect(lookups.map(({ status }) => status).filter((status) => status === '200')).toHaveLength(1)
  },
)

test('a page that is opened by GET, as a reload opens it, is not drawn, and asks by itself', async () => {
  const { openings, drawn } = await openApp({ scenario: 'found', opening: 'get' }, undefined, BY_HOST)
  expect(within(drawn as HTMLElement).getByRole('heading', { level: 1, name: DEAL })).toBeTruthy()
  await hydrated()
  expect(openings()).toEqual(['page'])
})

test('what was drawn in another language is replaced by the app, and asked for once', async () => {
  const { drawn, requests } = await openApp({ scenario: 'found' }, undefined, BY_HOST, { language: 'ru' })
  expect(within(drawn as HTMLElement).getByRole('link', { name: 'Открыть чат' })).toBeTruthy()
  await hydrated()
  expect(within(document.body).getAllByRole('link', { name: 'Open chat' })).toHaveLength(1)
  expect(document.querySelectorAll('main')).toHaveLength(1)
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(1)
})

test('a silent portal is told after the SDK’s limit, the wait for the page’s handshake included', async () => {
  controlClock()
  await openApp({ scenario: 'silent' }, undefined, 'ahead')
  const isTold = () => document.body.textContent.includes('The portal does not answer')
  await passTimeUntil(isTold, { withinMs: 10_300 })
})

test('what the host has drawn gets the portal’s theme from the handshake', async () => {
  const { drawn } = await openApp({ scenario: 'found', theme: 'dark' }, undefined, BY_HOST)
  expect(drawn).not.toBeNull()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  // The page is taken away at the end, which React takes for an early update before that.
  await hydrated()
})
