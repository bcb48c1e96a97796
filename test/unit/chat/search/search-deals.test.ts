import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  dealsSchema,
  loadDeals,
  searchDeals,
  searchedText,
} from '../../../../src/chat/search/search-deals.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { sample } from '../../sample.ts'

test.each([
  ['', null],
  [' ', null],
  ['l', null],
  [' l ', null],
  ['li', 'li'],
  ['  cold   storage ', 'cold storage'],
  ['7', '7'],
  ['0', null],
  ['灯', null],
  ['照明', '照明'],
])('typing %j searches for %j', (typed, words) => {
  expect(searchedText(typed)).toBe(words)
})

test('a search looks for words in titles and for a number also as the ID, in one request without a count', () => {
  expect(searchDeals('light').params).toMatchObject({
    entityTypeId: 2,
    filter: { '%title': 'light' },
    order: { id: 'DESC' },
    start: -1,
  })
  expect(searchDeals('1663').params).toMatchObject({
    filter: { 0: { logic: 'OR', 0: { id: 1663 }, 1: { '%title': '1663' } } },
  })
})

test('the portal’s answer becomes deals', () => {
  expect(v.parse(dealsSchema, sample('crm.item.list.deals').result)).toEqual([
    { id: 1742, title: 'Warehouse lighting', amount: 18_400, currency: 'EUR' },
  ])
})

test.each([
  [
    { id: '5', title: null, opportunity: '12.50', currencyId: null },
    { id: 5, title: '', amount: 12.5, currency: '' },
  ],
  [{ id: 5 }, { id: 5, title: '', amount: null, currency: '' }],
  [
    { id: 5, title: ' a ', opportunity: '' },
    { id: 5, title: 'a', amount: null, currency: '' },
  ],
])('%j is read as %j', (item, deal) => {
  expect(v.parse(dealsSchema, { items: [item] })).toEqual([deal])
})

test.each([[{ items: [{ title: 'no ID' }] }], [{ items: [{ id: 1, opportunity: 'a lot' }] }], [[]], [null]])(
  'the answer %j is refused as malformed',
  (answer) => {
    expect(v.safeParse(dealsSchema, answer).success).toBe(false)
  },
)

/** A portal that answers with these deals, one list a request. */
function answering(...lists: number[][]) {
  const asked: unknown[] = []
  const call = async (method: Method<unknown>) => {
    asked.push(method.params['filter'])
    return (lists.shift() ?? []).map((id) => ({ id, title: '', amount: null, currency: '' }))
  }
  return { portal: portalStandIn({ call }), asked }
}

test('the deal whose ID was typed comes before those that mention it', async () => {
  const { portal, asked } = answering([31_663, 1663, 9])
  expect((await loadDeals(portal, '1663')).map(({ id }) => id)).toEqual([1663, 31_663, 9])
  expect(asked).toHaveLength(1)
})

test('an ID is found however many newer titles mention it', async () => {
  const newer = Array.from({ length: 50 }, (_, place) => 9_000 - place)
  const { portal, asked } = answering(newer, [2005])
  expect((await loadDeals(portal, '2005')).map(({ id }) => id)).toEqual([2005, ...newer])
  expect(asked[1]).toEqual({ id: 2005 })
})

test('a full page of words is not asked for twice', async () => {
  const { portal, asked } = answering(Array.from({ length: 50 }, (_, place) => place + 1))
  await loadDeals(portal, 'light')
  expect(asked).toHaveLength(1)
})
