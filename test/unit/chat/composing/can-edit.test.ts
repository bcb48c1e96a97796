import { expect, test } from 'vitest'
import { canEdit } from '../../../../src/chat/composing/can-edit.ts'

const NOW = Date.parse('2026-09-23T12:00:00Z')
const own = { authorId: 7, isDeleted: false, at: '2026-09-20T12:00:01Z' }
const by = { myId: 7, now: NOW, isToCustomer: false }

test('an own message can be edited for three days', () => {
  expect(canEdit(own, by)).toBe(true)
  expect(canEdit({ ...own, at: '2026-09-20T12:00:00Z' }, by)).toBe(false)
})

test('no other, no deleted one, and none to a customer', () => {
  expect(canEdit({ ...own, authorId: 31 }, by)).toBe(false)
  expect(canEdit({ ...own, isDeleted: true }, by)).toBe(false)
  expect(canEdit(own, { ...by, isToCustomer: true })).toBe(false)
  expect(canEdit({ ...own, authorId: 0 }, { ...by, myId: null })).toBe(false)
})
