import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  FIRST_FILTER,
  filterOf,
  INBOX_GROUPS,
  INBOX_ORDERS,
  INBOX_SCOPES,
  type InboxFilter,
  paramsOf,
  QUIET_DAYS,
} from '../../../../src/chat/inbox/inbox-filter.ts'
import { hashOf, readRoute, START } from '../../../../src/shared/navigation/routes.ts'

const filters: fc.Arbitrary<InboxFilter> = fc.record({
  group: fc.constantFrom(...INBOX_GROUPS),
  scope: fc.constantFrom(...INBOX_SCOPES),
  kind: fc.constantFrom('DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'DYNAMIC_128'),
  pipelineId: fc.option(fc.integer({ min: 0, max: 999 })),
  stageId: fc.constantFrom('', 'NEW', 'C9:EXECUTING', 'DT128_5:CLIENT'),
  isUnreadOnly: fc.boolean(),
  words: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((words) => words.length <= 200),
  order: fc.constantFrom(...INBOX_ORDERS),
  quietDays: fc.constantFrom(...QUIET_DAYS),
})

test('any filter with any choice comes back from its address', () => {
  fc.assert(
    fc.property(filters, fc.option(fc.integer({ min: 1, max: 999_999_999 })), (filter, id) => {
      const chosen = id === null ? null : { item: { type: 'DEAL', entityTypeId: 2 }, id }
      const route = { page: 'inbox', filter, chosen } as const
      expect(readRoute(hashOf(route))).toEqual(route)
    }),
  )
})

test('the address has what differs from a first visit', () => {
  expect(paramsOf(FIRST_FILTER)).toEqual({ group: 'waiting' })
  expect(paramsOf({ ...FIRST_FILTER, group: 'all', order: 'newest', scope: 'all' })).toEqual({
    group: 'all',
    scope: 'all',
  })
})

test('an address without a filter leaves the kept one to count', () => {
  expect(readRoute('#/inbox')).toEqual(START)
  expect(hashOf(START)).toBe('#/inbox')
  expect(readRoute('#/inbox?deal=1663')).toMatchObject({ filter: null, chosen: { id: 1663 } })
})

test('a chosen item of another kind has its kind in the address', () => {
  const hash = '#/inbox?group=all&kind=DYNAMIC_128&item=dynamic_128%7C17'
  const route = readRoute(hash)
  expect(route).toMatchObject({ chosen: { item: { type: 'DYNAMIC_128', entityTypeId: 128 }, id: 17 } })
  expect(hashOf(route)).toBe(hash)
})

test.each(['deal=0', 'deal=x', 'item=nonsense|5', 'item=', 'item=deal|-1', 'deal=1e3'])(
  'a choice of nothing is none: %s',
  (query) => {
    expect(readRoute(`#/inbox?group=all&${query}`)).toMatchObject({ chosen: null })
  },
)

test('whatever an address says, the filter is one of ours', () => {
  const params = new URLSearchParams(
    'group=x&scope=x&kind=constructor&pipeline=-1&stage=%22&unread=2&order=x&days=5',
  )
  expect(filterOf(params)).toEqual(FIRST_FILTER)
})
