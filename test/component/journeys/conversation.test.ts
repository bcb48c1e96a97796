// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import {
  controlClock,
  expectWrite,
  findHeading,
  foundInTime,
  holdAnswers,
  openApp,
  passTimeUntil,
} from '../../harness/open-app.ts'
import { OPENING_OF_A_DEAL } from '../../harness/opening-of-a-deal.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

const LINES = { scenario: 'found', with: ['imopenlines'] }
const MINUTE_MS = 60_000
const APPROVED = 'The client approved the estimate'
const KEYS = 'The keys are at the gate'

// By label, not by role: a query by role reads the styles of the whole page, at each step of the clock.
const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const said = (text: string) =>
  [...(messages()?.querySelectorAll('li') ?? [])].filter((row) => row.textContent.includes(text))
const marks = (text: string) => saying(text, document.querySelector('.chat-head') ?? document)

async function send(user: UserEvent, text: string): Promise<void> {
  const box = await foundInTime(replyBox)
  fireEvent.change(box, { target: { value: text } })
  box.focus()
  await user.keyboard('{Enter}')
}

/** Opens a chat by its address, on the app's own page. */
async function openByAddress(address: string): Promise<void> {
  const box = await foundInTime(() => screen.queryByRole('combobox'))
  fireEvent.change(box, { target: { value: address } })
  fireEvent.keyDown(box, { key: 'Enter' })
  await foundInTime(messages)
}

test('two requests load the members, the messages, the unread count, the missing people and the customer chats', async () => {
  // No poll is due, however slow the machine.
  controlClock()
  const { requests } = await openApp(LINES)
  await foundInTime(() => screen.queryByRole('button', { name: 'Add Olga Renko' }))
  expect(screen.getByRole('heading', { level: 1, name: /Warehouse lighting/ })).toBeTruthy()
  expect(said(APPROVED)).toHaveLength(1)
  expect(screen.getByText(/2 new/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: /^Members/ })).toBeTruthy()
  await foundInTime(() => screen.queryAllByText(/Dana Whitfield/)[0] ?? null)
  expect(requests().map(({ method, httpMethod }) => `${httpMethod} ${method}`)).toEqual([
    'POST batch',
    'POST batch',
  ])
  expect(requests()[0]?.commands).toEqual(OPENING_OF_A_DEAL)
})

test('the chat is usable after the first answer, however long the second takes', async () => {
  holdAnswers(1)
  await openApp(LINES)
  await findHeading(/Warehouse lighting/)
  await screen.findByRole('region', { name: 'Messages' })
  expect(said(APPROVED)).toHaveLength(1)
  expect(screen.getAllByRole('listitem').some((row) => row.textContent.includes('Marco Rossi'))).toBe(true)
  expect(screen.getByText('WhatsApp')).toBeTruthy()
})

test('a part without its permission is a quiet line that says what an administrator can add', async () => {
  await openApp({ deal: 1663, without: ['user_brief'] })
  await screen.findByRole('region', { name: 'Messages' })
  await screen.findByRole('button', { name: 'Add 2 people' })
  expect(saying(/Open Channels|imopenlines/i)).not.toBeNull()
})

test('a reply is shown at once, sent once as it was typed, and loaded by the next poll', async () => {
  controlClock()
  expectWrite(/"method":"im.message.add"/)
  const { user, requests } = await openApp({ scenario: 'found' })
  const release = holdAnswers(2)
  await send(user, 'It is $result[chat][ID], [b]really[/b]')
  await passTimeUntil(() => said('It is $result[chat][ID], really').length === 1)
  expect(saying('Sending…')).not.toBeNull()
  expect(replyBox()?.value).toBe('')
  release()
  await passTimeUntil(() => saying('Sending…') === null)
  const sent = requests().filter(({ method }) => method === 'im.message.add')
  expect(sent.map(({ params }) => params)).toMatchObject([
    { DIALOG_ID: 'chat1437', MESSAGE: 'It is $result[chat][ID], [b]really[/b]' },
  ])
  expect(said('It is $result[chat][ID], really')).toHaveLength(1)
})

