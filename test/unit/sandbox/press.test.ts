import { afterEach, expect, test, vi } from 'vitest'
import { createPress, PRESS_MS } from '../../../sandbox/portal/press.ts'
import { openPortal, type PortalUnderTest } from './portal-under-test.ts'

const APP = 'https://app.example'
const CHAT = { DIALOG_ID: 'chat1437' }

/** Every write, and its effect in a real portal. */
const WRITES = [
  ['im.message.add', { ...CHAT, MESSAGE: 'Hello' }, 'sent the message'],
  ['im.dialog.read', CHAT, 'marked messages as read'],
  ['im.dialog.read', { DIALOG_ID: 'notify' }, 'marked all notifications as read'],
  ['im.chat.mute', { CHAT_ID: 1437 }, 'muted the chat'],
  ['im.chat.mute', { CHAT_ID: 1437, MUTE: 'N' }, 'unmuted the chat'],
  ['im.recent.pin', CHAT, 'pinned the chat'],
  ['im.recent.pin', { DIALOG_ID: 'notify' }, 'pinned the notifications'],
  ['im.chat.add', { TITLE: 'New' }, 'created a chat'],
  ['im.chat.user.add', { CHAT_ID: 1437, USERS: [33] }, 'let people into the chat'],
  ['im.chat.leave', { CHAT_ID: 1622 }, 'taken somebody out of the chat'],
  ['user.option.set', { options: { a: 'b' } }, 'changed an option of the person'],
  ['app.option.set', { options: { a: 'b' } }, 'changed an option of the app'],
  [
    'placement.bind',
    { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: 'http://localhost:5173/tab' },
    'bound the app to a placement',
  ],
  [
    'event.bind',
    { EVENT: 'ONAPPINSTALL', HANDLER: 'http://localhost:5173/event' },
    'bound a handler to an event',
  ],
  ['im.dialog.get', { DIALOG_ID: 31 }, 'created a private chat'],
  ['im.dialog.get', { DIALOG_ID: 'sg5' }, 'created the group’s chat'],
  [
    'im.chat.mute',
    { DIALOG_ID: 'sg5' },
    'created the group’s chat, for DIALOG_ID sg5: ask for chat<ID> only, muted the chat',
  ],
] as const

/** Reports `navigator.userActivation` as the portal's page does. */
function report(
  { sandbox, session }: PortalUnderTest,
  isActive: unknown,
  sid = session.sid,
): Promise<Response> {
  const body = JSON.stringify({ isActive })
  return sandbox.handle(
    new Request(`${sandbox.origin}/sandbox/sessions/${sid}/press`, { method: 'POST', body }),
  )
}

afterEach(() => void vi.useRealTimers())

for (const [method, params, effect] of WRITES) {
  test(`${method} ${JSON.stringify(params)} is red without a press, with the reason, and not red after one`, async () => {
    const unpressed = await openPortal()
    const answer = await unpressed.ask(method, params)
    expect(unpressed.sandbox.log.red).toMatchObject([
      {
        write: true,
        note: expect.stringContaining(`A write without a press: a real portal would have ${effect}`),
      },
    ])

    const pressed = await openPortal()
    pressed.session.press()
    // The answer is the same: a real portal doesn't check for a press.
    expect((await pressed.ask(method, params)).status).toBe(answer.status)
    expect(pressed.sandbox.log.rows).toMatchObject([{ write: true, red: false }])
  })
}

test('joining a customer’s conversation needs a press as well', async () => {
  const { ask, sandbox, session } = await openPortal({ with: ['imopenlines'], viewer: 'olga' })
  await ask('imopenlines.session.join', { CHAT_ID: 1612 })
  expect(sandbox.log.red).toMatchObject([{ note: expect.stringContaining('joined the person') }])
  session.press()
  await ask('im.chat.leave', { CHAT_ID: 1612 })
  await ask('imopenlines.session.join', { CHAT_ID: 1612 })
  expect(sandbox.log.red).toHaveLength(1)
})

test('a batch is red for its writes, each named once, and its answer is unchanged', async () => {
  const { batch, sandbox } = await openPortal()
  const maps = await batch({
    look: 'im.dialog.get?DIALOG_ID=chat1437',
    mute: 'im.chat.mute?CHAT_ID=1437',
    again: 'im.chat.mute?CHAT_ID=1437',
    read: 'im.dialog.read?DIALOG_ID=chat1437',
  })
  expect(maps['result_error']).toEqual([])
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([
    expect.stringContaining('would have muted the chat, and marked messages as read; 4 commands, 0 failed'),
  ])
})

test('reads need no press; a write needs one though it changes nothing, or is refused', async () => {
  const { ask, sandbox } = await openPortal({ viewer: 'olga' })
  await ask('im.dialog.get', CHAT)
  expect(sandbox.log.red).toEqual([])
  await ask('im.dialog.read', CHAT)
  await ask('im.message.add', { ...CHAT, MESSAGE: 'Hello' })
  expect(sandbox.log.red.map(({ method, write, note }) => [method, write, note])).toEqual([
    ['im.dialog.read', false, expect.stringContaining('would have run im.dialog.read')],
    ['im.message.add', false, expect.stringContaining('would have run im.message.add')],
  ])
})

for (const method of [
  'crm.item.update',
  'tasks.task.add',
  'disk.folder.uploadfile',
  'CRM.Timeline.Comment.Add',
]) {
  test(`${method}, which this portal does not answer, needs a press as well`, async () => {
    const { ask, sandbox, session } = await openPortal()
    await ask(method, { id: 1 })
    expect(sandbox.log.red[0]?.note).toContain(
      `A write without a press: a real portal would have run ${method}`,
    )
    session.press()
    await ask(method, { id: 1 })
    expect(sandbox.log.red[1]?.note).not.toContain('without a press')
  })
}

