import { expect, test } from 'vitest'
import { isMuted } from '../../../../src/chat/writes/is-muted.ts'

test('a chat is muted for whoever muted it', () => {
  expect(isMuted({ mutedBy: [27] }, { id: 27 })).toBe(true)
  expect(isMuted({ mutedBy: [31] }, { id: 27 })).toBe(false)
  expect(isMuted({ mutedBy: [] }, null)).toBe(false)
})

test('where the portal doesn’t tell who looks, its list names only them', () => {
  expect(isMuted({ mutedBy: [27] }, null)).toBe(true)
})
