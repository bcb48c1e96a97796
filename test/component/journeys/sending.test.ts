// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { CLOCK_CHANGES } from '../../clock-changes.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdRequests,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
  setOffline,
  startPortal,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'
import { deafenToItsEnd, provideLocks } from '../../harness/web-locks.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions
const KEYS = 'The keys are at the gate'
const GATE = 'The gate is open'
/** Time for three sends without an answer, the pauses between them and the look. */
const ALL_TRIES = { withinMs: 90_000, stepMs: 1_000 }

const said = (text: string) =>
  [...document.querySelectorAll('section li')].filter((row) => row.textContent.includes(text)).length
const sends = ({ requests }: OpenedApp) => requests().filter(({ method }) => method === 'im.message.add')

/** Opens deal 1663 in a new page of this portal, as a reload does. */
async function open(portal: Sandbox, faults: string[] = [], card: CardOptions = FOUND) {
  const app = await openApp({ ...card, faults }, portal)
  await foundInTime(replyBox)
  return app
}
async function send({ user }: OpenedApp, text: string): Promise<void> {
  const reply = await foundInTime(replyBox)
  fireEvent.change(reply, { target: { value: text } })
  reply.focus()
  await user.keyboard('{Enter}')
}
/** Messages of the chat with this text, as Marco finds them in the portal. */
async function arrived({ origin, handle, openSession }: Sandbox, text: string): Promise<number> {
  const { token } = openSession({ viewer: 'marco' })
  const query = new URLSearchParams({ auth: token, DIALOG_ID: 'chat1437', FIRST_ID: '90413' })
  const answer = await handle(new Request(`${origin}/rest/im.dialog.messages.get?${query}`))
  const { result } = (await answer.json()) as { result: { messages: { text: string }[] } }
  return result.messages.filter((message) => message.text === text).length
}
/** Learns from a first message's `uuid` that this portal knows keys, and sends another one with this fault. */
async function sendKnowingKeys(fault: string) {
  const portal = await startPortal()
  const app = await open(portal)
  await send(app, GATE)
  await passTimeUntil(() => said(GATE) === 1 && localStorage.length === 1)
  app.session.setFaults([fault])
  await send(app, KEYS)
  return { portal, app }
}

test.each(['html', 'truncated', 'malformed', 'no-cors'])(
  'a send that is answered by “%s” is found in the chat: sent once, and never called a refusal',
  async (fault) => {
    controlClock()
    expectWrite(/im.message.add/)
    const portal = await startPortal()
    const app = await open(portal, [`${fault}:im.message.add`])
    await send(app, KEYS)
    await passTimeUntil(() => said(KEYS) === 1 && saying('Sending…') === null)
    expect([screen.queryByText('Not sent'), sends(app).length]).toEqual([null, 1])
    expect(await arrived(portal, KEYS)).toBe(1)
  },
)

test('a lost send is repeated by itself where the portal has answered our key, and there is one message', async () => {
  controlClock()
  expectWrite(/im.message.add/)
  expectWrite(/im.message.add/)
  const { portal, app } = await sendKnowingKeys('drop:im.message.add:once')
  await passTimeUntil(() => sends(app).length === 3, ALL_TRIES)
  await passTimeUntil(() => said(KEYS) === 1 && saying('Sending…') === null)
  expect(await arrived(portal, KEYS)).toBe(1)
})

test('a send whose answers never come is repeated twice at most, and there is one message', async () => {
  controlClock()
  expectWrite(/im.message.add/)
  expectWrite(/im.message.add/)
  const { portal, app } = await sendKnowingKeys('hang:im.message.add')
  await passTimeUntil(() => saying('Sending…') === null, ALL_TRIES)
  expect(said(KEYS)).toBe(1)
  expect(sends(app).length).toBeLessThanOrEqual(4)
  expect(await arrived(portal, KEYS)).toBe(1)
})

test('messages that are written without a network go by themselves when it is back, each once and in order', async () => {
  controlClock()
  const portal = await startPortal()
  const app = await open(portal)
  setOffline(true)
  await send(app, KEYS)
  await send(app, GATE)
  await passTimeUntil(() => screen.queryAllByText('Waiting for the network').length === 2)
  await passTime(120_000)
  for (const text of [KEYS, GATE]) {
    app.session.announceMessage(text)
    expectWrite(new RegExp(`im.message.add.*${text}`))
  }
  setOffline(false)
  await passTimeUntil(() => sends(app).length === 2 && saying(/Waiting|Sending/) === null)
  expect(sends(app).map(({ params }) => JSON.stringify(params).includes(KEYS))).toEqual([true, false])
  expect([await arrived(portal, KEYS), await arrived(portal, GATE)]).toEqual([1, 1])
})

test('a portal that ignores keys gets no repeat by itself: the message is offered', async () => {
  controlClock()
  expectWrite(/im.message.add/)
  const portal = await startPortal()
  const app = await open(portal, ['no-template-id'])
  await send(app, GATE)
  await passTimeUntil(() => said(GATE) === 1 && saying('Sending…') === null)
  app.session.setFaults(['no-template-id', 'drop:im.message.add'])
  await send(app, KEYS)
  await foundInTime(() => screen.queryByText('Not sent'), ALL_TRIES)
  expect([sends(app).length, localStorage.length]).toEqual([2, 0])
})

