import { expect, test } from 'vitest'
import { isMuted } from '../../../../src/chat/writes/is-muted.ts'

test('a chat is muted for whoever muted it', () => {
  expect(isMuted({ mutedBy: [27] }, { id: 27 })).toBe(true)
  expect(isMuted({ mutedBy: [31] }, { id: 27 })).toBe(false)
  expect(isMuted({ mutedBy: [] }, null)).toBe(false)
})

test('a portal that doesn’t tell who looks lists only them among those who muted a chat', () => {
  expect(isMuted({ mutedBy: [27] }, null)).toBe(true)
})
