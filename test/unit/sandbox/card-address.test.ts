import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAULT_KINDS } from '../../../sandbox/faults/faults.ts'
import { createWorld } from '../../../sandbox/portal/world.ts'
import { ALL_SCOPES, GRANTED_SCOPES } from '../../../sandbox/services/app/model/scopes.ts'
import { VIEWERS } from '../../../sandbox/services/user/model/viewers.ts'
import { resolveCard } from '../../../sandbox/ui/card/card.ts'
import { cardAddress, readCardAddress } from '../../../sandbox/ui/card/card-address.ts'
import type { CardOptions } from '../../../sandbox/ui/card/card-options.ts'
import { cardTitle } from '../../../sandbox/ui/card/card-title.ts'
import { SCENARIOS } from '../../../sandbox/ui/card/scenarios.ts'
import { ACTIONS } from '../../../sandbox/ui/card/scheduled-action.ts'

const readAll = (address: string) => readCardAddress(new URL(address, 'http://portal'))
const read = (address: string) => readAll(address)?.options ?? null

/** The resolved card, with its faults as texts. */
const decided = (options: CardOptions) => {
  const { faults, ...card } = resolveCard(options)
  return { ...card, faults: faults.map(({ text }) => text) }
}

for (const { id } of SCENARIOS) {
  test(`scenario ${id}: its address opens the same card`, () => {
    const options: CardOptions = { scenario: id }
    const opened = read(cardAddress(options))
    expect(opened).not.toBeNull()
    expect(decided(opened ?? {})).toEqual(decided(options))
    expect(resolveCard(options).problems).toEqual([])
  })
}

test('every scenario’s item, task or group exists', () => {
  const world = createWorld()
  for (const scenario of SCENARIOS) {
    const card = resolveCard({ scenario: scenario.id })
    if (card.page !== 'own') expect(cardTitle(world, card), scenario.id).not.toBeNull()
  }
})

/** Every option of a card. */
const EVERY_OPTION: Required<Omit<CardOptions, 'query'>> = {
  scenario: 'none',
  deal: 1755,
  viewer: 'marco',
  language: 'ru',
  theme: 'auto',
  width: 360,
  latencyMs: 230,
  faults: ['html:batch:once', 'ACCESS_ERROR@400:im.dialog.get'],
  without: ['imbot', 'crm'],
  with: ['imopenlines', 'user'],
  timed: ['write@5', 'expire@60', 'write@7'],
  limit: 'on',
  placement: 'CRM_LEAD_DETAIL_TAB',
  placementId: '<1663>|$result[a]',
  dialog: 'chat1511',
  message: '90413',
  data: 'large',
  shape: '2017',
  kernel: 'old',
  observers: 'old',
  opening: 'get',
}

test('every option survives the address', () => {
  expect(read(cardAddress(EVERY_OPTION))).toEqual(EVERY_OPTION)
})

test('the app’s own page gets the query without the parameters of the sandbox', () => {
  const { deal: _item, ...options } = EVERY_OPTION
  const address = cardAddress({ ...options, placement: 'DEFAULT', query: 'deal=1663&tag=a' })
  expect(address).toMatch(/^\/marketplace\/app\/\?/)
  expect(read(address)?.query).toBe('deal=1663&tag=a')
})

test('combined options survive the address, and open the same card', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' })
  const chosen = fc.record(
    {
      scenario: fc.constantFrom(...SCENARIOS.map(({ id }) => id)),
      deal: fc.nat(),
      viewer: fc.constantFrom(...VIEWERS.map(({ id }) => id)),
      language: word,
      theme: fc.constantFrom('light', 'dark', 'auto'),
      width: fc.integer({ min: 1 }),
      latencyMs: fc.nat(),
      faults: fc.array(
        fc.constantFrom(...FAULT_KINDS.map(({ kind }) => kind), 'ACCESS_ERROR@400:profile:once'),
      ),
      timed: fc.array(fc.constantFrom(...ACTIONS.map(({ id }) => `${id}@5`)), { minLength: 1 }),
      without: fc.subarray([...GRANTED_SCOPES], { minLength: 1 }),
      with: fc.subarray([...ALL_SCOPES], { minLength: 1 }),
      limit: fc.constantFrom('on', 'off'),
      placement: fc.constantFrom('CRM_DEAL_DETAIL_TAB', 'TASK_VIEW_TAB', 'CRM_DYNAMIC_128_DETAIL_TAB'),
      placementId: word,
      dialog: word,
      message: word,
      data: fc.constantFrom('ordinary', 'large'),
      shape: fc.constantFrom('current', '2017'),
      kernel: fc.constantFrom('current', 'old'),
      observers: fc.constantFrom('current', 'old'),
      opening: fc.constantFrom('post', 'get'),
    } as const,
    { requiredKeys: ['deal', 'placement'] },
  )
  fc.assert(
    fc.property(chosen, (options) => {
      const opened = read(cardAddress(options)) ?? {}
      expect(opened).toEqual(options)
      expect(decided(opened)).toEqual(decided(options))
    }),
  )
})