test('a reply that meets a fault of the portal is sent once, stays, and is sent again only by the user', async () => {
  controlClock()
  // The portal carries out only the second.
  expectWrite(/im.message.add/)
  const { user, session, requests } = await openApp({
    scenario: 'found',
    faults: ['INTERNAL_SERVER_ERROR:im.message.add'],
  })
  const sent = () => requests().filter(({ method }) => method === 'im.message.add').length
  await send(user, KEYS)
  await foundInTime(() => screen.queryByText('Not sent'))
  expect(sent()).toBe(1)
  session.setFaults([])
  const region = messages()
  if (region === null) throw new Error('no messages')
  // The list takes no pointer while it scrolls to its end.
  await passTimeUntil(() => region.querySelector('ol')?.style.pointerEvents !== 'none')
  await user.click(within(region).getByRole('button', { name: 'Send again' }))
  await passTimeUntil(() => screen.queryByText('Not sent') === null)
  await passTimeUntil(() => sent() === 2)
})

test('a reply whose answer never comes is sent once, and recognized in the next poll', async () => {
  controlClock()
  expectWrite(/im.message.add/)
  const { user, requests } = await openApp({ scenario: 'found', faults: ['hang:im.message.add'] })
  await send(user, KEYS)
  await foundInTime(() => saying('Sending…'))
  await passTimeUntil(() => saying('Sending…') === null)
  expect(said(KEYS)).toHaveLength(1)
  expect(screen.queryByText('Not sent')).toBeNull()
  expect(requests().filter(({ method }) => method === 'im.message.add')).toHaveLength(1)
})

test.each([
  ['Mark as read', 'im.dialog.read', { text: '2 unread', isGone: true }],
  ['Mute', 'im.chat.mute', { text: 'Muted', isGone: false }],
  ['Pin', 'im.recent.pin', { text: 'Pinned', isGone: false }],
] as const)('“%s” is one write, and shows', async (choice, method, { text, isGone }) => {
  controlClock()
  expectWrite(new RegExp(`"method":"${method}"`))
  const { user, requests } = await openApp({ scenario: 'found' })
  await foundInTime(messages)
  expect(marks(text) === null).toBe(!isGone)
  await user.click(await foundInTime(() => screen.queryByRole('button', { name: 'More actions' })))
  await user.click(await foundInTime(() => screen.queryByRole('menuitem', { name: choice })))
  await passTimeUntil(() => (marks(text) === null) === isGone)
  expect(requests().filter((row) => row.method === method)).toHaveLength(1)
})

test('each missing person is added by one press, and is a member then', async () => {
  controlClock()
  expectWrite(/"method":"im.chat.user.add"/)
  const { user, requests } = await openApp(LINES)
  const add = () => screen.queryByRole('button', { name: /^Add Olga/ })
  await user.dblClick(await foundInTime(add))
  await passTimeUntil(() => add() === null)
  await foundInTime(() => screen.queryByRole('button', { name: '7 members' }))
  expect(requests().filter(({ method }) => method === 'im.chat.user.add')).toHaveLength(1)
})

test('a user who may only read has no composer, and no actions that the portal forbids', async () => {
  controlClock()
  await openApp({ scenario: 'left-menu' }, undefined, 'by the SDK', { hash: '#/find' })
  await openByAddress('/online/?IM_DIALOG=chat1615')
  expect(replyBox()).toBeNull()
  expect(screen.getByRole('link', { name: 'Open chat' })).toBeTruthy()
})

test('a group’s chat is left by leaving the group: there is no action to leave it', async () => {
  const { user } = await openApp({ scenario: 'group' })
  await user.click(await screen.findByRole('button', { name: 'More actions' }))
  expect(await screen.findByRole('menuitem', { name: 'Mute' })).toBeTruthy()
  expect(screen.queryByRole('menuitem', { name: 'Leave the chat…' })).toBeNull()
})

test('in an open channel the composer says that the customer reads it', async () => {
  controlClock()
  expectWrite(/"method":"im.message.add"/)
  const { user, requests } = await openApp({ scenario: 'left-menu' }, undefined, 'by the SDK', {
    hash: '#/find',
  })
  await openByAddress('/online/?IM_DIALOG=chat1612')
  expect(screen.getByText('What you write here goes to the customer.')).toBeTruthy()
  const box = screen.getByRole('textbox', { name: 'Reply to the customer' })
  fireEvent.change(box, { target: { value: 'It ships on Monday' } })
  await user.dblClick(screen.getByRole('button', { name: 'Send to the customer' }))
  await passTimeUntil(() => said('It ships on Monday').length === 1)
  await passTimeUntil(() => saying('Sending…') === null)
  const sent = requests().filter(({ method }) => method === 'im.message.add')
  expect(sent.map(({ params }) => params)).toMatchObject([{ DIALOG_ID: 'chat1612' }])
})

