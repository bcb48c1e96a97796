import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { openPortal } from './portal-under-test.ts'

const APP = 'https://app.example:8443'
const KEY = '0e2edf2d-e46c-493e-ba51-f5c033ef05e3'

const PLACES = {
  'a CRM card’s tab': {},
  'a task’s tab': { scenario: 'task' },
  'the app’s own page': { scenario: 'left-menu' },
  'the left menu’s page': { scenario: 'left-menu-placement' },
} as const satisfies Record<string, CardOptions>
type Place = keyof typeof PLACES
const PLACE_NAMES = Object.keys(PLACES) as Place[]

/**
 * The ending of a command: `answered` (with a value), never answered as expected, `denied` in this placement, `refused`
 * by every portal. The last two are red.
 */
type Ending = { answered: unknown } | 'never' | 'denied' | 'refused'

interface Row {
  command: string
  params?: unknown
  ending: Ending
  /** Placements with another ending. */
  but?: Partial<Record<Place, Ending>>
}

const NO_OWN_PAGE = {
  'a CRM card’s tab': 'denied',
  'a task’s tab': 'denied',
  'the left menu’s page': 'denied',
} as const
const CLOSED = { answered: { result: 'close' } }
const DEAL = '/crm/deal/details/5/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER'

/** Rows of the contract's table, in its order. `''` is the empty answer. */
const ROWS: readonly Row[] = [
  { command: 'getInitData', ending: { answered: expect.objectContaining({ PATH: '/rest' }) } },
  { command: 'setInstall', params: { install: true }, ending: { answered: { install: true } } },
  { command: 'refreshAuth', ending: { answered: expect.objectContaining({ AUTH_EXPIRES: 3600 }) } },
  {
    command: 'resizeWindow',
    params: { width: 800, height: 600 },
    ending: { answered: { width: 800, height: 600 } },
  },
  {
    command: 'resizeWindow',
    params: { width: '100%', height: 600 },
    ending: { answered: { width: 0, height: 600 } },
  },
  { command: 'setTitle', params: { title: 'x:y' }, ending: { answered: { title: 'x:y' } }, but: NO_OWN_PAGE },
  { command: 'setScroll', params: { scroll: 100 }, ending: { answered: { scroll: 100 } }, but: NO_OWN_PAGE },
  { command: 'reloadWindow', ending: 'never', but: NO_OWN_PAGE },
  { command: 'closeApplication', ending: 'refused' },
  { command: 'openPath', params: { path: `/crm/company/requisite/0/../../../..${DEAL}` }, ending: CLOSED },
  {
    command: 'openPath',
    params: { path: '/bitrix/admin/' },
    ending: 'refused',
  },
  { command: 'openApplication', params: { bx24_width: 800, deal: 7 }, ending: { answered: '' } },
  {
    command: 'setAppOption',
    params: { name: 'k', value: { a: 1 } },
    ending: { answered: { name: 'k', value: { a: 1 } } },
  },
  {
    command: 'setUserOption',
    params: { name: 'k', value: 'v' },
    ending: { answered: { name: 'k', value: 'v' } },
  },
  { command: 'setInstallFinish', ending: 'refused' },
  { command: 'imOpenMessenger', params: { dialogId: 'chat5', messageId: 77 }, ending: 'never' },
  { command: 'imOpenMessenger', params: {}, ending: 'never' },
  { command: 'imOpenHistory', params: { dialogId: 'chat5' }, ending: 'never' },
  { command: 'imCallTo', params: { userId: 1, video: false }, ending: 'never' },
  { command: 'imPhoneTo', params: { phone: '+7999' }, ending: 'never' },
  { command: 'selectUser', params: { mult: false }, ending: 'never' },
  { command: 'selectAccess', params: { value: ['U1'] }, ending: 'never' },
  { command: 'selectCRM', params: { entityType: ['deal'], multiple: true }, ending: 'never' },
  {
    command: 'getInterface',
    ending: { answered: { command: [], event: [] } },
    but: { 'a CRM card’s tab': { answered: { command: ['reloadData'], event: [] } } },
  },
  {
    command: 'placementBindEvent',
    params: { event: 'onX' },
    ending: 'never',
    but: { 'the app’s own page': 'refused' },
  },
  {
    command: 'reloadData',
    params: { isRawValue: false },
    ending: 'refused',
    but: { 'a CRM card’s tab': { answered: '' } },
  },
  { command: 'setValue', params: { value: 1 }, ending: 'refused' },
  { command: 'anotherCommand', params: { isRawValue: false }, ending: 'refused' },
  { command: 'showAppForm', ending: 'refused' },
]

