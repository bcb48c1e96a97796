import { expect, onTestFinished, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { PRESS_MS } from '../../../sandbox/portal/press.ts'
import { openPortal } from './portal-under-test.ts'

const APP = 'https://app.example'
const KEY = '0e2edf2d-e46c-493e-ba51-f5c033ef05e3'

/** An app's frame, in a portal page that the test stands in for. */
async function openFrame(card: CardOptions = {}) {
  const { session, sandbox } = await openPortal(card)
  const replies: string[] = []
  const done: unknown[] = []
  const bridge = session.bridge(APP, (text) => replies.push(text), {
    resize: (size) => {
      done.push(size)
      return { width: typeof size.width === 'number' ? size.width : 760, height: size.height ?? 600 }
    },
    openMessenger: (dialogId) => void done.push(dialogId),
    openSlider: async (path) => void done.push(path),
    setTitle: (title) => void done.push(title),
    reload: () => void done.push('reload'),
    showAlert: (text) => void done.push(text),
    installFinished: () => void done.push('installed'),
  })
  /** The answer to one message without `KEY:`; null for no answer. */
  const post = async (command: string, origin = APP): Promise<string | null> => {
    replies.splice(0)
    await bridge.receive(`${command}:${KEY}:${session.sid}`, origin)
    return replies[0]?.startsWith(`${KEY}:`) ? replies[0].slice(KEY.length + 1) : null
  }
  return { session, sandbox, bridge, replies, done, post }
}

test('the handshake answers the fifteen fields', async () => {
  const { post, session, sandbox } = await openFrame({ theme: 'dark', language: 'ru' })
  const data = JSON.parse((await post('getInitData')) ?? '')
  expect(data).toEqual({
    LANG: 'ru',
    DOMAIN: new URL(sandbox.origin).host,
    PROTOCOL: 0,
    PATH: '/rest',
    AUTH_ID: session.token,
    AUTH_EXPIRES: '3600',
    REFRESH_ID: expect.any(String),
    MEMBER_ID: expect.stringMatching(/^[0-9a-f]{32}$/),
    FIRST_RUN: false,
    IS_ADMIN: true,
    INSTALL: false,
    USER_OPTIONS: { theme: 'dark' },
    APP_OPTIONS: {},
    PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
    PLACEMENT_OPTIONS: { ID: '1663', URI: '/crm/deal/details/1663/' },
  })
  expect(session.frameName).toBe(`${new URL(sandbox.origin).host}|0|${session.sid}`)
})

test('the object form is answered like the text form', async () => {
  const { bridge, session, replies } = await openFrame()
  const message = { method: 'getInterface', params: '', callback: KEY, appSid: session.sid, requestId: 'x' }
  await bridge.receive(message, APP)
  expect(replies).toEqual([`${KEY}:{"command":["reloadData"],"event":[]}`])
})

test('a refreshed token works, with its life as a number of seconds', async () => {
  const { post, session } = await openFrame()
  const auth = JSON.parse((await post('refreshAuth')) ?? '')
  expect(auth).toEqual({ AUTH_ID: expect.any(String), AUTH_EXPIRES: 3600, REFRESH_ID: expect.any(String) })
  expect(auth.AUTH_ID).not.toBe(session.token)
})

test('a frame reloaded after a refresh gets the new tokens, with the seconds as a number', async () => {
  const { post } = await openFrame()
  const auth = JSON.parse((await post('refreshAuth')) ?? '')
  expect(JSON.parse((await post('getInitData')) ?? '')).toMatchObject({
    ...auth,
    AUTH_EXPIRES: 3600,
    LANG: 'en',
  })
})

test('a delayed handshake answers the tokens that are current at its end', async () => {
  const { post, bridge, session, replies } = await openFrame({ faults: ['slow-handshake:30'] })
  const asking = bridge.receive(`getInitData:late:${session.sid}`, APP)
  const auth = JSON.parse((await post('refreshAuth')) ?? '')
  await asking
  expect(replies.at(-1)).toContain(auth.AUTH_ID)
  expect(JSON.parse((await post('getInitData')) ?? '').AUTH_ID).toBe(auth.AUTH_ID)
})

test('parameters may hold colons; the answer is the frame’s new size', async () => {
  const { post, done } = await openFrame()
  expect(await post('resizeWindow:{"width":"100%","height":998}')).toBe('{"width":760,"height":998}')
  expect(await post('resizeWindow:{"width":800,"height":600}')).toBe('{"width":800,"height":600}')
  await post('resizeWindow:{"height":600}')
  expect(done).toEqual([
    { width: 'full', height: 998 },
    { width: 800, height: 600 },
    { width: null, height: 600 },
  ])
})

for (const command of ['setTitle:{"title":"x"}', 'setScroll:{"scroll":100}', 'reloadWindow']) {
  test(`${command} is denied without an answer and in red in a tab, and allowed in the app’s own page`, async () => {
    const tab = await openFrame()
    expect(await tab.post(command)).toBeNull()
    expect(tab.done).toEqual([])
    expect(tab.sandbox.log.red).toMatchObject([{ status: 'denied' }])
    const page = await openFrame({ scenario: 'left-menu' })
    await page.post(command)
    expect(page.sandbox.log.red).toEqual([])
  })
}

test('opening the messenger is never answered, and allowed after a press', async () => {
  const { post, done, session, sandbox } = await openFrame()
  session.press()
  expect(await post('imOpenMessenger:{"dialogId":"chat1437"}')).toBeNull()
  expect(done).toEqual(['chat1437'])
  expect(sandbox.log.rows).toMatchObject([
    { way: 'app → frame', status: 'no answer', write: true, red: false },
  ])
})

test('opening the messenger without a press is red', async () => {
  const { post, sandbox } = await openFrame()
  await post('imOpenMessenger:{"dialogId":"crm|DEAL|1742"}')
  expect(sandbox.log.red).toMatchObject([{ write: true, note: expect.stringContaining('without a press') }])
})

test('an allowed path is answered when the slider closes, any other at once and in red', async () => {
  const { post, done, sandbox } = await openFrame()
  const path = '/crm/company/requisite/0/../../../../crm/deal/details/5/?IFRAME=Y'
  expect(await post(`openPath:{"path":"${path}"}`)).toBe('{"result":"close"}')
  await post('openPath:{"path":"/crm/lead/details/5/"}')
  const from = 'from=rest_placement&from_app=local.66f0c1d2a1b2c3.10000001'
  expect(done).toEqual([`/crm/deal/details/5/?IFRAME=Y&${from}`, `/crm/lead/details/5/?${from}`])
  expect(sandbox.log.red).toEqual([])
  expect(await post('openPath:{"path":"/bitrix/admin/"}')).toBe(
    '{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}',
  )
  expect(sandbox.log.red).toMatchObject([
    { status: 'refused', note: expect.stringContaining('/bitrix/admin/') },
  ])
})

/** Prefixes that the SDK adds to a path, by the requested width. */
const SDK_PREFIXES = [
  '/crm/deal/../..',
  '/crm/type/0/details/0/../../../../..',
  '/company/personal/user/0/groups/create/../../../../../..',
  '/crm/company/requisite/0/../../../..',
  '/workgroups/group/0/card/../../../..',
] as const
const SLIDER_QUERY = '?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER'
const [, WIDE] = SDK_PREFIXES

for (const prefix of SDK_PREFIXES) {
  test(`the SDK’s parameters for a slider open: ${prefix}`, async () => {
    const { post, done, sandbox } = await openFrame()
    const path = `${prefix}/crm/deal/details/1663/${SLIDER_QUERY}`
    expect(await post(`openPath:{"path":"${path}"}`)).toBe('{"result":"close"}')
    expect(done).toEqual([
      `/crm/deal/details/1663/${SLIDER_QUERY}&from=rest_placement&from_app=local.66f0c1d2a1b2c3.10000001`,
    ])
    expect(sandbox.log.red).toEqual([])
  })
}

test('an older portal answers an error for the path of a wide slider, without a red row', async () => {
  const { post, done, sandbox } = await openFrame({ faults: ['old-paths'] })
  expect(await post(`openPath:{"path":"${WIDE}/crm/deal/details/1663/"}`)).toBe(
    '{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}',
  )
  expect(done).toEqual([])
  expect(sandbox.log.rows).toMatchObject([
    { status: 'refused', red: false, note: expect.stringContaining('injected by a fault') },
  ])
  expect(await post('openPath:{"path":"/crm/deal/../../crm/deal/details/1663/"}')).toBe('{"result":"close"}')
})

test('a path that no portal opens is red on an older portal as well', async () => {
  const { post, sandbox } = await openFrame({ faults: ['old-paths'] })
  await post('openPath:{"path":"/bitrix/admin/"}')
  expect(sandbox.log.red).toHaveLength(1)
})

test('the mobile app answers an error for a slider, without a red row', async () => {
  const { post, done, sandbox } = await openFrame({ faults: ['mobile'] })
  expect(await post(`openPath:{"path":"${WIDE}/crm/deal/details/1663/"}`)).toBe(
    '{"result":"error","errorCode":"METHOD_NOT_SUPPORTED_ON_DEVICE"}',
  )
  expect([done, sandbox.log.red]).toEqual([[], []])
})

test('opening a stuck messenger is logged as a write', async () => {
  const { post, done, session, sandbox } = await openFrame({ scenario: 'no-messenger' })
  session.press()
  expect(await post('imOpenMessenger:{"dialogId":"chat1437"}')).toBeNull()
  expect(done).toEqual([])
  expect(sandbox.log.rows).toMatchObject([
    { write: true, red: false, note: 'chat1437 doesn’t open, injected by a fault' },
  ])
})

test('reloadData in a card gets an empty answer', async () => {
  const { post } = await openFrame()
  expect(await post('reloadData')).toBe('')
})

test('a subscription to an event gets no answer', async () => {
  const { post, sandbox } = await openFrame()
  expect(await post('placementBindEvent:{"event":"onX"}')).toBeNull()
  expect(sandbox.log.red).toEqual([])
})

for (const command of [
  'imOpenMessenger:{"dialogId":"chat1437"}',
  'imCallTo:{"userId":31}',
  'imPhoneTo:{"phone":"1"}',
  'setUserOption:{"name":"a","value":"b"}',
  'setAppOption:{"name":"a","value":"b"}',
]) {
  test(`${command} needs a press: red without one, allowed with one, and a write either way`, async () => {
    const { post, session, sandbox } = await openFrame()
    await post(command)
    session.press()
    await post(command)
    expect(sandbox.log.rows).toMatchObject([
      { write: true, red: true, note: expect.stringContaining('without a press') },
      { write: true, red: false },
    ])
  })
}

test('the end of an installation is a write, red without a press, and allowed long after one', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const { post, session, sandbox } = await openFrame({ scenario: 'install' })
  await post('setInstallFinish')
  session.press()
  vi.advanceTimersByTime(2 * PRESS_MS)
  await post('setInstallFinish')
  expect(sandbox.log.rows).toMatchObject([
    { write: true, red: true, note: expect.stringContaining('without a press') },
    { write: true, red: false },
  ])
})

