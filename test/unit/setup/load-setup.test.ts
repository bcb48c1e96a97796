import { expect, test } from 'vitest'
import { failureOf } from '../../../src/portal/failure.ts'
import { loadSetup } from '../../../src/setup/load-setup.ts'
import { PERMISSIONS } from '../../../src/setup/permissions.ts'
import { sample } from '../sample.ts'
import { portalTelling, type Told } from './portal-telling.ts'

const NOT_ALLOWED = { kind: 'not-allowed' } as const
const TABS = [
  'CRM_DEAL_DETAIL_TAB',
  'CRM_LEAD_DETAIL_TAB',
  'CRM_CONTACT_DETAIL_TAB',
  'CRM_COMPANY_DETAIL_TAB',
  'CRM_QUOTE_DETAIL_TAB',
  'CRM_DYNAMIC_128_DETAIL_TAB',
  'TASK_VIEW_TAB',
  'SONET_GROUP_DETAIL_TAB',
]

function told(changes: Told = {}): Told {
  return {
    scope: { result: ['crm', 'im', 'placement'] },
    'app.info': { result: { INSTALLED: false } },
    'placement.get': { result: [] },
    'placement.list': { result: TABS },
    'crm.enum.ownertype': {
      result: [
        { ID: 2, NAME: 'Deal', SYMBOL_CODE: 'DEAL', SYMBOL_CODE_SHORT: 'D' },
        { ID: 128, NAME: 'Site visits', SYMBOL_CODE: 'DYNAMIC_128', SYMBOL_CODE_SHORT: 'T80' },
      ],
    },
    ...changes,
  }
}

async function load(changes?: Told) {
  return loadSetup(portalTelling(told(changes)))
}

const keys = async (changes?: Told) => (await load(changes)).places.map(({ key }) => key)

test('a portal’s documented answers are understood', async () => {
  const answered = ['scope', 'app.info', 'placement.get', 'placement.list', 'crm.enum.ownertype']
  const documented = Object.fromEntries(answered.map((name) => [name, { result: sample(name).result }]))
  expect(await load(documented)).toMatchObject({
    granted: ['crm', 'im', 'imopenlines', 'placement', 'pull', 'user_brief'],
    isFinished: true,
    appId: 14,
    bindings: {
      ok: true,
      value: [
        { placement: 'CRM_DEAL_DETAIL_TAB', handler: 'https://app.example.test/handler' },
        { placement: 'IM_SIDEBAR', handler: 'https://app.example.test/handler' },
      ],
    },
  })
})

test('bindings are not requested for a user who is no administrator', async () => {
  const { 'placement.get': _refused, ...others } = told()
  const setup = await loadSetup(portalTelling(others, false))
  expect(setup.bindings).toEqual({ ok: false, failure: { kind: 'not-allowed' } })
  expect(setup.places.map(({ key }) => key)).toContain('deals')
})

test('a tab can be had in every card that the portal offers, deals first', async () => {
  expect(await keys()).toEqual(['deals', 'leads', 'clients', 'quotes', 'DYNAMIC_128', 'tasks', 'groups'])
})

test('only deals, leads, contacts and companies are preselected', async () => {
  const { places } = await load()
  expect(places.filter(({ isOn }) => isOn).map(({ key }) => key)).toEqual(['deals', 'leads', 'clients'])
})

test('a choice of two cards is reduced to the one that the portal offers', async () => {
  const { places } = await load()
  expect(places.find(({ key }) => key === 'quotes')?.placements).toEqual(['CRM_QUOTE_DETAIL_TAB'])
})

test('a smart process has its own name', async () => {
  const { places } = await load()
  expect(places.find(({ key }) => key === 'DYNAMIC_128')).toMatchObject({
    title: 'Site visits',
    placements: ['CRM_DYNAMIC_128_DETAIL_TAB'],
    isOn: false,
  })
})

test('a smart process without a known name still has its tab', async () => {
  const { places } = await load({ 'crm.enum.ownertype': NOT_ALLOWED })
  expect(places.find(({ key }) => key === 'DYNAMIC_128')?.title).toBeNull()
})

test('a bound tab can be removed when the portal no longer offers it', async () => {
  const handler = 'https://app.example/'
  const placement = 'CRM_DYNAMIC_7_DETAIL_TAB'
  expect(await keys({ 'placement.get': { result: [{ placement, handler }] } })).toContain('DYNAMIC_7')
})

test('granted permissions decide when the portal does not list its placements', async () => {
  const broken = { 'placement.list': { kind: 'server-error' } } as const
  expect(await keys(broken)).toEqual(['deals', 'leads', 'clients', 'quotes', 'DYNAMIC_128'])
  expect(await keys({ ...broken, scope: { result: ['im', 'crm'] } })).toEqual([])
})

test('a user who is no administrator gets everything but the bindings', async () => {
  const setup = await load({ 'placement.get': NOT_ALLOWED })
  expect(setup.bindings).toEqual({ ok: false, failure: NOT_ALLOWED })
  expect(setup.places).toHaveLength(7)
})

test('an unknown state of the installation does not cost the rest', async () => {
  expect((await load({ 'app.info': { kind: 'timeout' } })).isFinished).toBeNull()
})

test('a setup without scopes is a failure', async () => {
  const failed = load({ scope: { kind: 'throttled', retryInMs: 5 } }).catch(failureOf)
  expect(await failed).toEqual({ kind: 'throttled', retryInMs: 5 })
})

test('no permission is asked for twice', () => {
  expect(new Set(PERMISSIONS.map(({ scope }) => scope)).size).toBe(PERMISSIONS.length)
})

const MESSENGER = ['IM_NAVIGATION', 'IM_SIDEBAR', 'REST_APP_URI']
const ALL = { 'placement.list': { result: [...TABS, ...MESSENGER] } }

test('the messenger’s places are offered where the portal lists them, after the cards, none preselected', async () => {
  const { places } = await load(ALL)
  expect(places.slice(-3)).toMatchObject([
    { key: 'navigation', placements: ['IM_NAVIGATION'], isOn: false },
    { key: 'sidebar', placements: ['IM_SIDEBAR'], isOn: false },
    { key: 'links', placements: ['REST_APP_URI'], isOn: false },
  ])
  expect(await keys({ 'placement.list': { result: [...TABS, 'IM_SIDEBAR'] } })).toEqual([
    ...(await keys()),
    'sidebar',
  ])
})

test.each([
  ['the portal does not list its placements', { 'placement.list': { kind: 'server-error' } }],
  ['the app may not chat', { ...ALL, scope: { result: ['crm', 'placement'] } }],
  ['the app may not bind', { ...ALL, scope: { result: ['crm', 'im'] } }],
] satisfies [string, Told][])('the messenger’s places are not offered where %s', async (_, changes) => {
  const offered = (await load(changes)).places.flatMap(({ placements }) => placements)
  expect(offered.filter((placement) => MESSENGER.includes(placement))).toEqual([])
})

test('a bound place of the messenger can be removed when the portal no longer offers it', async () => {
  const bound = { result: [{ placement: 'IM_SIDEBAR', handler: 'https://app.example/' }] }
  expect(await keys({ 'placement.get': bound })).toContain('sidebar')
})
