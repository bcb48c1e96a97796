import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { createEarlyPortal } from '../../../src/portal/early-portal.ts'
import { type Failure, failureOf, isUncertain } from '../../../src/portal/failure.ts'
import type { Portal } from '../../../src/portal/portal.ts'
import { createPortalClock } from '../../../src/portal/portal-clock.ts'
import type { Connection } from '../../../src/portal/sdk/sdk-portal.ts'
import { portalStandIn } from '../../portal-stand-in.ts'

afterEach(() => void vi.useRealTimers())

const HANDSHAKE = {
  LANG: 'br',
  IS_ADMIN: true,
  INSTALL: false,
  USER_OPTIONS: { theme: 'dark' },
  PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
  PLACEMENT_OPTIONS: { ID: '1663' },
}
const METHOD = { name: 'profile', params: {}, scope: null, schema: v.unknown() }
const SILENT: Connection = { status: 'failed', failure: { kind: 'portal-silent' }, late: null }

function create(connect: () => Promise<Connection>, handshake: object = {}) {
  const origin = 'https://acme.bitrix24.com'
  const clock = createPortalClock()
  return createEarlyPortal({
    origin,
    clock,
    load: async () => connect,
    handshake: { ...HANDSHAKE, ...handshake },
  })
}

/** The SDK's portal, connected. */
function connected(overrides: Parameters<typeof portalStandIn>[0]): Connection {
  return { status: 'connected', portal: portalStandIn(overrides) }
}

test('before the SDK, the page’s handshake tells the entry, the origin, the language, the right and the options', () => {
  const { portal } = create(() => new Promise(() => undefined))
  expect(portal).toMatchObject({
    entry: { kind: 'crm-card', item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 },
    origin: 'https://acme.bitrix24.com',
    language: 'br',
    user: { isAdmin: true },
    options: { theme: 'dark' },
    tokenNumber: 0,
    sdkVersion: '',
  })
})

test.each([undefined, null, '', [], 'theme'])('options of %j are none', (USER_OPTIONS) => {
  expect(create(async () => SILENT, { USER_OPTIONS }).portal.options).toEqual({})
})

test('requests and commands connect the SDK once, and go through it', async () => {
  const openMessenger = vi.fn()
  const fitHeight = vi.fn()
  const setHeight = vi.fn()
  const connect = vi.fn(async () =>
    connected({
      call: async ({ name }) => name,
      write: async () => 7,
      batch: async () => ({}),
      openMessenger,
      fitHeight,
      setHeight,
      options: { theme: 'light' },
      tokenNumber: 2,
      sdkVersion: '2.2.0',
    }),
  )
  const { portal } = create(connect)
  expect(await Promise.all([portal.call(METHOD), portal.write(METHOD), portal.batch({})])).toEqual([
    'profile',
    7,
    {},
  ])
  portal.openMessenger('chat7')
  portal.fitHeight()
  portal.setHeight(600)
  await vi.waitFor(() => expect(fitHeight).toHaveBeenCalledOnce())
  expect(setHeight).toHaveBeenCalledExactlyOnceWith(600)
  expect(openMessenger).toHaveBeenCalledExactlyOnceWith('chat7')
  expect(connect).toHaveBeenCalledOnce()
  expect([portal.options, portal.tokenNumber, portal.sdkVersion]).toEqual([{ theme: 'light' }, 2, '2.2.0'])
})

test.each<[string, () => Promise<Connection>, string]>([
  ['a silent portal page', async () => SILENT, 'portal-silent'],
  ['a page that is outside a portal by now', async () => ({ status: 'outside' }), 'portal-silent'],
])('%s fails a request, and the next one connects anew', async (_name, fails, kind) => {
  const connect = vi.fn(fails)
  const { portal } = create(connect)
  expect(await portal.call(METHOD).catch(failureOf)).toEqual({ kind })
  connect.mockImplementation(async () => connected({ call: async () => 'answered' }))
  expect(await portal.call(METHOD)).toBe('answered')
})

test.each<[string, () => Promise<never>]>([
  ['does not arrive', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is on its way for ever', () => new Promise(() => undefined)],
])(
  'where the SDK’s code %s, a request fails in time, is never sent, and the next one fetches anew',
  async (_name, fails) => {
    vi.useFakeTimers()
    const write = vi.fn(async () => 7)
    const load = vi.fn<() => Promise<() => Promise<Connection>>>(fails)
    const { portal } = createEarlyPortal({
      origin: 'https://acme.bitrix24.com',
      clock: createPortalClock(),
      load,
      handshake: HANDSHAKE,
    })
    const first = portal.write(METHOD).catch(failureOf)
    await vi.advanceTimersByTimeAsync(10_000)
    const failure = await first
    expect(failure).toEqual({ kind: 'unreachable', isUnsent: true })
    expect(isUncertain(failure as Failure)).toBe(false)
    load.mockImplementation(async () => async () => connected({ write }))
    expect(await portal.write(METHOD)).toBe(7)
    expect(write).toHaveBeenCalledOnce()
  },
)

test('a handshake of the SDK that is late is waited for by the next request, and made once', async () => {
  let answer: (portal: Portal) => void = () => undefined
  const late = new Promise<Portal>((resolve) => {
    answer = resolve
  })
  const connect = vi.fn(async (): Promise<Connection> => ({ ...SILENT, late }))
  const { portal } = create(connect)
  expect(await portal.call(METHOD).catch(failureOf)).toEqual({ kind: 'portal-silent' })
  vi.useFakeTimers()
  const second = portal.call(METHOD).catch(failureOf)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await second).toEqual({ kind: 'portal-silent' })
  const third = portal.call(METHOD)
  answer(portalStandIn({ call: async () => 'answered' }))
  expect(await third).toBe('answered')
  expect(connect).toHaveBeenCalledOnce()
})

test('a late handshake that breaks is made anew', async () => {
  const connect = vi.fn(
    async (): Promise<Connection> => ({ ...SILENT, late: Promise.reject(new Error('broken')) }),
  )
  const { portal } = create(connect)
  expect(await portal.call(METHOD).catch(failureOf)).toEqual({ kind: 'portal-silent' })
  expect(await portal.call(METHOD).catch(failureOf)).toEqual({
    kind: 'bad-answer',
    method: 'getInitData',
    path: '',
  })
  connect.mockImplementation(async () => connected({ call: async () => 'answered' }))
  expect(await portal.call(METHOD)).toBe('answered')
})

test('the SDK connects early when it is told so, whose failure the next request shows', async () => {
  const connect = vi.fn(async () => SILENT)
  const early = create(connect)
  early.connect()
  await vi.waitFor(() => expect(connect).toHaveBeenCalledOnce())
  expect(await early.portal.call(METHOD).catch(failureOf)).toEqual({ kind: 'portal-silent' })
})