/** The portal of a page that has sent one message, without an answer, and queued another. */
async function openInMidSend(): Promise<Sandbox> {
  expectWrite(/im.message.add/)
  const portal = await startPortal()
  const app = await open(portal, ['hang:im.message.add'])
  await send(app, KEYS)
  await send(app, GATE)
  await passTimeUntil(() => sends(app).length === 1)
  return portal
}

test('after a reload in mid-send the one that arrived is there once, the one that waited is in the box', async () => {
  controlClock()
  const portal = await openInMidSend()

  const again = await open(portal)
  await passTimeUntil(() => said(KEYS) === 1)
  await passTimeUntil(() => replyBox()?.value === GATE)
  await passTime(15_000)
  expect([screen.queryByText('Not sent'), said(KEYS), sends(again)]).toEqual([null, 1, []])
  expect([await arrived(portal, KEYS), await arrived(portal, GATE)]).toEqual([1, 0])
})

test('after a crash in mid-send the one that arrived is there once, the one that waited is in the box', async () => {
  controlClock()
  const { crash } = provideLocks()
  deafenToItsEnd()
  const portal = await openInMidSend()
  crash()

  const again = await open(portal)
  await passTimeUntil(() => said(KEYS) === 1)
  await passTimeUntil(() => replyBox()?.value === GATE)
  expect([screen.queryByText('Not sent'), sends(again)]).toEqual([null, []])
  expect([await arrived(portal, KEYS), await arrived(portal, GATE)]).toEqual([1, 0])
})

test('after a reload in mid-send one that did not arrive is offered, and not sent', async () => {
  controlClock()
  expectWrite(/im.message.add/)
  const portal = await startPortal()
  const app = await open(portal)
  holdRequests(/im\.message\.add.*keys/)
  await send(app, KEYS)
  await passTime(1_000)

  const again = await open(portal)
  await foundInTime(() => screen.queryByText('Not sent'))
  expect([said(KEYS), sends(again)]).toEqual([1, []])
})

test('messages that wait while another person logs in do not go out in that person’s name', async () => {
  controlClock()
  const portal = await startPortal()
  const app = await open(portal)
  const letGo = holdRequests(/im\.message\.add.*keys/)
  await send(app, KEYS)
  await send(app, GATE)
  app.session.logIn('marco')
  app.session.expireToken()
  letGo()
  await passTimeUntil(() => saying('Sending…') === null, ALL_TRIES)
  await passTimeUntil(() => screen.queryByText(GATE) === null)
  expect(replyBox()?.value).toBe('')
  expect([await arrived(portal, KEYS), await arrived(portal, GATE)]).toEqual([0, 0])
})

test.each([
  ['Mute', 'im.chat.mute', 'html', 'Muted'],
  ['Pin', 'im.recent.pin', 'truncated', 'Pinned'],
  ['Pin', 'im.recent.pin', 'malformed', 'Pinned'],
] as const)(
  '“%s” (%s) that the portal did, and answered by “%s”, is shown as done',
  async (choice, method, fault, mark) => {
    controlClock()
    expectWrite(new RegExp(`"method":"${method}"`))
    const portal = await startPortal()
    const { user, requests } = await open(portal, [`${fault}:${method}`])
    await user.click(await foundInTime(() => screen.queryByRole('button', { name: 'More actions' })))
    await user.click(await foundInTime(() => screen.queryByRole('menuitem', { name: choice })))
    await passTimeUntil(() => saying(mark, document.querySelector('.chat-head') ?? document) !== null)
    expect(saying(/Could not be|answer was lost/)).toBeNull()
    expect(requests().filter((row) => row.method === method)).toHaveLength(1)
  },
)

test.each(CLOCK_CHANGES)(
  'after the device’s clock went %s a message is sent, and others’ are loaded, as before',
  async (_change, ms) => {
    controlClock()
    expectWrite(/im.message.add/)
    const portal = await startPortal()
    const app = await open(portal)
    vi.setSystemTime(Date.now() + ms)
    await send(app, KEYS)
    await passTimeUntil(() => said(KEYS) === 1 && saying('Sending…') === null, { withinMs: 10_000 })
    portal.people.write({ who: 'marco', chat: 1437, text: 'Thank you' })
    await passTimeUntil(() => said('Thank you') === 1, { withinMs: 60_000 })
  },
)

test.each([
  ['Mute', 'im.chat.mute', 'Could not be muted.'],
  ['Pin', 'im.recent.pin', 'Could not be pinned.'],
  ['Mark as read', 'im.dialog.read', 'Could not be marked as read.'],
] as const)(
  '“%s” (%s) that the portal refused has a line with its reason near the menu, and can be tried again',
  async (choice, method, words) => {
    controlClock()
    // The second one: a fault answers the first.
    expectWrite(new RegExp(`"method":"${method}"`))
    const portal = await startPortal()
    const { user } = await open(portal, [`ACCESS_ERROR:${method}:once`])
    await user.click(await foundInTime(() => screen.queryByRole('button', { name: 'More actions' })))
    await user.click(await foundInTime(() => screen.queryByRole('menuitem', { name: choice })))
    const line = await foundInTime(() => screen.queryByText(words, { exact: false })?.closest('div') ?? null)
    expect(line.textContent).toContain(`${words} You may not do this here.`)
    expect(document.querySelector('article > header')?.contains(line)).toBe(true)
    await user.click(within(line).getByRole('button', { name: 'Try again' }))
    await passTimeUntil(() => !line.isConnected)
  },
)
