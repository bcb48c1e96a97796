import * as v from 'valibot'
import { expect, test } from 'vitest'
import { messagePageSchema } from '../../../../src/chat/messages/message-page.ts'
import { sample } from '../../sample.ts'

const read = (result: unknown) => v.parse(messagePageSchema, result)
const message = (over: Record<string, unknown>) => ({
  id: 5,
  author_id: 27,
  date: '',
  text: 'Hello',
  ...over,
})
const only = (over: Record<string, unknown>) => read({ messages: [message(over)] }).messages[0]

test('the documented answer is read, the oldest message first', () => {
  const { messages, authors, files } = read(sample('im.dialog.messages.get').result)
  expect(messages.map(({ id }) => id)).toEqual([90_405, 90_412, 90_413])
  expect(messages[0]).toMatchObject({ authorId: 0, isUnread: false, replyTo: null, likedBy: [] })
  expect(messages[1]).toMatchObject({ text: 'See the file', fileIds: [611], isUnread: true })
  expect(messages[2]?.likedBy).toEqual([27])
  expect(authors.map(({ name }) => name)).toEqual(['Olga Renko', 'Ivan Petrov'])
  expect(files).toEqual([
    {
      id: 611,
      name: 'estimate.xlsx',
      extension: 'xlsx',
      size: 18_233,
      kind: 'other',
      width: null,
      height: null,
      preview: '',
      address: 'https://portal.example/file/611/show',
    },
  ])
})

test('of an unread window each message is read once, though the portal answers some twice', () => {
  const { messages, authors, files } = read(sample('im.dialog.messages.get.unread-window').result)
  expect(messages.map(({ id }) => id)).toEqual([90_410, 90_411, 90_412, 90_413])
  expect([authors.map(({ id }) => id), files]).toEqual([[31], []])
  const twice = read({ messages: [message({ id: 7 }), message({ id: 5 }), message({ id: 7 })] })
  expect(twice.messages.map(({ id }) => id)).toEqual([5, 7])
})

test('an author has no presence: it differs in each answer, and no message shows it', () => {
  expect(read(sample('im.dialog.messages.get').result).authors[0]?.activity).toBeNull()
})

test('empty params are [], null, or absent', () => {
  for (const params of [[], null, undefined])
    expect(only({ params })).toMatchObject({ isEdited: false, replyTo: null })
  expect(read(sample('im.dialog.messages.get.empty').result)).toEqual({
    messages: [],
    authors: [],
    files: [],
  })
})

test('numbers as texts, flags as Y, and lists as maps are read', () => {
  expect(
    only({ id: '7', author_id: '0', params: { IS_EDITED: 'Y', REPLY_ID: '3', LIKE: { 1: '27', 4: 31 } } }),
  ).toMatchObject({ id: 7, authorId: 0, isEdited: true, replyTo: 3, likedBy: [27, 31] })
})

test('a bot’s buttons and attachment are read as texts', () => {
  const params = {
    KEYBOARD: [{ TEXT: 'Send', COMMAND: 'send' }, { TYPE: 'NEWLINE' }, { TEXT: 7 }],
    ATTACH: [
      {
        BLOCKS: [
          { MESSAGE: 'Northwind' },
          { LINK: { NAME: 'Deal', LINK: '/crm/deal/details/1663/' } },
          { GRID: [{ NAME: 'Total', VALUE: 51_640 }, { VALUE: 'EUR' }] },
          { DELIMITER: { SIZE: 200 } },
        ],
      },
    ],
  }
  expect(only({ params })).toMatchObject({
    buttons: ['Send', '7'],
    attachment: ['Northwind', '[URL=/crm/deal/details/1663/]Deal[/URL]', 'Total: 51640', 'EUR'],
  })
  expect(only({ params: { KEYBOARD: { BUTTONS: [{ TEXT: 'Yes' }] } } })?.buttons).toEqual(['Yes'])
})

test('of a deleted message nothing is left to read', () => {
  expect(only({ params: { IS_DELETED: 'Y', FILE_ID: [1], KEYBOARD: [{ TEXT: 'Send' }] } })).toMatchObject({
    text: '',
    fileIds: [],
    buttons: [],
    isDeleted: true,
  })
})

test('parameters of an unknown shape are ignored, and the message is read', () => {
  const params = { LIKE: 'x', FILE_ID: 5, KEYBOARD: 'EMPTY', ATTACH: [7], REPLY_ID: 'x', IS_EDITED: {} }
  expect(only({ params })).toMatchObject({
    text: 'Hello',
    likedBy: [],
    fileIds: [],
    buttons: [],
    replyTo: null,
  })
})

test('a message without an ID, or with a text of another type, is refused', () => {
  for (const over of [{ id: null }, { text: 5 }, { author_id: 'x' }]) {
    expect(v.safeParse(messagePageSchema, { messages: [message(over)] }).success).toBe(false)
  }
})

test('a file with an address outside the web has none', () => {
  const file = { id: 1, type: 'image', image: { width: '640', height: 400 }, urlShow: 'javascript:alert(1)' }
  expect(read({ messages: [], files: [file] }).files).toMatchObject([
    { kind: 'picture', width: 640, height: 400, address: '', preview: '' },
  ])
})