test('a refused command is no write', async () => {
  const { post, sandbox } = await openFrame({ viewer: 'marco' })
  await post('setAppOption:{"name":"a","value":"b"}')
  await post('setUserOption:{"name":"a","value":"b"}', 'https://evil.example')
  expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([
    [false, true],
    [false, true],
  ])
})

/** Limit of a page's pending `keepalive` requests, in bytes. */
const KEEPALIVE_BYTES = 65_536

for (const [what, sign] of [
  ['letters', 'x'],
  ['signs that JSON escapes', '\u0001'],
  ['signs of three bytes', '聊'],
] as const) {
  test(`a message of very many ${what} is logged within the size limit of a page’s request`, async () => {
    const { bridge, session, sandbox } = await openFrame()
    session.press()
    const long = sign.repeat(70_000)
    const send = (method: string, params: object) =>
      bridge.receive({ method, params, callback: KEY, appSid: session.sid }, APP)
    await send('imOpenMessenger', { dialogId: long })
    await send('openPath', { path: `/crm/deal/${long}` })
    await send(long, { long })
    expect(sandbox.log.rows).toHaveLength(3)
    for (const row of sandbox.log.rows) {
      expect(new TextEncoder().encode(JSON.stringify(row)).length).toBeLessThan(KEEPALIVE_BYTES / 2)
    }
  })
}

