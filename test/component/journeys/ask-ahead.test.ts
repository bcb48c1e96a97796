// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import {
  expectWrite,
  findHeading,
  holdCode,
  holdRequests,
  openApp,
  startPortal,
} from '../../harness/open-app.ts'

const DEAL = /Warehouse lighting/

test('the page asks, the first screen takes its answer, and everything after goes through the SDK', async () => {
  const letGo = holdCode(/sdk-portal/)
  const { requests, frameCommands } = await openApp({ scenario: 'found' }, undefined, 'ahead')
  await findHeading(DEAL)
  expect([requests().length, frameCommands('getInitData').length]).toEqual([1, 1])
  expect(screen.getByRole('link', { name: 'Open chat' })).toBeTruthy()
  letGo()
  await waitFor(() => expect(requests().length).toBeGreaterThan(1))
  const lookups = requests().filter(({ commands }) => commands?.includes('im.chat.get'))
  expect(lookups).toHaveLength(1)
  expect(frameCommands('getInitData')).toHaveLength(2)
})

test.each(['expired-token', 'throttled'])(
  'an opening of the page that fails (%s) is dropped, and asked once more through the SDK',
  async (scenario) => {
    const { requests } = await openApp({ scenario }, undefined, 'ahead')
    await findHeading(DEAL)
    const openings = requests().filter(({ commands }) => commands?.includes('im.chat.get'))
    expect(openings.map(({ status }) => status).filter((status) => status === '200')).toHaveLength(1)
  },
)

test('an answer of the page that comes late is shown when it comes, and asked for once', async () => {
  const letGo = holdRequests(/im\.chat\.get/)
  const { requests } = await openApp({ scenario: 'found' }, undefined, 'ahead')
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).not.toBeNull())
  letGo()
  await findHeading(DEAL)
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(1)
})

test('the first run of a user, which the page’s handshake uses up, is told to the portal once', async () => {
  const portal = await startPortal()
  // A new installation: nobody has run it.
  portal.openSession({ scenario: 'install' })
  const { frameCommands } = await openApp({ scenario: 'found' }, portal, 'ahead')
  await findHeading(DEAL)
  await waitFor(() => expect(frameCommands('setInstall')).toHaveLength(1))
  expect(frameCommands('setInstall')[0]?.params).toEqual({ install: true })
})

test('an entry that is no CRM card’s is opened by the SDK, whatever the page asked', async () => {
  const { frameCommands, requests } = await openApp({ scenario: 'left-menu' }, undefined, 'ahead')
  await findHeading('Deal chats')
  expect(frameCommands('getInitData')).toHaveLength(2)
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toEqual([])
})

test('nothing of what the page asked stays on the window', async () => {
  await openApp({ scenario: 'found' }, undefined, 'ahead')
  await screen.findByRole('button', { name: '6 members' })
  expect('askedAhead' in window).toBe(false)
})

test('React takes over the head that the page has drawn: element, focus and selection stay', async () => {
  const { drawn } = await openApp({ scenario: 'found' }, undefined, 'ahead')
  if (drawn === null) throw new Error('the page has drawn nothing')
  const heading = within(drawn).getByRole('heading', { level: 1, name: DEAL })
  const link = within(drawn).getByRole('link', { name: 'Open chat' })
  expect(drawn.querySelector('button')).toBeNull()
  // Menu and facts are to come.
  expect(drawn.querySelector('header')?.getAttribute('aria-busy')).toBe('true')
  getSelection()?.selectAllChildren(heading)
  const selected = String(getSelection())
  link.focus()

  // The menu's button is React's.
  await screen.findByRole('button', { name: 'More actions' })
  expect(await findHeading(DEAL)).toBe(heading)
  expect(document.querySelector('header')?.hasAttribute('aria-busy')).toBe(false)
  expect(document.activeElement).toBe(link)
  expect(String(getSelection())).toBe(selected)
  expect(selected).not.toBe('')
})

test('a link that the page has drawn is the app’s afterwards: a press opens the messenger', async () => {
  const { drawn, user, frameCommands } = await openApp({ scenario: 'found' }, undefined, 'ahead')
  expectWrite(/imOpenMessenger/)
  const link = within(drawn as HTMLElement).getByRole('link', { name: 'Open chat' })
  expect(link.getAttribute('href')).toMatch(/\/online\/\?IM_DIALOG=chat\d+$/)
  await screen.findByRole('button', { name: 'More actions' })
  await user.click(link)
  await waitFor(() => expect(frameCommands('imOpenMessenger')).toHaveLength(1))
})

test.each([
  ['none', 'No chat yet'],
  ['no-access', 'You are not in this chat'],
])('the page draws no head where there is no chat to open (%s)', async (scenario, heading) => {
  const { drawn } = await openApp({ scenario }, undefined, 'ahead')
  expect(drawn).toBeNull()
  await findHeading(heading)
})

test('a head that the page has drawn stays where its answer is odd, while the SDK asks again', async () => {
  const { drawn, requests } = await openApp(
    { scenario: 'found', faults: ['malformed:im.dialog.users.list'] },
    undefined,
    'ahead',
  )
  const heading = within(drawn as HTMLElement).getByRole('heading', { level: 1, name: DEAL })
  await screen.findByRole('button', { name: 'More actions' })
  expect(requests().filter(({ commands }) => commands?.includes('im.chat.get'))).toHaveLength(2)
  expect(await findHeading(DEAL)).toBe(heading)
})

test.each(['dark', 'auto'] as const)(
  'the theme that the portal keeps is the drawn head’s on the first visit: %s',
  async (theme) => {
    const { drawn } = await openApp({ scenario: 'found', theme }, undefined, 'ahead')
    expect(drawn).not.toBeNull()
    expect(document.documentElement.dataset['theme']).toBe(theme)
    // A page that ends before React has taken it over is a failure of its own.
    await screen.findByRole('button', { name: 'More actions' })
  },
)
