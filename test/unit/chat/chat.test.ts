import * as v from 'valibot'
import { expect, test } from 'vitest'
import { chatIdSchema, dialogSchema } from '../../../src/chat/chat.ts'
import { sample } from '../sample.ts'

const read = (value: unknown) => v.parse(dialogSchema, value)

test('today’s answer for a deal becomes a chat', () => {
  expect(read(sample('im.dialog.get').result)).toEqual({
    id: 2184,
    dialogId: 'chat2184',
    title: 'Deal: Warehouse lighting',
    description: '',
    picture: '',
    colour: '#4ba984',
    kind: 'crm',
    ownerId: 27,
    managerIds: [27],
    createdAt: '2026-05-14T09:22:10+03:00',
    memberCount: 4,
    messageCount: 31,
    unreadCount: 2,
    lastMessageId: 90_413,
    lastReadId: 90_411,
    firstUnreadId: 90_412,
    role: 'owner',
    can: { write: true, leave: false, mute: true, addMembers: true },
    mutedBy: [],
    entity: { type: 'CRM', id: 'DEAL|1742' },
    recordPath: '/crm/deal/details/1742/',
  })
})

test('2017’s answer, with its title and its numbers as strings, becomes the same kind of chat', () => {
  expect(read(sample('im.dialog.get.old-shape').result)).toEqual({
    id: 20417,
    dialogId: 'chat20417',
    title: 'Mint chat No 5',
    description: '',
    picture: '',
    colour: '#4ba984',
    kind: 'group',
    ownerId: 27,
    managerIds: [],
    createdAt: '2018-03-02T11:05:47+02:00',
    memberCount: null,
    messageCount: null,
    unreadCount: null,
    lastMessageId: null,
    lastReadId: null,
    firstUnreadId: null,
    role: null,
    can: { write: true, leave: true, mute: true, addMembers: true },
    mutedBy: [],
    entity: null,
    recordPath: '',
  })
})

test('the specification’s own example of 2017 is read', () => {
  const seed = {
    id: '21191',
    title: 'Мятный чат №3',
    owner: '2',
    extranet: false,
    avatar: '',
    color: '#4ba984',
    type: 'chat',
    entity_type: '',
    entity_data_1: '',
    entity_data_2: '',
    entity_data_3: '',
    date_create: '2017-10-14T12:15:32+02:00',
    message_type: 'C',
  }
  expect(read(seed)).toMatchObject({ id: 21191, dialogId: 'chat21191', title: 'Мятный чат №3', ownerId: 2 })
})

test.each([
  ['im.dialog.get.dynamic', { kind: 'crm', title: 'Project card #17' }],
  ['im.dialog.get.lines', { kind: 'lines', description: '' }],
  ['im.dialog.get.private', { kind: 'private', ownerId: 0 }],
  ['im.dialog.get.task', { kind: 'task' }],
])('%s is read', (name, expected) => {
  expect(read(sample(name).result)).toMatchObject(expected)
})

test('PHP’s odd forms of today’s answer are read: [] for objects, a map for a list, text for numbers', () => {
  const odd = {
    id: '7',
    name: 'X',
    owner: '',
    user_counter: '12',
    counter: 0,
    mute_list: { '27': true, '31': false },
  }
  expect(read({ ...odd, restrictions: [], last_message_views: [], manager_list: ['3'] })).toMatchObject({
    id: 7,
    ownerId: 0,
    memberCount: 12,
    unreadCount: 0,
    mutedBy: [27],
    managerIds: [3],
  })
  expect(
    read({ id: 7, name: null, title: 'T', manager_list: { '1': 5, '2': '7' }, mute_list: { '27': 'Y' } }),
  ).toMatchObject({
    title: 'T',
    managerIds: [5, 7],
    mutedBy: [27],
  })
})

test('a type or a role named like an object property is unknown', () => {
  expect(read({ id: 7, name: 'X', type: 'constructor', role: 'toString' })).toMatchObject({
    kind: 'other',
    role: null,
  })
})

test('the placeholder picture of old portals counts as none', () => {
  expect(read({ id: 1, name: 'X', avatar: '/bitrix/js/im/images/blank.gif' })).toMatchObject({ picture: '' })
})

test.each([
  [{ id: 1, name: 'X', user_counter: 'six' }, 'user_counter'],
  [{ id: 1, name: ['X'] }, 'name'],
  [{ name: 'X' }, 'id'],
  [{ id: 0, name: 'X' }, 'id'],
  [{ id: 1, name: 'X', mute_list: 'none' }, 'mute_list'],
])('a wrong type in a field that is shown is refused, and named: %j', (value, field) => {
  const { success, issues } = v.safeParse(dialogSchema, value)
  expect(success).toBe(false)
  expect(v.getDotPath(issues?.[0] as v.BaseIssue<unknown>)).toBe(field)
})

test.each([
  ['im.chat.get', 2184],
  ['im.chat.get.old-shape', 2184],
  ['im.chat.get.null', null],
  ['imbot.chat.get', 2184],
  ['imbot.chat.get.null', null],
])('%s gives the chat’s ID, or none', (name, expected) => {
  expect(v.parse(chatIdSchema, sample(name).result)).toBe(expected)
})

test.each([
  [{ ID: 1437 }, 1437],
  [10, 10],
  ['10', 10],
  [{ ID: '1437' }, 1437],
  [{ id: 1437 }, 1437],
])('the specification’s shapes of im.chat.get are both a chat: %j', (value, expected) => {
  expect(v.parse(chatIdSchema, value)).toBe(expected)
})

test.each([[0], [-1], [1.5], [{}], [[]], [false], ['DEAL|1'], [{ ID: 0 }], [{ ID: null }]])(
  'a value that is no chat ID is refused, never guessed: %j',
  (value) => {
    expect(v.safeParse(chatIdSchema, value).success).toBe(false)
  },
)

test('a record link that leaves the portal is dropped', () => {
  const answer = sample('im.dialog.get').result as object
  const linked = (entity_link: unknown) => read({ ...answer, entity_link }).recordPath
  expect(linked({ type: 'CRM', url: '/crm/deal/details/7/', id: '7' })).toBe('/crm/deal/details/7/')
  for (const url of [
    '',
    '//evil.example/',
    '/\\evil.example/',
    'https://evil.example/',
    'javascript:alert(1)',
  ]) {
    expect(linked({ type: 'CRM', url })).toBe('')
  }
  expect(linked([])).toBe('')
  expect(linked(null)).toBe('')
  expect(linked(undefined)).toBe('')
  expect(() => linked({ type: 'CRM', url: 5 })).toThrow()
  expect(() => linked('/crm/deal/details/7/')).toThrow()
})