const ROUND: Record<string, unknown> = { name: 'a' }
ROUND['value'] = ROUND

for (const [what, params] of [
  ['a bigint', { name: 'a', value: 1n }],
  ['a circle', ROUND],
] as const) {
  test(`an object with ${what} in it is refused and logged, and not run`, async () => {
    const { bridge, session, sandbox, replies } = await openFrame()
    session.press()
    for (const method of ['setUserOption', 'setInstall', 'noCommand']) {
      await bridge.receive({ method, params, callback: KEY, appSid: session.sid }, APP)
    }
    expect(replies).toEqual([])
    expect(sandbox.log.red).toHaveLength(3)
    expect(sandbox.log.red[0]).toMatchObject({ note: 'parameters that JSON can’t write', write: false })
  })
}

test('data that is no message is logged in red and truncated when it comes from another origin', async () => {
  const { bridge, sandbox, replies } = await openFrame()
  for (const data of ['hello', 7, 1n, undefined, 'x'.repeat(70_000)]) {
    await bridge.receive(data, 'https://evil.example')
  }
  expect(replies).toEqual([])
  expect(sandbox.log.red).toHaveLength(5)
  expect(sandbox.log.red[0]).toMatchObject({
    params: 'hello',
    note: `posted from https://evil.example, not from ${APP}`,
  })
  expect(JSON.stringify(sandbox.log.rows.at(-1)).length).toBeLessThan(5_000)
})

