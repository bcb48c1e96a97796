import { expect, test } from 'vitest'
import { createWorld } from '../../../sandbox/portal/world.ts'

test('no two messages of a portal have one number, and later ones of a chat have higher ones', () => {
  const world = createWorld()
  const ids = world.chats.flatMap(({ messages }) => messages.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { messages } of world.chats) {
    const inOrder = messages.every(({ id, at }, index) => {
      const before = messages[index - 1]
      return before === undefined || (id > before.id && at >= before.at)
    })
    expect(inOrder).toBe(true)
  }
  expect(world.nextMessageId()).toBeGreaterThan(ids.reduce((most, id) => Math.max(most, id), 0))
})

test('every message has an author whom the portal knows, and was written before its clock begins', () => {
  const world = createWorld()
  const authors = new Set(world.chats.flatMap(({ messages }) => messages.map(({ authorId }) => authorId)))
  expect([...authors].filter((id) => id !== 0 && !world.people.has(id))).toEqual([])
  const start = Date.parse('2026-09-23T11:50:00+03:00')
  expect(world.chats.every(({ messages }) => messages.every(({ at }) => at < start))).toBe(true)
})

test('two worlds are the same, and share nothing that changes', () => {
  const [one, other] = [createWorld(), createWorld()]
  expect(one.chats).toEqual(other.chats)
  for (const [index, chat] of one.chats.entries()) {
    const twin = other.chats[index]
    expect([chat === twin, chat.members === twin?.members, chat.messages === twin?.messages]).toEqual([
      false,
      false,
      false,
    ])
    const members = [...chat.members.values()]
    expect(members.some((member) => member === twin?.members.get(member.id))).toBe(false)
  }
})
