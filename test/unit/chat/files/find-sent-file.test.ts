import { expect, test } from 'vitest'
import { findSentFile, type SoughtFile } from '../../../../src/chat/files/find-sent-file.ts'
import { buildFile, buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const KEY = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'
const SOUGHT: SoughtFile = {
  personId: 27,
  name: 'plan.pdf',
  size: 4_000,
  key: KEY,
  afterId: 100,
  takenIds: new Set(),
}
const FILES = [
  buildFile(1, { name: 'plan.pdf', size: 4_000 }),
  buildFile(2, { name: 'plan (1).pdf', size: 4_000 }),
  buildFile(3, { name: 'plan.pdf', size: 4_001 }),
]
const message = (id: number, fileId: number, { authorId = 27, uuid = null as string | null } = {}) =>
  buildMessage(id, { authorId, uuid, fileIds: [fileId] })

function found(messages: readonly ReturnType<typeof message>[], sought: Partial<SoughtFile> = {}) {
  const portal = portalStandIn({ call: async () => ({ messages, files: FILES, authors: [] }) })
  return findSentFile(portal, 'chat1437', { ...SOUGHT, ...sought })
}

test('a sent file is found by its author, name and size after the newest message of before', async () => {
  expect(await found([message(101, 1)])).toBe(101)
  expect(await found([message(101, 2)])).toBe(101)
  expect(await found([message(100, 1)])).toBeNull()
  expect(await found([message(101, 3)])).toBeNull()
  expect(await found([message(101, 1, { authorId: 31 })])).toBeNull()
  expect(await found([message(101, 1, { authorId: 31 })], { personId: null })).toBe(101)
})

test('two files of one name and size are two messages', async () => {
  const messages = [message(101, 1), message(102, 2)]
  expect(await found(messages, { takenIds: new Set([101]) })).toBe(102)
})

test('a key finds its message, whatever its file is called', async () => {
  expect(await found([message(99, 3, { uuid: KEY })])).toBe(99)
})