test('a user option is answered by an echo, and is in the next handshake', async () => {
  const { post } = await openFrame()
  expect(await post('setUserOption:{"name":"theme","value":"dark"}')).toBe('{"name":"theme","value":"dark"}')
  expect(JSON.parse((await post('getInitData')) ?? '').USER_OPTIONS).toEqual({ theme: 'dark' })
})

test('app options are for administrators: other users get no answer', async () => {
  const { post, sandbox } = await openFrame({ viewer: 'marco' })
  expect(await post('setAppOption:{"name":"a","value":"b"}')).toBeNull()
  expect(sandbox.log.red).toHaveLength(1)
})

test('an unknown command, and closing a tab, get no answer and a red row', async () => {
  const { post, sandbox } = await openFrame()
  expect(await post('showAppForm')).toBeNull()
  expect(await post('toString')).toBeNull()
  expect(await post('closeApplication')).toBeNull()
  expect(sandbox.log.red).toHaveLength(3)
})

test('messages of another origin and of another session are ignored, in red', async () => {
  const { post, bridge, replies, sandbox } = await openFrame()
  expect(await post('getInitData', 'https://evil.example')).toBeNull()
  await bridge.receive(`getInitData:${KEY}:${'0'.repeat(32)}`, APP)
  expect(replies).toEqual([])
  expect(sandbox.log.red).toHaveLength(2)
})

for (const origin of ['https://app.example:8443', 'http://app.example', 'null']) {
  test(`${origin} isn’t the app’s origin: the port and the scheme count`, async () => {
    const { post, sandbox } = await openFrame()
    expect(await post('getInitData', origin)).toBeNull()
    expect(sandbox.log.red).toMatchObject([{ note: `posted from ${origin}, not from ${APP}` }])
  })
}

test('a refused refresh shows an alert, and gets no answer', async () => {
  const { post, done, sandbox } = await openFrame()
  sandbox.clock.advance(181 * 86_400_000)
  expect(await post('refreshAuth')).toBeNull()
  expect(done).toEqual([expect.stringContaining('authorization')])
})

