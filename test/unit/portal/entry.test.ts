import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCrmCard } from '../../../src/portal/crm-card.ts'
import { readEntry } from '../../../src/portal/entry.ts'

const open = (placement: string, options: unknown = [], isInstall = false) =>
  readEntry({ placement, options, isInstall })

test('a deal card’s tab names its deal', () => {
  expect(open('CRM_DEAL_DETAIL_TAB', { ID: '8061', URI: '/crm/deal/details/8061/' })).toEqual({
    kind: 'crm-card',
    item: { type: 'DEAL', entityTypeId: 2 },
    id: 8061,
  })
})

test.each([
  ['CRM_LEAD_DETAIL_TAB', 'LEAD', 1],
  ['CRM_CONTACT_DETAIL_TAB', 'CONTACT', 3],
  ['CRM_COMPANY_DETAIL_TAB', 'COMPANY', 4],
  ['CRM_QUOTE_DETAIL_TAB', 'QUOTE', 7],
  ['CRM_SMART_INVOICE_DETAIL_TAB', 'SMART_INVOICE', 31],
  ['CRM_DYNAMIC_128_DETAIL_TAB', 'DYNAMIC_128', 128],
])('%s is a card of its own kind', (placement, type, entityTypeId) => {
  expect(open(placement, { ID: 5 })).toEqual({ kind: 'crm-card', item: { type, entityTypeId }, id: 5 })
})

test.each([
  ['TASK_VIEW_TAB', { taskId: '8293' }, 'task', 8293],
  ['TASK_VIEW_SIDEBAR', { taskId: 8293 }, 'task', 8293],
  ['SONET_GROUP_DETAIL_TAB', { GROUP_ID: '103' }, 'group', 103],
] as const)('%s says which one', (placement, options, kind, id) => {
  expect(open(placement, options)).toEqual({ kind, id })
})

test('a task or a group without a usable ID is unusable, whatever its other options', () => {
  for (const options of [{ ID: '5' }, { taskId: 'x' }, { taskId: '0' }, [], null]) {
    expect(open('TASK_VIEW_TAB', options).kind).toBe('unusable')
  }
  expect(open('SONET_GROUP_DETAIL_TAB', { GROUP_ID: '5|1' })).toEqual({
    kind: 'unusable',
    failure: { kind: 'bad-entry', value: '5|1' },
  })
})

test.each(['DEFAULT', 'LEFT_MENU', 'IM_NAVIGATION', 'REST_APP_URI'])(
  '%s is the app’s own page, whatever stands in its options',
  (placement) => {
    for (const options of [false, '', [], null, undefined, { URI: '/crm/lead/list/' }]) {
      expect(open(placement, options)).toEqual({ kind: 'left-menu', dealId: null })
    }
  },
)

test('the query of the app’s own page may name a deal to begin with', () => {
  expect(open('DEFAULT', { deal: '1663', IFRAME: 'Y' })).toEqual({ kind: 'left-menu', dealId: 1663 })
  for (const deal of ['0', '-1', '1e3', ['1663'], { id: '1663' }, '<b>', '', null]) {
    expect(open('DEFAULT', { deal })).toEqual({ kind: 'left-menu', dealId: null })
  }
  for (const placement of ['LEFT_MENU', 'IM_NAVIGATION']) {
    expect(open(placement, { deal: '1663', URI: '/' })).toEqual({ kind: 'left-menu', dealId: null })
  }
})

test('the parameters of a link to the app may name a deal to begin with', () => {
  expect(open('REST_APP_URI', { deal: '1663', URI: '/crm/deal/list/' })).toEqual({
    kind: 'left-menu',
    dealId: 1663,
  })
  expect(open('REST_APP_URI', { deal: '1663&quot;' })).toEqual({ kind: 'left-menu', dealId: null })
})

test('the messenger’s side bar names its chat; a private dialog and a workgroup’s are never asked for', () => {
  expect(open('IM_SIDEBAR', { dialogId: 'chat1437', URI: '/online/' })).toEqual({
    kind: 'messenger-sidebar',
    chatId: 1437,
  })
  for (const dialogId of ['27', 27, 'sg103']) {
    expect(open('IM_SIDEBAR', { dialogId })).toEqual({ kind: 'messenger-sidebar', chatId: null })
  }
})

test('a side bar without a usable dialog is unusable', () => {
  for (const dialogId of ['chat', 'chat0', 'chat1437x', 'chat1437|5', '', null, undefined, {}]) {
    expect(open('IM_SIDEBAR', { dialogId }).kind).toBe('unusable')
  }
  expect(open('IM_SIDEBAR', []).kind).toBe('unusable')
})

test.each([
  '/workgroups/group/10/tasks/',
  '/extranet/workgroups/group/10/',
  '/spaces/group/10?IFRAME=Y&amp;a=1',
])('a group’s toolbar names its group only in URI: %s', (URI) => {
  expect(open('SONET_GROUP_TOOLBAR', { URI })).toEqual({ kind: 'group', id: 10 })
})

test('a group’s toolbar elsewhere is unusable', () => {
  for (const URI of [
    '/workgroups/',
    '/workgroups/group/10x/',
    'https://evil.example/workgroups/group/10/',
    7,
    null,
  ]) {
    expect(open('SONET_GROUP_TOOLBAR', { URI }).kind).toBe('unusable')
  }
})

