// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import {
  controlClock,
  findHeading,
  foundInTime,
  holdAnswers,
  openApp,
  passTime,
  passTimeUntil,
  setOffline,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

const DEAL = 'Warehouse lighting for Northwind'
const openChat = () => screen.queryByRole('link', { name: 'Open chat' })
const h1 = (name: string) => screen.queryByRole('heading', { level: 1, name })

test('a chat’s title, unread count and members are shown; its title unfolds owner, creation, messages, role and kind', async () => {
  const { user } = await openApp({ scenario: 'found' })
  await findHeading(DEAL)
  expect(saying('2 unread')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'About this chat' }))
  const facts = (await screen.findByRole('region', { name: 'About this chat' })).textContent
  for (const fact of [
    'OwnerAAnna Keller',
    'Created',
    'Messages62',
    'Your roleOwner',
    'KindDeal discussion',
    'Members6',
    'NotificationsOn',
  ])
    expect(facts).toContain(fact)
  const members = within(await screen.findByRole('region', { name: 'Members' })).getAllByRole('listitem')
  expect(members).toHaveLength(6)
  expect(members[0]?.textContent).toContain('Anna Keller (you)')
  const rowOf = (name: string) => members.filter(({ textContent }) => textContent.includes(name))
  expect(rowOf('Tomas Novak')[0]?.textContent).toContain('Guest')
  expect(rowOf('Quote bot')[0]?.textContent).toContain('Bot')
})

test.each(['1663|1', '$result[chat][ID]', '<img src=x onerror=alert(1)>', '0', '-7', '1e3'])(
  'the hostile placement ID %s is not sent anywhere: the portal gets no request',
  async (placementId) => {
    const { requests } = await openApp({ placementId })
    await findHeading('Which item is this?')
    expect(requests()).toEqual([])
  },
)

test('a throttled opening counts down, retries by itself, and recovers', async () => {
  controlClock()
  const { requests } = await openApp({ scenario: 'throttled' })
  await foundInTime(() => h1('The portal asks us to slow down'))
  expect(screen.getByRole('timer')).toBeTruthy()
  await foundInTime(openChat)
  await passTime(1_000)
  // The throttled request, the opening, and the second request.
  await passTimeUntil(() => requests().length === 3)
})

test('an expired token is renewed by the portal’s page, unnoticed', async () => {
  const { frameCommands } = await openApp({ scenario: 'expired-token' })
  await findHeading(DEAL)
  expect(openChat()).toBeTruthy()
  expect(frameCommands('refreshAuth')).toHaveLength(1)
})

test('a state that stays leaves the focus on “Try again”', async () => {
  const { user, requests } = await openApp({ scenario: 'none' })
  const button = await screen.findByRole('button', { name: 'Try again' })
  // The new state takes the focus to its heading first.
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start the chat' }))
  await user.tab()
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  const openings = () =>
    requests().filter(({ commands = [] }) => commands.includes('im.dialog.messages.get')).length
  await waitFor(() => expect(openings()).toBe(2))
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }))
})

test('“Try again” loads again after a failure, and the new state moves the focus to its heading', async () => {
  const { user } = await openApp({ deal: 1663, faults: ['OVERLOAD_LIMIT:*:once'] })
  const button = await screen.findByRole('button', { name: 'Try again' })
  await user.tab()
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  const heading = await findHeading(DEAL)
  await waitFor(() => expect(document.activeElement).toBe(heading))
})

test('without a network the screen says so, and recovers by itself with the network', async () => {
  controlClock()
  const { user } = await openApp({ scenario: 'none' })
  const button = await foundInTime(() => screen.queryByRole('button', { name: 'Try again' }))
  setOffline(true)
  await user.click(button)
  await foundInTime(() => h1('You are offline'))
  setOffline(false)
  await foundInTime(() => h1('No chat yet'))
})

test('a shown chat stays, marked with its time, when a poll fails; a good retry moves the focus to its heading', async () => {
  controlClock()
  const { user, session } = await openApp({ scenario: 'found' })
  await foundInTime(replyBox)
  session.setFaults(['drop'])
  setOffline(true)
  setOffline(false)
  await foundInTime(() => screen.queryByText(/You see the chat as of \d+:\d+/))
  expect(h1(DEAL)).toBeTruthy()
  session.setFaults([])
  screen.getByRole('button', { name: 'Try again' }).focus()
  await user.keyboard('{Enter}')
  await passTimeUntil(() => screen.queryByText(/You see the chat as of/) === null)
  await passTimeUntil(() => document.activeElement === h1(DEAL))
})

test('a double click on “Try again” sends one request', async () => {
  const { user, requests } = await openApp({ scenario: 'none' })
  const button = await screen.findByRole('button', { name: 'Try again' })
  const before = requests().length
  const release = holdAnswers()
  await user.dblClick(button)
  // A second request would start long before the first one's answer.
  await waitFor(() => expect(requests().length).toBe(before + 1))
  release()
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'))
  expect(requests()).toHaveLength(before + 1)
})

test('a slow handshake is reported as slow', async () => {
  controlClock()
  await openApp({ faults: ['slow-handshake:7000'] })
  await foundInTime(() => screen.queryByText(/takes longer than usual/))
  await foundInTime(openChat)
})

test('a slow first answer is reported as slow', async () => {
  controlClock()
  const release = holdAnswers()
  await openApp({ scenario: 'found' })
  await foundInTime(() => screen.queryByText(/takes longer than usual/))
  release()
  await foundInTime(openChat)
})

test('the app takes the portal’s language, and the frame its text direction', async () => {
  await openApp({ scenario: 'found', language: 'ru' })
  expect(await screen.findByRole('link', { name: 'Открыть чат' })).toBeTruthy()
  expect(saying('2 непрочитанных')).toBeTruthy()
  expect(document.documentElement.lang).toBe('ru')
  expect(document.documentElement.dir).toBe('ltr')
})