test('the SDK’s additions to a placement’s command are harmless, as text and as an object', async () => {
  const { post, bridge, session, replies } = await openFrame()
  expect(await post('reloadData:{"isRawValue":false}')).toBe('')
  const params = { isRawValue: false }
  await bridge.receive({ method: 'reloadData', params, callback: KEY, appSid: session.sid }, APP)
  expect(replies.at(-1)).toBe(`${KEY}:`)
})

test('a subscription to an event in the app’s own page gets no answer and a red row', async () => {
  const { post, sandbox } = await openFrame({ scenario: 'left-menu' })
  expect(await post('placementBindEvent:{"event":"onX"}')).toBeNull()
  expect(await post('getInterface')).toBe('{"command":[],"event":[]}')
  expect(sandbox.log.red).toHaveLength(1)
})

test('selection dialogs are never answered', async () => {
  const { post, sandbox } = await openFrame()
  for (const command of ['selectUser:{"mult":false}', 'selectAccess:{"value":[]}', 'selectCRM:{}']) {
    expect(await post(command)).toBeNull()
  }
  expect(sandbox.log.red).toEqual([])
})

test('another page of the app opens in a slider, and is answered empty when that closes', async () => {
  const { post, done } = await openFrame()
  expect(await post('openApplication:{"bx24_width":800,"deal":7}')).toBe('')
  expect(await post('openApplication:{"who":{"id":5},"text":"a b"}')).toBe('')
  await post('openApplication')
  expect(done).toEqual([
    '/marketplace/app/?deal=7',
    '/marketplace/app/?who=%7B%22id%22%3A5%7D&text=a+b',
    '/marketplace/app/',
  ])
})

test('finishing a finished installation gets no answer and a red row', async () => {
  const { post, done, sandbox } = await openFrame()
  expect(await post('setInstallFinish')).toBeNull()
  expect([done, sandbox.log.red.length]).toEqual([[], 1])
})

test('data that is no message of an app isn’t logged', async () => {
  const { bridge, sandbox } = await openFrame()
  for (const data of [null, 7, 'hello', { type: 'devtools' }]) await bridge.receive(data, APP)
  expect(sandbox.log.rows).toEqual([])
})

test('a silent portal page answers nothing, which is logged as injected', async () => {
  const { post, sandbox } = await openFrame({ scenario: 'silent' })
  expect(await post('getInitData')).toBeNull()
  expect(sandbox.log.rows).toMatchObject([{ note: 'no answer, injected by a fault', red: false }])
})

test('a late portal page answers the handshake late', async () => {
  const { post, sandbox } = await openFrame({ faults: ['slow-handshake:80'] })
  expect(await post('getInitData')).toContain('"PLACEMENT"')
  expect(sandbox.log.rows[0]?.tookMs).toBeGreaterThanOrEqual(75)
})

test('a fault can leave the token unrefreshed', async () => {
  const { post } = await openFrame({ faults: ['no-refresh'] })
  expect(await post('refreshAuth')).toBeNull()
})

test('FIRST_RUN is true once, and the installation’s end gets no answer', async () => {
  const { post, done, session } = await openFrame({ scenario: 'install' })
  expect(JSON.parse((await post('getInitData')) ?? '')).toMatchObject({
    INSTALL: true,
    FIRST_RUN: true,
    PLACEMENT: 'DEFAULT',
    PLACEMENT_OPTIONS: [],
  })
  expect(JSON.parse((await post('getInitData')) ?? '').FIRST_RUN).toBe(false)
  expect(await post('setInstall:{"install":true}')).toBe('{"install":true}')
  session.press()
  expect(await post('setInstallFinish')).toBeNull()
  expect(done).toEqual(['installed'])
})

test('tokens are kept out of the log', async () => {
  const { post, session, sandbox } = await openFrame()
  await post('getInitData')
  await post('refreshAuth')
  await post(`setUserOption:{"name":"copy","value":{"deep":["Bearer ${session.token}"]}}`)
  await post(`setUserOption:{"name":"${'x'.repeat(160)}","value":"${session.token}"}`)
  expect(sandbox.log.rows).toHaveLength(4)
  expect(JSON.stringify(sandbox.log.rows)).not.toMatch(new RegExp(`access-|${session.token}`))
})
