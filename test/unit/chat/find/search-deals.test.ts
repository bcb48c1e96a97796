import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dealsSchema, exactFirst, searchDeals, searchedText } from '../../../../src/chat/find/search-deals.ts'
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

test('words are looked for in the title, and a number also as the ID, in one request that counts nothing', () => {
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
])('PHP’s %j is %j', (item, deal) => {
  expect(v.parse(dealsSchema, { items: [item] })).toEqual([deal])
})

test.each([[{ items: [{ title: 'no ID' }] }], [{ items: [{ id: 1, opportunity: 'a lot' }] }], [[]], [null]])(
  '%j is an answer that we don’t understand',
  (answer) => {
    expect(v.safeParse(dealsSchema, answer).success).toBe(false)
  },
)

test('the deal whose ID was typed stands before those that mention it', () => {
  const deal = (id: number) => ({ id, title: '', amount: null, currency: '' })
  expect(exactFirst([deal(31_663), deal(9), deal(1663)], '1663').map(({ id }) => id)).toEqual([
    1663, 31_663, 9,
  ])
})
