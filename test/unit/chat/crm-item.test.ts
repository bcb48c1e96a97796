import * as v from 'valibot'
import { expect, test } from 'vitest'
import { crmItemSchema } from '../../../src/chat/crm-item.ts'
import { meSchema } from '../../../src/chat/me.ts'
import { sample } from '../sample.ts'

test('an item’s title is read', () => {
  expect(v.parse(crmItemSchema, sample('crm.item.get').result)).toEqual({ title: 'Installation project #17' })
})

test('a contact, which has no title, goes by its name', () => {
  expect(v.parse(crmItemSchema, { item: { id: 25, name: 'Olga', lastName: 'Renko' } })).toEqual({
    title: 'Olga Renko',
  })
})

test('who looks is read from profile', () => {
  expect(v.parse(meSchema, sample('profile').result)).toEqual({ id: 27 })
})

test('somebody who was dismissed has no profile', () => {
  expect(v.safeParse(meSchema, []).success).toBe(false)
})