/** The answer of a refusal, for a portal that gives one. */
const PATH_REFUSED = { result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }

async function openFrame(card: CardOptions = {}) {
  const { session, sandbox } = await openPortal(card)
  const replies: string[] = []
  const bridge = session.bridge(APP, (text) => replies.push(text))
  session.press()
  return { session, sandbox, bridge, replies }
}

/** `COMMAND[:PARAMS_JSON]:KEY:SID` */
function asText({ command, params }: Row, sid: string): string {
  const parts = params === undefined ? [command] : [command, JSON.stringify(params)]
  return [...parts, KEY, sid].join(':')
}

function asObject({ command, params = '' }: Row, sid: string) {
  return { method: command, params, callback: KEY, appSid: sid, requestId: 'x' }
}

for (const place of PLACE_NAMES) {
  for (const row of ROWS) {
    const ending = row.but?.[place] ?? row.ending
    const params = row.params === undefined ? '' : ` ${JSON.stringify(row.params)}`
    const how = typeof ending === 'string' ? ending : 'answered'
    for (const [form, write] of [
      ['text', asText],
      ['object', asObject],
    ] as const) {
      test(`in ${place}: ${row.command}${params}, posted as ${form}, is ${how}`, async () => {
        const { bridge, session, sandbox, replies } = await openFrame(PLACES[place])
        await bridge.receive(write(row, session.sid), APP)
        const isPath = row.command === 'openPath' && ending === 'refused'
        const values = replies.map((reply) => {
          expect(reply.startsWith(`${KEY}:`)).toBe(true)
          const text = reply.slice(KEY.length + 1)
          return text === '' ? '' : JSON.parse(text)
        })
        if (typeof ending === 'object') expect(values).toEqual([ending.answered])
        else expect(values).toEqual(isPath ? [PATH_REFUSED] : [])
        const isRed = ending === 'denied' || ending === 'refused'
        expect(sandbox.log.rows.map(({ method, red }) => [method, red])).toEqual([[row.command, isRed]])
      })
    }
  }
}

for (const [command, params, effect] of [
  ['openPath', { path: DEAL }, '{"result":"close"}'],
  ['openApplication', {}, ''],
] as const) {
  test(`${command} is answered only when its slider is closed`, async () => {
    const { session } = await openPortal()
    const replies: string[] = []
    let close = (): void => undefined
    const closed = new Promise<void>((resolve) => {
      close = resolve
    })
    const bridge = session.bridge(APP, (text) => replies.push(text), { openSlider: () => closed })
    const done = bridge.receive(asText({ command, params, ending: 'never' }, session.sid), APP)
    await new Promise((resolve) => setTimeout(resolve))
    expect(replies).toEqual([])
    close()
    await done
    expect(replies).toEqual([`${KEY}:${effect}`])
  })
}

for (const place of PLACE_NAMES) {
  test(`in ${place} only an administrator can set the app’s options`, async () => {
    const { bridge, session, sandbox, replies } = await openFrame({ ...PLACES[place], viewer: 'marco' })
    const row: Row = { command: 'setAppOption', params: { name: 'k', value: 1 }, ending: 'denied' }
    await bridge.receive(asText(row, session.sid), APP)
    expect(replies).toEqual([])
    expect(sandbox.log.red).toMatchObject([{ status: 'denied' }])
    expect(sandbox.openSession().initData.APP_OPTIONS).toEqual({})
  })
}

for (const place of PLACE_NAMES) {
  test(`in ${place} a message of another port or another app gets no answer and a red row`, async () => {
    const { bridge, session, sandbox, replies } = await openFrame(PLACES[place])
    const row: Row = { command: 'getInitData', ending: 'refused' }
    await bridge.receive(asText(row, session.sid), 'https://app.example')
    await bridge.receive(asObject(row, session.sid), 'https://app.example:8444')
    await bridge.receive(asText(row, '0'.repeat(32)), APP)
    await bridge.receive(asObject(row, ''), APP)
    expect(replies).toEqual([])
    expect(sandbox.log.red).toHaveLength(4)
  })
}

test('an unknown command with a colon in its name is red, as the object form allows', async () => {
  const { bridge, session, sandbox, replies } = await openFrame()
  await bridge.receive(asObject({ command: 'some:thing', ending: 'refused' }, session.sid), APP)
  expect(replies).toEqual([])
  expect(sandbox.log.red).toMatchObject([{ method: 'some:thing' }])
})
