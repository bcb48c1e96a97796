import { expect, test } from 'vitest'
import { MINUTE_MS } from '../../../sandbox/portal/clock.ts'
import { sample } from '../sample.ts'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
const KEY = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'
const DAY_MS = 24 * 60 * MINUTE_MS

interface Listed {
  id: number
  text: string
  uuid: string | null
}

async function open(faults: string[] = []) {
  const portal = await openPressed({ faults })
  return {
    ...portal,
    send: (params: object = {}) =>
      portal.ask('im.message.add', { ...CHAT, MESSAGE: 'Hello', TEMPLATE_ID: KEY, ...params }),
    newest: () => newestOf(portal),
  }
}

/** Messages of the chat above those of the seed, the oldest first. */
async function newestOf({ ask }: PortalUnderTest): Promise<Listed[]> {
  const { messages } = (await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 90_413 })).body.result
  return messages.map(({ id, text, uuid }: Listed) => ({ id, text, uuid }))
}

const NOT_ADDED = sample('im.message.add.error-in-progress')

test('a repeat with the same key answers the first one’s ID, and sends nothing', async () => {
  const { send, newest, sandbox } = await open()
  const first = (await send()).body
  const repeat = await send({ MESSAGE: 'Another text', DIALOG_ID: 'chat1502' })
  expect(repeat.status).toBe(403)
  // The key alone counts, not the chat or the text.
  const elsewhere = await send({ MESSAGE: 'Another text', DIALOG_ID: 'chat1511' })
  expect([elsewhere.status, elsewhere.body.result]).toEqual([200, first.result])
  expect(Object.keys(elsewhere.body).sort()).toEqual(Object.keys(sample('im.message.add.repeat')).sort())
  expect(await newest()).toEqual([{ id: first.result, text: 'Hello', uuid: KEY }])
  expect(sandbox.log.rows.filter(({ write }) => write)).toHaveLength(1)
})

test('a key is kept for 31 days', async () => {
  const { send, sandbox } = await open()
  const first = (await send()).body.result
  sandbox.clock.advance(31 * DAY_MS - MINUTE_MS)
  const later = sandbox.openSession({})
  later.press()
  expect((await send({ auth: later.token })).body.result).toBe(first)
  sandbox.clock.advance(2 * MINUTE_MS)
  const last = sandbox.openSession({})
  last.press()
  expect((await send({ auth: last.token })).body.result).toBeGreaterThan(first)
})

test('a send that was refused after its key was taken holds the key for an hour', async () => {
  const { send, newest, sandbox } = await open(['not-added:im.message.add:once'])
  const refused = await send()
  expect([refused.status, refused.body]).toEqual([
    400,
    { error: NOT_ADDED['error'], error_description: NOT_ADDED['error_description'] },
  ])
  expect((await send()).status).toBe(400)
  expect(await newest()).toEqual([])
  sandbox.clock.advance(59 * MINUTE_MS)
  expect((await send()).status).toBe(400)
  sandbox.clock.advance(2 * MINUTE_MS)
  const renewed = sandbox.openSession({})
  renewed.press()
  expect((await send({ auth: renewed.token })).status).toBe(200)
})

test.each([
  ['upper case', KEY.toUpperCase()],
  ['another version', KEY.replace('-4c2d-', '-1c2d-')],
  ['any text', 'u-1'],
])('a key that is no lower-case UUID of version 4 is ignored: %s', async (_, TEMPLATE_ID) => {
  const { send, newest } = await open()
  const ids = [(await send({ TEMPLATE_ID })).body.result, (await send({ TEMPLATE_ID })).body.result]
  expect(await newest()).toEqual(ids.map((id) => ({ id, text: 'Hello', uuid: null })))
})

test('a system message has no key', async () => {
  const { send, newest } = await open()
  await send({ SYSTEM: 'Y' })
  await send({ SYSTEM: 'Y' })
  expect((await newest()).map(({ uuid }) => uuid)).toEqual([null, null])
})

