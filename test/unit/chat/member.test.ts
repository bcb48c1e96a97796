import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Member, membersSchema, sortMembers } from '../../../src/chat/member.ts'
import { buildMember } from '../../../src/features/gallery/fixtures/build-member.ts'
import { sample } from '../sample.ts'

const member = (id: number, kind: Member['kind'] = 'person') => buildMember(id, { kind })

test.each(['im.dialog.users.list', 'im.dialog.users.list.page'])('%s is read', (name) => {
  const members = v.parse(membersSchema, sample(name).result)
  expect(members[0]).toEqual({
    id: 27,
    name: 'Pavel Orlov',
    position: 'Head of sales',
    picture: '',
    colour: '#58cc47',
    kind: 'person',
    activity: { status: 'online', seenAt: '2026-09-23T11:48:30+03:00', isIdle: false, absentUntil: '' },
  })
})

test('a bot is marked as one', () => {
  const members = v.parse(membersSchema, sample('im.dialog.users.list').result)
  expect(members.at(-1)).toMatchObject({ name: 'Helper Bot', kind: 'bot', activity: null })
})

test.each([{ extranet: true }, { connector: true }, { network: true }, { type: 'email' }])(
  'a user from outside the company is a guest: %j',
  (sign) => {
    expect(v.parse(membersSchema, [{ id: 5, name: 'Tomas', ...sign }])[0]?.kind).toBe('guest')
  },
)

test('a member without a full name is shown by first and last name', () => {
  expect(v.parse(membersSchema, [{ id: '5', first_name: 'Olga', last_name: 'Renko' }])[0]).toMatchObject({
    id: 5,
    name: 'Olga Renko',
  })
})

test('a list with gaps, which PHP sends as a map, is a list; flags may be letters', () => {
  const members = v.parse(membersSchema, {
    '0': { id: 5, name: 'A', extranet: 'N' },
    '2': { id: 7, name: 'B', bot: 'Y' },
  })
  expect(members.map(({ id, kind }) => [id, kind])).toEqual([
    [5, 'person'],
    [7, 'bot'],
  ])
})

test('a member of type “bot” is a bot, whatever the flag says', () => {
  expect(v.parse(membersSchema, [{ id: 5, name: 'A', bot: false, type: 'bot' }])[0]?.kind).toBe('bot')
})

test('the owner comes first, then the managers, bots at the end', () => {
  const members = [member(1), member(2, 'bot'), member(3), member(4)]
  const ids = sortMembers(members, { ownerId: 4, managerIds: [3] }).map(({ id }) => id)
  expect(ids).toEqual([4, 3, 1, 2])
})
