import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENTITY_KINDS, fieldsOf } from '../../../src/chat/search/entity-form.ts'
import { crmKindOf } from '../../../src/portal/entry.ts'
import { hashOf, type Route, readRoute, START } from '../../../src/shared/navigation/routes.ts'

const deal = { type: 'DEAL', entityTypeId: 2 }

test.each<[string, Route]>([
  ['#/deal/1663', { page: 'item', item: deal, id: 1663 }],
  ['#/dynamic_128/17', { page: 'item', item: { type: 'DYNAMIC_128', entityTypeId: 128 }, id: 17 }],
  ['#/chat/1437', { page: 'chat', chatId: 1437 }],
  ['#/settings', { page: 'settings' }],
  ['#/find', { page: 'find', text: '' }],
  ['#/find?q=cold+storage', { page: 'find', text: 'cold storage' }],
  [
    '#/find/any?kind=lead&id=13&asked=1',
    { page: 'any', form: { kind: 'lead', fields: { id: '13' } }, asBot: false, botId: '', isAsked: true },
  ],
])('%s is %j', (hash, route) => {
  expect(readRoute(hash)).toEqual(route)
  expect(hashOf(route)).toBe(hash)
})

test.each([
  '',
  '#',
  '#/',
  '#/nonsense/1',
  '#/deal/',
  '#/deal/0',
  '#/deal/x',
  '#/deal/-1',
  '#/constructor/1',
  '#/chat/1e3',
  '#/settings/1',
  '#?',
  '#/deal/%00',
])('the hash %j is the start', (hash) => {
  expect(readRoute(hash)).toEqual(START)
})

const text = fc.string({ unit: 'grapheme' })
const number = fc.integer({ min: 1, max: 999_999_999_999_999 })
const asks = fc.constantFrom(...ENTITY_KINDS).chain((kind) =>
  fc.record({
    page: fc.constant('any' as const),
    form: fc.record({
      kind: fc.constant(kind),
      fields: fc.record(Object.fromEntries(fieldsOf(kind).map((field) => [field, text]))),
    }),
    asBot: fc.constant(true),
    botId: text,
    isAsked: fc.boolean(),
  }),
)
const routes: fc.Arbitrary<Route> = fc.oneof(
  text.map((typed) => ({ page: 'find' as const, text: typed })),
  asks,
  fc.record({
    page: fc.constant('item' as const),
    item: fc.integer({ min: 1, max: 9_999 }).map(crmKindOf),
    id: number,
  }),
  number.map((chatId) => ({ page: 'chat' as const, chatId })),
  fc.constant({ page: 'settings' as const }),
)

test('every route has a hash that leads back to it and survives the browser', () => {
  fc.assert(
    fc.property(routes, (route) => {
      const inBrowser = new URL(hashOf(route), 'https://app.example/').hash
      expect(readRoute(inBrowser)).toEqual(route)
    }),
  )
})

test('no hash throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((rest) => `#/find/any?${rest}`),
      ),
      (hash) => {
        expect(readRoute(hash).page).toBeDefined()
      },
    ),
  )
})