test('a bad value is shown as it was written, not escaped for HTML', () => {
  expect(open('CRM_DEAL_DETAIL_TAB', { ID: '1&quot;&gt;&lt;b&gt;&amp;lt;&#039;' })).toEqual({
    kind: 'unusable',
    failure: { kind: 'bad-entry', value: '1"><b>&lt;\'' },
  })
})

test('install mode opens the installer, in any placement', () => {
  expect(open('DEFAULT', [], true)).toEqual({ kind: 'install' })
})

test.each([
  'CRM_DEAL_LIST_MENU',
  'CRM_UNICORN_DETAIL_TAB',
  'TASK_LIST_CONTEXT_MENU',
  '',
  'CRM_DYNAMIC_0_DETAIL_TAB',
])('an unknown placement is named: %s', (placement) => {
  expect(open(placement, { ID: '5' })).toEqual({
    kind: 'unusable',
    failure: { kind: 'unknown-placement', placement },
  })
})

test.each([
  ['0'],
  ['-1'],
  ['1.5'],
  ['1e3'],
  ['0x10'],
  [' 7'],
  ['7 '],
  ['1663|1'],
  ['chat1437'],
  ['<script>alert(1)</script>'],
  ['$result[chat][ID]'],
  ['99999999999999999999'],
  ['١٦٦٣'],
  [0],
  [-1],
  [1.5],
  [Number.NaN],
  [null],
  [undefined],
  [true],
  [['1663']],
  [{ ID: '1663' }],
])('an ID that isn’t a positive integer is refused: %j', (ID) => {
  expect(open('CRM_DEAL_DETAIL_TAB', { ID })).toMatchObject({
    kind: 'unusable',
    failure: { kind: 'bad-entry' },
  })
})

test('options of any other form have no ID', () => {
  for (const options of [false, '', [], null, undefined, 'ID', 7]) {
    expect(open('CRM_DEAL_DETAIL_TAB', options)).toEqual({
      kind: 'unusable',
      failure: { kind: 'bad-entry', value: '' },
    })
  }
})

test('a bad value is shown shortened', () => {
  const entry = open('CRM_DEAL_DETAIL_TAB', { ID: 'x'.repeat(10_000) })
  expect(entry).toEqual({ kind: 'unusable', failure: { kind: 'bad-entry', value: `${'x'.repeat(60)}…` } })
})

/** Any value at all: what JSON holds, and what it doesn't (cycles, big integers, proxies, throwing getters). */
const ANYTHING = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
})
const cycle: Record<string, unknown> = {}
cycle['ID'] = cycle
/** Made in the property: fast-check looks into its values. */
const HOSTILE: readonly (() => unknown)[] = [
  () => cycle,
  () => ({ ID: cycle, taskId: cycle, GROUP_ID: cycle, deal: cycle }),
  () => ({ ID: 10n, URI: 10n }),
  () => ({ ID: Symbol('ID') }),
  () => ({ ID: { toJSON: fail } }),
  () => Object.defineProperty({}, 'ID', { get: fail, enumerable: true }),
  () => new Proxy({}, { get: fail, has: fail, getOwnPropertyDescriptor: fail }),
]

function fail(): never {
  throw new Error('hostile')
}

/** The card that the page's script tells, as an entry. */
function cardOf(placement: string, options: unknown, isInstall = false) {
  const card = readCrmCard({ placement, options, isInstall })
  return card === null ? null : { kind: 'crm-card', ...card }
}

test('the page’s script takes the same openings for a CRM card as the app', () => {
  const ids = ['1663', 1663, '&amp;1663', '1663&#39;', '&quot;', ' 1663', '01', '0', '', null, [1663], '1e3']
  const names = ['DEAL', 'QUOTE', 'DYNAMIC_128', 'DYNAMIC_0', 'DYNAMIC', 'TASK', 'constructor', '']
  const placements = [...names.map((name) => `CRM_${name}_DETAIL_TAB`), 'LEFT_MENU', 'TASK_VIEW_TAB']
  for (const placement of placements) {
    for (const ID of ids) {
      const entry = open(placement, { ID })
      expect(cardOf(placement, { ID })).toEqual(entry.kind === 'crm-card' ? entry : null)
      expect(cardOf(placement, { ID }, true)).toBeNull()
    }
  }
})

test('no options throw, or give an ID that is not a positive integer', () => {
  const generated = fc.oneof(fc.jsonValue(), ANYTHING, fc.record({ ID: ANYTHING, taskId: ANYTHING }))
  const options = fc.oneof(
    generated.map((value) => () => value),
    fc.constantFrom(...HOSTILE),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), ANYTHING), options, ANYTHING, (placement, make, isInstall) => {
      const given = make()
      const places = [placement, 'CRM_DEAL_DETAIL_TAB', 'TASK_VIEW_TAB', 'SONET_GROUP_TOOLBAR', 'DEFAULT']
      for (const place of places) {
        for (const install of [isInstall, false]) {
          // As the SDK passes them on: of any type, whatever its own types say.
          const entry = open(place as string, given, install as boolean)
          if ('id' in entry) expect(Number.isSafeInteger(entry.id) && entry.id > 0).toBe(true)
          expect(cardOf(place as string, given, install as boolean)).toEqual(
            entry.kind === 'crm-card' ? entry : null,
          )
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

test('an ID of JSON too deep to write is refused', () => {
  const ID: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
  expect(open('CRM_DEAL_DETAIL_TAB', { ID }).kind).toBe('unusable')
})
