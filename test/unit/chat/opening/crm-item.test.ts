import * as v from 'valibot'
import { expect, test } from 'vitest'
import { meSchema } from '../../../../src/chat/me.ts'
import { crmItemSchema } from '../../../../src/chat/opening/crm-item.ts'
import { sample } from '../../sample.ts'

test('an item’s title is read', () => {
  expect(v.parse(crmItemSchema, sample('crm.item.get').result)).toEqual({
    title: 'Installation project #17',
    responsibleId: 31,
    observerIds: [],
  })
})

test('a contact, which has no title, goes by its name', () => {
  expect(v.parse(crmItemSchema, { item: { id: 25, name: 'Olga', lastName: 'Renko' } })).toEqual({
    title: 'Olga Renko',
    responsibleId: null,
    observerIds: [],
  })
})

test('the responsible person and the observers are read in all of PHP’s forms; 0 is none', () => {
  const read = (item: object) => v.parse(crmItemSchema, { item })
  expect(read({ assignedById: '31', observers: ['27', 0, 31, 27] })).toMatchObject({
    responsibleId: 31,
    observerIds: [27, 31],
  })
  expect(read({ assignedById: 0, observers: { 1: 5 } })).toMatchObject({
    responsibleId: null,
    observerIds: [5],
  })
})

test('people of an unknown shape are dropped, and the title stays', () => {
  const item = { title: 'Lamps', assignedById: { ID: 31 }, observers: 'all' }
  expect(v.parse(crmItemSchema, { item })).toEqual({ title: 'Lamps', responsibleId: null, observerIds: [] })
})

test('the current user is read from profile', () => {
  expect(v.parse(meSchema, sample('profile').result)).toEqual({ id: 27 })
})

test('a profile without an ID is refused', () => {
  expect(v.safeParse(meSchema, []).success).toBe(false)
})