test('the plan of an installation is one press, however long its writes take one after the other', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { ask, sandbox, session } = await openPortal()
  const bind = (tab: string) =>
    ask('placement.bind', { PLACEMENT: `CRM_${tab}_DETAIL_TAB`, HANDLER: 'http://localhost:5173/tab' })
  session.press()
  for (const tab of ['DEAL', 'LEAD', 'CONTACT']) {
    await bind(tab)
    vi.advanceTimersByTime(PRESS_MS - 100)
  }
  expect(sandbox.log.red).toEqual([])
  await ask('im.chat.mute', { CHAT_ID: 1437 })
  expect(sandbox.log.red).toMatchObject([{ method: 'im.chat.mute' }])
  vi.advanceTimersByTime(PRESS_MS)
  await bind('COMPANY')
  expect(sandbox.log.red).toHaveLength(2)
})

test('a press lasts five seconds, for the frame and for REST', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { ask, sandbox, session } = await openPortal()
  const bridge = session.bridge(APP, () => undefined)
  const write = async () => {
    await bridge.receive(`imOpenMessenger:{"dialogId":"chat1437"}:key:${session.sid}`, APP)
    await ask('im.chat.mute', { CHAT_ID: 1437 })
    return sandbox.log.red.length
  }
  session.press()
  vi.advanceTimersByTime(4_900)
  expect(await write()).toBe(0)
  vi.advanceTimersByTime(200)
  expect(await write()).toBe(2)
})

test('a press in one page doesn’t count for another', async () => {
  const { ask, sandbox, session } = await openPortal()
  const other = sandbox.openSession()
  other.press()
  await ask('im.chat.mute', { CHAT_ID: 1437 })
  expect(sandbox.log.red).toMatchObject([{ sid: session.sid }])
})

test('a press counts when it was on at the request’s arrival, however late the answer is', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { ask, sandbox, session } = await openPortal({ latencyMs: 300 })
  session.press()
  const asking = ask('im.chat.mute', { CHAT_ID: 1437 })
  // The request is read before the portal's delay.
  await new Promise((resolve) => setTimeout(resolve, 100))
  vi.advanceTimersByTime(PRESS_MS)
  await asking
  expect(sandbox.log.rows).toMatchObject([{ write: true, red: false }])
})

test('a press is known at once without a page, and waited for with a page that reports', async () => {
  vi.useFakeTimers()
  const press = createPress()
  expect(await press.settled()).toBe(false)
  press.report(false)
  const isPressed = press.settled()
  press.report(true)
  expect(await isPressed).toBe(true)
  press.report(false)
  const isPressedAfterWait = press.settled()
  await vi.runAllTimersAsync()
  expect(await isPressedAfterWait).toBe(false)
})

test('the page reports the begin and end of a press, and a write waits for a report under way', async () => {
  const portal = await openPortal()
  const { ask, sandbox } = portal
  const mute = () => ask('im.chat.mute', { CHAT_ID: 1437 })
  expect((await report(portal, false)).status).toBe(204)
  const early = mute()
  const muted = async () => (await ask('im.dialog.get', CHAT)).body.result.mute_list
  await vi.waitFor(async () => expect(await muted()).toEqual([27]))
  await report(portal, true)
  await early
  await mute()
  expect(sandbox.log.red).toEqual([])
  await report(portal, false)
  await mute()
  expect(sandbox.log.red).toHaveLength(1)
})

for (const faults of [[], ['QUERY_LIMIT_EXCEEDED:im.message.add:once']]) {
  test(`a message whose press is reported late is known in its repeats, with faults “${faults}”`, async () => {
    const portal = await openPortal({ faults })
    const { ask, sandbox } = portal
    const send = () => ask('im.message.add', { ...CHAT, MESSAGE: 'Hello', TEMPLATE_ID: 'key-1' })
    await report(portal, false)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const early = send()
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 })
    await report(portal, true)
    await early
    await report(portal, false)
    vi.setTimerTickMode('nextTimerAsync')
    await send()
    expect(sandbox.log.red).toEqual([])
  })
}

test('an announced write is answered without a wait for the report of a press', async () => {
  const portal = await openPortal()
  const { ask, sandbox, session } = portal
  await report(portal, false)
  session.announce({ kind: 'setting', method: 'im.dialog.read', option: 'marksRead', value: 'Y' })
  session.press()
  await ask('user.option.set', { options: { marksRead: 'Y' } })
  await report(portal, false)
  // A clock that stands still unless a timer is awaited.
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }).setTimerTickMode('nextTimerAsync')
  const before = performance.now()
  await ask('im.dialog.read', CHAT)
  expect(performance.now()).toBe(before)
  await ask('im.chat.mute', { CHAT_ID: 1437 })
  expect(performance.now()).toBeGreaterThan(before)
  expect(sandbox.log.red).toMatchObject([{ method: 'im.chat.mute' }])
})

test('an invalid report, and one of an unknown page, is refused', async () => {
  const portal = await openPortal()
  expect((await report(portal, 'yes')).status).toBe(400)
  expect((await report(portal, true, '0'.repeat(32))).status).toBe(400)
  await portal.ask('im.chat.mute', { CHAT_ID: 1437 })
  expect(portal.sandbox.log.red).toHaveLength(1)
})

test('writes of a webhook, which has no page, aren’t red', async () => {
  const { ask, sandbox } = await openPortal()
  await ask('27/annas0sandbox0hook/im.chat.mute', { CHAT_ID: 1437 })
  expect(sandbox.log.rows).toMatchObject([{ write: true, red: false }])
})
