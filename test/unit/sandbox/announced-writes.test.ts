import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { PRESS_MS } from '../../../sandbox/portal/press.ts'
import { openPortal } from './portal-under-test.ts'

const MINUTE_MS = 60_000
/** Chat 1437 is a deal's, chat 1612 a customer's. */
const COLLEAGUES = 'chat1437'
const CUSTOMER = 'chat1612'
const OLGA: CardOptions = { with: ['imopenlines'], viewer: 'olga' }

/** A portal with the opened page, and what it sends. */
async function open(card: CardOptions = {}) {
  const portal = await openPortal(card)
  const { ask, sandbox, session } = portal
  return {
    ...portal,
    send: (key: string, dialogId = COLLEAGUES) =>
      ask('im.message.add', { DIALOG_ID: dialogId, MESSAGE: 'Hello', TEMPLATE_ID: key }),
    pressed: async (act: () => Promise<unknown>) => {
      session.press()
      await act()
      endPress()
    },
    unpressed: () => sandbox.log.red.filter(({ note }) => note.includes('without a press')).length,
  }
}

/** Lets the press end, as it does by itself. */
function endPress(): void {
  vi.advanceTimersByTime(PRESS_MS)
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('a message is sent again without another press, by its key, for ten minutes', async () => {
  const { send, pressed, sandbox, unpressed } = await open()
  await pressed(() => send('key-1'))
  sandbox.clock.advance(9 * MINUTE_MS)
  await send('key-1')
  expect(unpressed()).toBe(0)
  await send('key-2')
  expect(unpressed()).toBe(1)
  sandbox.clock.advance(2 * MINUTE_MS)
  await send('key-1')
  expect(unpressed()).toBe(2)
})

test.each(['drop', 'hang', 'QUERY_LIMIT_EXCEEDED', 'html@502'])(
  'a message whose first sending ended in %s is sent again without another press',
  async (fault) => {
    const { session, send, sandbox, unpressed } = await open()
    session.setFaults([`${fault}:im.message.add:once`])
    session.press()
    const first = send('key-1').catch(() => undefined)
    if (fault !== 'hang') await first
    else await sandbox.log.waitForRest('im.message.add')
    endPress()
    await send('key-1')
    expect(unpressed()).toBe(0)
  },
)

test('a message without a key, which the portal would send once more, needs a press each time', async () => {
  const { ask, pressed, unpressed } = await open()
  const send = () => ask('im.message.add', { DIALOG_ID: COLLEAGUES, MESSAGE: 'Hello' })
  await pressed(send)
  await send()
  expect(unpressed()).toBe(1)
})

test('a repeat in another chat, another page, or another person’s page needs a press of its own', async () => {
  const { send, pressed, sandbox, unpressed } = await open()
  await pressed(() => send('key-1'))
  await send('key-1', 'chat1622')
  expect(unpressed()).toBe(1)
  for (const card of [{}, { viewer: 'marco' }] as const) {
    const other = sandbox.openSession(card)
    const params = { DIALOG_ID: COLLEAGUES, MESSAGE: 'Hello', TEMPLATE_ID: 'key-1', auth: other.token }
    const body = new URLSearchParams(params)
    await sandbox.handle(new Request(`${sandbox.origin}/rest/im.message.add`, { method: 'POST', body }))
  }
  expect(unpressed()).toBe(3)
})

test('a repeat by another person, who logs in to the same page, needs a press of its own', async () => {
  const { ask, pressed, session, send, unpressed } = await open()
  await pressed(() => send('key-1'))
  session.announceMessage('Wait')
  session.logIn('marco')
  await session.bridge('', () => undefined).receive(`refreshAuth:{}:key:${session.sid}`, '')
  await send('key-1')
  await ask('im.message.add', { DIALOG_ID: COLLEAGUES, MESSAGE: 'Wait' })
  expect(unpressed()).toBe(2)
})

test('a message to a customer needs a press for each sending, announced or not', async () => {
  const { ask, send, pressed, session, unpressed } = await open(OLGA)
  session.press()
  await ask('imopenlines.session.join', { CHAT_ID: 1612 })
  await pressed(() => send('key-1', CUSTOMER))
  await send('key-1', CUSTOMER)
  expect(unpressed()).toBe(1)
  session.announceMessage('Hello')
  await send('key-2', CUSTOMER)
  expect(unpressed()).toBe(2)
})

test('a setting that the person switched on announces its method, as long as it is on', async () => {
  const { ask, pressed, session, unpressed } = await open()
  session.announce({ kind: 'setting', method: 'im.dialog.read', option: 'marksRead', value: 'Y' })
  const read = () => ask('im.dialog.read', { DIALOG_ID: COLLEAGUES })
  await read()
  expect(unpressed()).toBe(1)
  await pressed(() => ask('user.option.set', { options: { marksRead: 'Y' } }))
  await read()
  await read()
  expect(unpressed()).toBe(1)
  await ask('im.chat.mute', { CHAT_ID: 1437 })
  expect(unpressed()).toBe(2)
  await pressed(() => ask('user.option.set', { options: { marksRead: 'N' } }))
  await read()
  expect(unpressed()).toBe(3)
})

test('typing is announced, and nothing else with it', async () => {
  const { ask, session, unpressed } = await open()
  session.announce({ kind: 'typing' })
  await ask('im.dialog.writing', { DIALOG_ID: COLLEAGUES })
  expect(unpressed()).toBe(0)
  await ask('im.dialog.read', { DIALOG_ID: COLLEAGUES })
  expect(unpressed()).toBe(1)
})
