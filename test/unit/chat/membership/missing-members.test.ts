import { expect, test } from 'vitest'
import type { Member } from '../../../../src/chat/member.ts'
import { membershipGap } from '../../../../src/chat/membership/missing-members.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'

const member = (id: number, kind: Member['kind'] = 'person') => buildMember(id, { kind })
const all = (...members: Member[]) => ({ members, isComplete: true })
const item = (responsibleId: number | null, ...observerIds: number[]) => ({
  title: '',
  responsibleId,
  observerIds,
})

test('who is on the deal and not in the chat is named, the responsible first', () => {
  const people = [
    { id: 3, name: 'Leila Haddad' },
    { id: 9, name: 'Anna Keller' },
  ]
  expect(membershipGap(item(9, 3, 5), all(member(5)), people)).toEqual({
    missing: [
      { id: 9, role: 'responsible', name: 'Anna Keller' },
      { id: 3, role: 'observer', name: 'Leila Haddad' },
    ],
    extra: [],
  })
})

test('without their names they are counted all the same', () => {
  expect(membershipGap(item(9), all(), [{ id: 9, name: '' }])?.missing).toEqual([
    { id: 9, role: 'responsible', name: null },
  ])
})

test('of two names the later goes, unless it is none', () => {
  const named = (...names: string[]) =>
    membershipGap(
      item(9),
      all(),
      names.map((name) => ({ id: 9, name })),
    )?.missing[0]?.name
  expect(named('Anna', 'Anna Keller')).toBe('Anna Keller')
  expect(named('Anna', '')).toBe('Anna')
})

test('who is in the chat and not on the deal is told, bots left out', () => {
  const gap = membershipGap(item(1), all(member(1), member(2, 'guest'), member(3, 'bot')), [])
  expect(gap).toEqual({ missing: [], extra: [member(2, 'guest')] })
})

test('one who is responsible and observes is missing once', () => {
  expect(membershipGap(item(9, 9), all(), [])?.missing).toHaveLength(1)
})

test('a deal that is nobody’s lacks nobody', () => {
  expect(membershipGap(item(null), all(member(1)), [])).toEqual({ missing: [], extra: [member(1)] })
})

test('nothing is said of a list that isn’t whole, nor without the deal', () => {
  expect(membershipGap(item(9), { members: [], isComplete: false }, [])).toBeNull()
  expect(membershipGap(item(9), null, [])).toBeNull()
  expect(membershipGap(null, all(), [])).toBeNull()
})