test('a portal that does not know keys sends each repeat, and answers no uuid', async () => {
  const { send, newest } = await open(['no-template-id'])
  await send()
  await send()
  expect((await newest()).map(({ uuid }) => uuid)).toEqual([null, null])
})

test('more than 20,000 characters are cut without an error, with a mark', async () => {
  const { send, newest } = await open()
  const letters = (count: number) => '😀'.repeat(count)
  const keys = ['1', '2', '3'].map((digit) => digit + KEY.slice(1))
  for (const [index, count] of [20_000, 20_006, 20_007].entries()) {
    expect((await send({ MESSAGE: letters(count), TEMPLATE_ID: keys[index] })).status).toBe(200)
  }
  const kept = (await newest()).map(({ text }) => text)
  expect(kept.map((text) => [...text].length)).toEqual([20_000, 20_006, 20_006])
  expect(kept[2]?.endsWith('😀 (...)')).toBe(true)
})

test('written line breaks become line breaks', async () => {
  const { send, newest } = await open()
  await send({ MESSAGE: ' One[BR]two#BR#three[br]' })
  expect((await newest())[0]?.text).toBe('One\ntwo\nthree\n')
})

test('the repeat of a message that was pressed for needs no press within ten minutes, in its own page', async () => {
  const { ask, sandbox } = await openPortal({ faults: ['drop:im.message.add:once'] })
  const pressed = sandbox.openSession({ faults: ['drop:im.message.add:once'] })
  const other = sandbox.openSession({})
  const send = (auth: string) => ask('im.message.add', { ...CHAT, MESSAGE: 'Hello', TEMPLATE_ID: KEY, auth })
  pressed.press()
  await expect(send(pressed.token)).rejects.toThrow('dropped')
  pressed.setFaults([])
  releasePress(sandbox)
  await send(pressed.token)
  expect(sandbox.log.red).toEqual([])
  await ask('im.message.add', {
    ...CHAT,
    MESSAGE: 'Hello',
    TEMPLATE_ID: KEY.replace('3f', '4f'),
    auth: other.token,
  })
  expect(sandbox.log.red).toHaveLength(1)

  /** Ends the press as the page's report does. */
  function releasePress({ handle, origin }: typeof sandbox): void {
    const body = JSON.stringify({ isActive: false })
    void handle(new Request(`${origin}/sandbox/sessions/${pressed.sid}/press`, { method: 'POST', body }))
  }
})

test('a message that the test announced may wait for ten minutes, but none to a customer', async () => {
  const { ask, sandbox, session } = await openPortal()
  session.announceMessage('Waits')
  await ask('im.message.add', { ...CHAT, MESSAGE: 'Waits', TEMPLATE_ID: KEY })
  expect(sandbox.log.red).toEqual([])
  await ask('im.message.add', { DIALOG_ID: 'chat1612', MESSAGE: 'Waits', TEMPLATE_ID: `4${KEY.slice(1)}` })
  expect(sandbox.log.red).toHaveLength(1)
  sandbox.clock.advance(11 * MINUTE_MS)
  await ask('im.message.add', { ...CHAT, MESSAGE: 'Waits', TEMPLATE_ID: `5${KEY.slice(1)}` })
  expect(sandbox.log.red).toHaveLength(2)
})

test('after another person logs in to the portal, renewed tokens are theirs', async () => {
  const { ask, session } = await openPortal({ viewer: 'anna' })
  session.logIn('marco')
  expect((await ask('profile')).body.result.ID).toBe('27')
  const answers: string[] = []
  const bridge = session.bridge('https://app.example', (text) => answers.push(text))
  await bridge.receive(`refreshAuth::1:${session.sid}`, 'https://app.example')
  const [, token = ''] = /"AUTH_ID":"([^"]+)"/.exec(answers.join()) ?? []
  expect((await ask('profile', { auth: token })).body.result.ID).toBe('31')
})
