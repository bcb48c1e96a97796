import { expect, test } from 'vitest'
import { searchMembers } from '../../../../src/chat/membership/search-members.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'

const member = (id: number, name: string, position = '') => buildMember(id, { name, position })
const MEMBERS = [
  member(1, 'Zoë Weiß', 'Installation'),
  member(2, 'Артём Йодко', 'Склад'),
  member(3, 'İpek Yılmaz', 'Procurement'),
  member(4, 'Zoe Brandt', 'Sales, region north'),
  member(5, 'ليلى حدّاد', 'المشتريات'),
]
const found = (typed: string) => searchMembers(MEMBERS, typed).map(({ id }) => id)

test.each([
  ['zoe', [1, 4]],
  ['ZOË', [1, 4]],
  ['weiss', [1]],
  ['артем', [2]],
  ['йодко', [2]],
  ['ipek', [3]],
  ['YILMAZ', [3]],
  ['حداد', [5]],
])('“%s” finds whom a person means, whatever the case and the marks', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

test('each word must be there, in the name or the position, in any order', () => {
  expect(found('north zoe')).toEqual([4])
  expect(found('zoe procurement')).toEqual([])
})

test('without a word everybody is found, in their order', () => {
  expect(found('  ')).toEqual([1, 2, 3, 4, 5])
})
