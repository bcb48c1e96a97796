import { expect, test } from 'vitest'
import { resolveCard } from '../../../sandbox/card/card.ts'
import { cardAddress, readCardAddress } from '../../../sandbox/card/card-address.ts'
import type { CardOptions } from '../../../sandbox/card/card-options.ts'
import { SCENARIOS } from '../../../sandbox/card/scenarios.ts'
import { createWorld, findCrmItem } from '../../../sandbox/portal/world.ts'

const read = (address: string) => readCardAddress(new URL(address, 'http://portal'))

/** What is decided for a card, its spent faults and sentences aside. */
const decided = (options: CardOptions) => {
  const { faults, ...card } = resolveCard(options)
  return { ...card, faults: faults.map(({ text }) => text) }
}

for (const { id } of SCENARIOS) {
  test(`scenario ${id}: its address opens the very same card`, () => {
    const options: CardOptions = { scenario: id }
    const opened = read(cardAddress(options))
    expect(opened).not.toBeNull()
    expect(decided(opened ?? {})).toEqual(decided(options))
    expect(resolveCard(options).problems).toEqual([])
  })
}

test('every scenario’s item exists', () => {
  const world = createWorld()
  for (const scenario of SCENARIOS) {
    const { itemType, itemId } = resolveCard({ scenario: scenario.id })
    if (itemType !== null) expect(findCrmItem(world, itemType, itemId), scenario.id).not.toBeNull()
  }
})

test('every choice survives the address', () => {
  const options: CardOptions = {
    scenario: 'none',
    deal: 1755,
    viewer: 'marco',
    language: 'ru',
    theme: 'auto',
    width: 360,
    latencyMs: 230,
    faults: ['html:batch:once', 'ACCESS_ERROR@400:im.dialog.get'],
    placementId: '<1663>|$result[a]',
    shape: '2017',
    kernel: 'old',
  }
  expect(read(cardAddress(options))).toEqual(options)
})

test('faults in the address replace the scenario’s, none at all included', () => {
  expect(decided(read('/crm/deal/details/1663/?scenario=html&fault=drop') ?? {}).faults).toEqual(['drop'])
  expect(decided(read('/crm/deal/details/1663/?scenario=html&fault=') ?? {}).faults).toEqual([])
  expect(decided(read(cardAddress({ scenario: 'html', faults: [] })) ?? {}).faults).toEqual([])
})

test('other items have their own cards’ addresses', () => {
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
