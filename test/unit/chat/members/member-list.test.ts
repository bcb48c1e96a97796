import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Member } from '../../../../src/chat/member.ts'
import { loadMoreMembers, readMoreMembers } from '../../../../src/chat/members/load-more-members.ts'
import { lastMemberId, memberList, withMore } from '../../../../src/chat/members/member-list.ts'
import { buildChat } from '../../../../src/features/gallery/fixtures/build-chat.ts'
import { buildMember, buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'

const NOBODY = { ownerId: 0, managerIds: [] }
const people = (count: number, from = 1) => buildMembers(from, from + count - 1)
const ids = ({ members }: { members: readonly Member[] }) => members.map(({ id }) => id)

test('a first page is all there are where the portal counts no more, or where it is a short one', () => {
  expect(memberList(people(50), 50, NOBODY).isComplete).toBe(true)
  expect(memberList(people(50), 51, NOBODY).isComplete).toBe(false)
  expect(memberList(people(50), null, NOBODY).isComplete).toBe(false)
  expect(memberList(people(49), null, NOBODY).isComplete).toBe(true)
})

test('further pages go on behind the highest number, wherever order has put that person', () => {
  expect(lastMemberId(memberList(people(3), 9, { ownerId: 3, managerIds: [] }))).toBe(3)
  expect(lastMemberId({ members: [], isComplete: false })).toBe(0)
})

test('a chat’s further members are asked for by key, two hundred at once, and never by a bare number', () => {
  expect(readMoreMembers('chat1437', 58)).toMatchObject({
    name: 'im.dialog.users.list',
    params: { DIALOG_ID: 'chat1437', LAST_ID: 58, LIMIT: 200 },
  })
})

test('a page that is shorter than asked is the last one', async () => {
  const chat = buildChat()
  const list = memberList(people(50), 300, chat)
  const load = (page: Member[]) => loadMoreMembers({ call: async () => page as never }, chat, list)
  expect((await load(people(200, 51))).isComplete).toBe(false)
  const last = await load(people(7, 51))
  expect(last.isComplete).toBe(true)
  expect(last.members).toHaveLength(57)
})

test('the owner stands first among those that are loaded, from whichever page they came', () => {
  const ranks = { ownerId: 4, managerIds: [] }
  const list = memberList(people(2), 4, ranks)
  expect(ids(withMore(list, { page: people(2, 3), asked: 200 }, ranks))).toEqual([4, 1, 2, 3])
})

test('nobody is in the list twice, however the pages overlap', () => {
  const page = fc.array(fc.integer({ min: 1, max: 40 }).map((id) => buildMember(id)))
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), page, (first, more) => {
      const unique = [...new Map(more.map((member) => [member.id, member])).values()]
      const list = withMore(
        memberList(
          first.map((id) => buildMember(id)),
          99,
          NOBODY,
        ),
        { page: unique, asked: 200 },
        NOBODY,
      )
      expect(new Set(ids(list)).size).toBe(list.members.length)
      expect(new Set(ids(list))).toEqual(new Set([...first, ...ids({ members: unique })]))
    }),
  )
})