test('while the portal is away the last data stays, marked with its time, and is refreshed by itself', async () => {
  controlClock()
  const { session } = await openApp({ scenario: 'found' })
  const box = await foundInTime(replyBox)
  fireEvent.change(box, { target: { value: 'Half a sen' } })
  box.focus()
  session.setFaults(['html@502'])
  await foundInTime(() => screen.queryByText(/You see the chat as of/))
  expect(document.activeElement).toBe(box)
  expect(said(APPROVED)).toHaveLength(1)
  session.setFaults([])
  await passTimeUntil(() => screen.queryByText(/You see the chat as of/) === null)
  expect(document.activeElement).toBe(box)
})

test('five idle minutes of a visible tab cost at most ten requests', async () => {
  controlClock()
  const { requests } = await openApp({ scenario: 'found' })
  await passTimeUntil(() => requests().length === 2)
  const end = Date.now() + 5 * MINUTE_MS
  await passTimeUntil(() => Date.now() >= end, { withinMs: 6 * MINUTE_MS, stepMs: 1_000 })
  expect(requests().length).toBeGreaterThan(4)
  expect(requests().length).toBeLessThanOrEqual(10)
})

test('a chat of a thousand members is usable: the first are listed, more load on demand, and the search finds one', async () => {
  const { user } = await openApp({ deal: 1780 })
  await screen.findByRole('button', { name: '1,000 members' })
  await user.click(await screen.findByRole('button', { name: /200 more/ }))
  const members = screen.getByRole('region', { name: 'Members' })
  await waitFor(() => expect(members.querySelectorAll('li').length).toBe(250))
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no such person at all' } })
  await waitFor(() => expect(members.querySelectorAll('li').length).toBe(0))
  expect(saying(/0 of|no one|nobody/i)).not.toBeNull()
})

test.each([
  ['task', 'Measure the new hall'],
  ['group', 'Northern warehouses'],
])('the tab of a %s shows its chat, and looks it up by its pair', async (scenario, title) => {
  const { requests } = await openApp({ scenario })
  await findHeading(title)
  await screen.findByRole('region', { name: 'Messages' })
  const asked = requests().find(({ method }) => method === 'im.chat.get')
  expect(JSON.stringify(asked?.params)).toMatch(/TASKS_TASK|SONET_GROUP/)
})

test('a customer chat without access is told apart, and each has its own link', async () => {
  expectWrite(/imOpenMessenger/)
  const { user, sandbox } = await openApp(LINES)
  expect(await screen.findByText('You are not in this conversation')).toBeTruthy()
  expect(screen.getByText('Closed')).toBeTruthy()
  await user.click(screen.getByRole('link', { name: /Open the WhatsApp conversation/ }))
  const row = await sandbox.log.waitForFrame('imOpenMessenger')
  expect(row.params).toEqual({ dialogId: expect.stringMatching(/^chat163\d$/) })
})

test('a press on a mentioned person opens the dialog in the portal’s messenger', async () => {
  expectWrite(/imOpenMessenger.*"44"/)
  const { user, sandbox, requests } = await openApp({ scenario: 'found' })
  await findHeading(/Warehouse lighting/)
  const mention = await screen.findByRole('link', { name: 'Leila' })
  await user.click(mention)
  expect((await sandbox.log.waitForFrame('imOpenMessenger')).params).toEqual({ dialogId: '44' })
  // The app itself asks for no private dialog, which would create it.
  const asked = requests().map(({ params }) => decodeURIComponent(JSON.stringify(params)))
  expect(asked.filter((params) => /DIALOG_ID["=:]+44\b/.test(params))).toEqual([])
})

test('a deal without a chat shows its customer chats', async () => {
  const { requests } = await openApp({ scenario: 'none', with: ['imopenlines'] })
  await findHeading('No chat yet')
  const customers = await screen.findByRole('region', { name: /^With the customer/ })
  await waitFor(() => expect(within(customers).queryAllByRole('link', { name: /^Open the/ })).toHaveLength(2))
  expect((await within(customers).findAllByText('You are not in this conversation'))[0]).toBeTruthy()
  await waitFor(() => expect(customers.querySelector('[aria-busy="true"]')).toBeNull())
  const asked = requests().filter(({ method }) => method === 'batch')
  expect(asked[1]?.commands).toEqual(expect.arrayContaining(['im.dialog.get', 'im.dialog.messages.get']))
})
