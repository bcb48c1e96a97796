import { expect, test } from 'vitest'
import type { Member } from '../../../../src/chat/member.ts'
import { membershipDifference } from '../../../../src/chat/membership/missing-members.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'

/** The current user, who is not in these chats. */
const ME = 77
const member = (id: number, kind: Member['kind'] = 'person') => buildMember(id, { kind })
const all = (...members: Member[]) => ({ members, isComplete: true })
const item = (responsibleId: number | null, ...observerIds: number[]) => ({
  title: '',
  responsibleId,
  observerIds,
})

test('people of the deal who are not in its chat are named, the responsible first', () => {
  const people = [
    { id: 3, name: 'Leila Haddad' },
    { id: 9, name: 'Anna Keller' },
  ]
  expect(membershipDifference(item(9, 3, 5), all(member(5)), people, ME)).toEqual({
    missing: [
      { id: 9, role: 'responsible', name: 'Anna Keller' },
      { id: 3, role: 'observer', name: 'Leila Haddad' },
    ],
    extra: [],
  })
})

test('missing people without names are still counted', () => {
  expect(membershipDifference(item(9), all(), [{ id: 9, name: '' }], ME)?.missing).toEqual([
    { id: 9, role: 'responsible', name: null },
  ])
})

test('the later of two names wins, unless it is empty', () => {
  const named = (...names: string[]) =>
    membershipDifference(
      item(9),
      all(),
      names.map((name) => ({ id: 9, name })),
      ME,
    )?.missing[0]?.name
  expect(named('Anna', 'Anna Keller')).toBe('Anna Keller')
  expect(named('Anna', '')).toBe('Anna')
})

test('members who are not on the deal are listed, without bots', () => {
  const gap = membershipDifference(item(1), all(member(1), member(2, 'guest'), member(3, 'bot')), [], ME)
  expect(gap).toEqual({ missing: [], extra: [member(2, 'guest')] })
})

test('a responsible person who also observes is missing once', () => {
  expect(membershipDifference(item(9, 9), all(), [], ME)?.missing).toHaveLength(1)
})

test('a deal without a responsible person has no missing member', () => {
  expect(membershipDifference(item(null), all(member(1)), [], ME)).toEqual({
    missing: [],
    extra: [member(1)],
  })
})

test('no difference is reported before all members are loaded, or without the deal', () => {
  expect(membershipDifference(item(9), { members: [], isComplete: false }, [], ME)).toBeNull()
  expect(membershipDifference(item(9), null, [], ME)).toBeNull()
  expect(membershipDifference(null, all(), [], ME)).toBeNull()
})

test('the current user is never among the members who are not on the deal', () => {
  const others = (meId: number | null) =>
    membershipDifference(item(1), all(member(1), member(2), member(3)), [], meId)?.extra.map(({ id }) => id)
  expect(others(3)).toEqual([2])
  expect(others(null)).toEqual([])
})