test('faults in the address replace the scenario’s, also with none', () => {
  expect(decided(read('/crm/deal/details/1663/?scenario=html&fault=drop') ?? {}).faults).toEqual(['drop'])
  expect(decided(read('/crm/deal/details/1663/?scenario=html&fault=') ?? {}).faults).toEqual([])
  expect(decided(read(cardAddress({ scenario: 'html', faults: [] })) ?? {}).faults).toEqual([])
})

test('other items have the addresses of their own cards', () => {
  expect(cardAddress({ scenario: 'lead' })).toBe('/crm/lead/details/13/?scenario=lead')
  expect(cardAddress({ deal: 17, placement: 'CRM_DYNAMIC_128_DETAIL_TAB' })).toMatch(
    /^\/crm\/type\/128\/details\/17\//,
  )
  expect(resolveCard(read('/crm/type/128/details/17/') ?? {})).toMatchObject({
    itemType: 'DYNAMIC_128',
    itemId: 17,
  })
  expect(read('/somewhere/else/')).toBeNull()
})

for (const [type, id, path] of [
  ['QUOTE', 5, '/crm/type/7/details/5/'],
  ['SMART_INVOICE', 9, '/crm/type/31/details/9/'],
] as const) {
  test(`${type} has its card under its numeric type, and is found by it`, () => {
    const placement = `CRM_${type}_DETAIL_TAB`
    expect(cardAddress({ deal: id, placement })).toBe(`${path}?placement=${placement}`)
    expect(resolveCard(read(path) ?? {})).toMatchObject({ itemType: type, itemId: id, placement })
  })
}

for (const [placement, id, path] of [
  ['TASK_VIEW_TAB', 8293, '/company/personal/user/27/tasks/task/view/8293/'],
  ['SONET_GROUP_DETAIL_TAB', 103, '/workgroups/group/103/'],
] as const) {
  test(`${placement} is on ${path}, and is found there`, () => {
    expect(cardAddress({ deal: id, placement })).toBe(`${path}?placement=${placement}`)
    expect(resolveCard(read(path) ?? {})).toMatchObject({ itemType: null, itemId: id, placement })
  })
}

test('a quote’s card is also found under its name', () => {
  expect(resolveCard(read('/crm/quote/details/5/') ?? {})).toMatchObject({ itemType: 'QUOTE', itemId: 5 })
})

for (const [query, sentence] of [
  ['theme=blue', 'There is no theme “blue”. Known: light, dark, auto.'],
  ['shape=2018', 'There is no shape “2018”. Known: current, 2017.'],
  ['kernel=x', 'There is no kernel “x”. Known: current, old.'],
  ['observers=x', 'There is no observers “x”. Known: current, old.'],
  ['opening=x', 'There is no opening “x”. Known: post, get.'],
  ['width=abc', 'There is no width “abc”. It is a number.'],
  ['width=0', 'There is no width “0”. It is a number.'],
  ['latency=-5', 'There is no latency “-5”. It is a number.'],
] as const) {
  test(`${query} in the address is reported as a mistake, and changes nothing`, () => {
    expect(readAll(`/crm/deal/details/1663/?${query}`)).toEqual({
      options: { deal: 1663 },
      problems: [sentence],
    })
  })
}

test('an empty parameter is the same as a missing one', () => {
  expect(readAll('/crm/deal/details/1663/?theme=&width=&shape=&kernel=&observers=&latency=')).toEqual({
    options: { deal: 1663 },
    problems: [],
  })
})
