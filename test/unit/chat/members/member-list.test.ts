import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Member } from '../../../../src/chat/member.ts'
import { loadMoreMembers } from '../../../../src/chat/members/load-more-members.ts'
import { type MemberList, memberList, withMoreMembers } from '../../../../src/chat/members/member-list.ts'
import { buildChat } from '../../../../src/features/gallery/fixtures/build-chat.ts'
import { buildMember, buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'
import type { BatchCommands } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const NOBODY = { ownerId: 0, managerIds: [] }
const people = (count: number, from = 1) => buildMembers(from, from + count - 1)
const ids = ({ members }: { members: readonly Member[] }) => members.map(({ id }) => id)
const ascending = (list: { members: readonly Member[] }) => ids(list).sort((a, b) => a - b)
const chat = buildChat()

/** `count` members who joined in reverse order of their IDs. */
const reversed = (count: number) => people(count).reverse()

/**
 * A portal whose members, in joining order, `inChat` tells at each command, with at most `cut` on a page; and the batches
 * that it was sent.
 */
function portalOf(inChat: () => readonly Member[], cut = 200) {
  const batches: BatchCommands[] = []
  const portal = portalStandIn({
    batch: async (commands) => {
      batches.push(commands)
      return Object.fromEntries(
        Object.entries(commands).map(([key, { params }]) => {
          const from = Number(params['OFFSET'])
          const now = inChat()
          return [key, ok(now.slice(from, from + Math.min(cut, Number(params['LIMIT']))), now.length)]
        }),
      )
    },
  })
  return { portal, batches }
}

/** The list after this many further pages at most. */
async function loaded(portal: ReturnType<typeof portalOf>['portal'], first: MemberList, pages: number) {
  let list = first
  for (let page = 0; page < pages && !list.isComplete; page += 1) {
    list = await loadMoreMembers(portal, chat, list)
  }
  return list
}

test('a first page is complete when the portal counts no more, or when it is short', () => {
  expect(memberList(people(50), 50, NOBODY).isComplete).toBe(true)
  expect(memberList(people(50), 51, NOBODY).isComplete).toBe(false)
  expect(memberList(people(50), null, NOBODY).isComplete).toBe(false)
  expect(memberList(people(49), null, NOBODY).isComplete).toBe(true)
})

test.each([
  [80, 1],
  [1_000, 5],
])(
  '%d members who joined in reverse order of their IDs are all there after %d pages',
  async (count, pages) => {
    const { portal, batches } = portalOf(() => reversed(count))
    const list = await loaded(portal, memberList(reversed(count).slice(0, 50), count, chat), pages)
    expect(ascending(list)).toEqual(ids({ members: people(count) }))
    expect(list.isComplete).toBe(true)
    expect(batches).toHaveLength(pages)
  },
)

test('members in any order of joining are all there, whatever a page is cut to', async () => {
  const shuffled = fc
    .integer({ min: 51, max: 400 })
    .chain((count) => fc.shuffledSubarray(people(count), { minLength: count }))
  await fc.assert(
    fc.asyncProperty(shuffled, fc.integer({ min: 40, max: 200 }), async (all, cut) => {
      const { portal } = portalOf(() => all, cut)
      const list = await loaded(portal, memberList(all.slice(0, 50), all.length, chat), 10)
      expect([ids(list).length, new Set(ids(list)).size, list.isComplete]).toEqual([
        all.length,
        all.length,
        true,
      ])
    }),
    { numRuns: 40 },
  )
})

test('further members are asked for by offset, two hundred at once, with the row before them', async () => {
  const { portal, batches } = portalOf(() => reversed(80))
  await loaded(portal, memberList(reversed(80).slice(0, 50), 80, chat), 1)
  expect(Object.values(batches[0] ?? {}).map(({ name, params }) => [name, params])).toEqual([
    ['im.dialog.users.list', { DIALOG_ID: `chat${chat.id}`, LIMIT: 200, OFFSET: 50 }],
    ['im.dialog.users.list', { DIALOG_ID: `chat${chat.id}`, LIMIT: 1, OFFSET: 49 }],
  ])
})

test('a list is incomplete after a member left between two pages, and complete when it is read anew', async () => {
  let all = reversed(80)
  const { portal } = portalOf(() => all)
  const first = memberList(all.slice(0, 50), 80, chat)
  // The member of the 51st row moves to the 50th; a newcomer keeps the count.
  all = [...all.filter(({ id }) => id !== 75), buildMember(99)]
  const second = await loadMoreMembers(portal, chat, first)
  expect(second.isComplete).toBe(false)
  const third = await loadMoreMembers(portal, chat, second)
  expect(third.isComplete).toBe(true)
  expect(ascending(third)).toEqual([...ids({ members: people(74) }), 76, 77, 78, 79, 80, 99])
})

test('a member who joins between two pages is in the list', async () => {
  let all = reversed(80)
  const { portal } = portalOf(() => all)
  const first = memberList(all.slice(0, 50), 80, chat)
  all = [...all, buildMember(99)]
  const list = await loadMoreMembers(portal, chat, first)
  expect([list.isComplete, list.members.length]).toEqual([true, 81])
})

test('a page of known members, or of none, ends the reading and leaves the list incomplete', () => {
  const first = memberList(people(50), 80, NOBODY)
  const last = { total: 80, before: 50 }
  const known = withMoreMembers(first, { page: people(30), ...last }, NOBODY)
  const none = withMoreMembers(first, { page: [], ...last }, NOBODY)
  for (const list of [known, none]) {
    expect(list.readIds).toBeUndefined()
    expect([list.isComplete, list.members.length]).toEqual([false, 50])
  }
})

test('without a count, a page below fifty is the last one', () => {
  const first = memberList(people(50), null, NOBODY)
  const more = (page: Member[]) => withMoreMembers(first, { page, total: null, before: 50 }, NOBODY)
  expect(more(people(120, 51)).isComplete).toBe(false)
  expect(more(people(7, 51))).toMatchObject({ isComplete: true, members: { length: 57 } })
  expect(more([]).isComplete).toBe(true)
})

test.each(['page', 'before'])('a failure of %s is the failure of the loading', async (key) => {
  const rows = { page: ok(people(30, 51), 80), before: ok(people(1, 50), 80) }
  const portal = portalStandIn({ batch: async () => ({ ...rows, [key]: failed({ kind: 'timeout' }) }) })
  const loading = loadMoreMembers(portal, chat, memberList(people(50), 80, chat))
  await expect(loading).rejects.toMatchObject({ failure: { kind: 'timeout' } })
})

test('the owner is first among the loaded members, from whichever page', () => {
  const ranks = { ownerId: 4, managerIds: [] }
  const list = memberList(people(2), 4, ranks)
  expect(ids(withMoreMembers(list, { page: people(2, 3), total: 4, before: 2 }, ranks))).toEqual([4, 1, 2, 3])
})

test('no member is listed twice, however the pages overlap', () => {
  const page = fc.array(fc.integer({ min: 1, max: 40 }).map((id) => buildMember(id)))
  fc.assert(
    fc.property(page, page, (first, more) => {
      const before = first.at(-1)?.id
      const list = withMoreMembers(memberList(first, 99, NOBODY), { page: more, total: 99, before }, NOBODY)
      expect(new Set(ids(list)).size).toBe(list.members.length)
      expect(new Set(ids(list))).toEqual(new Set(ids({ members: [...first, ...more] })))
    }),
  )
})
