import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { MessageButton } from '../../../../src/chat/messages/keyboard.ts'
import { messagePageSchema } from '../../../../src/chat/messages/message-page.ts'
import { buttonPress } from '../../../../src/chat/timeline/button-press.ts'
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

/** A button with what its press does, where it does something. */
function pressed(button: MessageButton) {
  const press = buttonPress(button)
  const { text, address } = button
  return press === null ? { text, address } : { text, address, press }
}

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
      media: 'https://portal.example/file/611/download',
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

test.each([[90_413], ['90413'], [[90_413]], [['90413']], [{ 1: '90413' }]])(
  'the message replied to is read from %j',
  (REPLY_ID) => {
    expect(only({ params: { REPLY_ID } })?.replyTo).toBe(90_413)
  },
)

test.each([[undefined], [null], [''], [0], ['0'], [[]], [{}], [['x']]])('%j is no reply', (REPLY_ID) => {
  expect(only({ params: { REPLY_ID } })?.replyTo).toBeNull()
})

test('each shape of the documented replies is read', () => {
  const { messages } = read(sample('im.dialog.messages.get.reply').result)
  expect(messages.map(({ replyTo }) => replyTo)).toEqual([null, 90_413, 90_413, 90_413, null])
})

test('flags and IDs that come as a list of one, or without a list, are read', () => {
  const params = { IS_EDITED: ['Y'], FILE_ID: 611, LIKE: '27' }
  expect(only({ params })).toMatchObject({ isEdited: true, fileIds: [611], likedBy: [27] })
  expect(only({ params: { IS_DELETED: ['Y'] } })?.isDeleted).toBe(true)
})

test('the documented keyboard is read: its texts and links unescaped, with what a press of each button does', () => {
  const [message] = read(sample('im.dialog.messages.get.keyboard').result).messages
  expect(message?.buttons.map(pressed)).toEqual([
    {
      text: 'Confirm',
      address: '',
      press: { kind: 'COMMAND', botId: 58, name: 'confirm', params: 'order 1742', isOnce: true },
    },
    { text: 'Order & delivery', address: 'https://shop.example.test/o?id=1742&view=short' },
    { text: 'Insert command', address: '', press: { kind: 'PUT', value: '/help' } },
    { text: 'Copy the number', address: '', press: 'disabled' },
    { text: 'Open the chat', address: '', press: { kind: 'DIALOG', value: 'chat2184' } },
  ])
})

test.each<[unknown, unknown]>([
  [{ BUTTONS: [{ TEXT: 7, LINK: '/a', DISABLED: 'Y' }] }, [{ text: '7', address: '', press: 'disabled' }]],
  [
    { BOT_ID: '5', BUTTONS: [{ TEXT: 'a', COMMAND: 'go' }] },
    [
      {
        text: 'a',
        address: '',
        press: { kind: 'COMMAND', botId: 5, name: 'go', params: '', isOnce: false },
      },
    ],
  ],
  [[{ TEXT: 'a', COMMAND: 'go' }], [{ text: 'a', address: '' }]],
  [[{ TEXT: 'a', LINK: '/a', COMMAND: 'go', BOT_ID: 5 }], [{ text: 'a', address: '/a' }]],
  [[{ TEXT: 'a', APP_ID: 7 }], [{ text: 'a', address: '', press: 'disabled' }]],
  [[{ TEXT: 'a', ACTION: 'DANCE', ACTION_VALUE: 'x' }], [{ text: 'a', address: '' }]],
  [{ 1: { TEXT: '&amp;lt;' }, 4: { TEXT: 'x', CONTEXT: 'MOBILE' } }, [{ text: '&lt;', address: '' }]],
  [[7, null, { TEXT: ' ' }, { TEXT: 'a', LINK: [] }], [{ text: 'a', address: '' }]],
  ['N', []],
  [[], []],
])('the keyboard %j is read', (KEYBOARD, buttons) => {
  expect(only({ params: { KEYBOARD } })?.buttons.map(pressed)).toEqual(buttons)
})

test.each([
  [{ FORWARD_ID: ['chat12/345'] }, true],
  [{ FORWARD_ID: [] }, undefined],
  [{}, undefined],
])('a message with %j is known as forwarded: %j', (params, isForwarded) => {
  expect(only({ params })?.isForwarded).toBe(isForwarded)
})

test('the documented attachments are read, every kind of block', () => {
  const { messages } = read(sample('im.dialog.messages.get.attach').result)
  const none = { preview: '', size: null, width: null, height: null }
  expect(messages.map(({ attachments }) => attachments)).toEqual([
    [[{ kind: 'link', name: 'Warehouse lighting', address: '/crm/deal/details/1742/', text: '' }]],
    [
      [
        { kind: 'link', name: 'Call from the fair', address: '/crm/lead/details/13/', text: '' },
        {
          kind: 'grid',
          rows: [
            { display: 'row', name: 'Company', value: 'Lindqvist AB', address: '' },
            { display: 'line', name: 'Phone', value: '+46 8 555 0100[br]+46 8 555 0101', address: '' },
          ],
        },
      ],
    ],
    [
      [
        { kind: 'text', text: '[B]New request[/B][BR]from the web form' },
        { kind: 'user', name: 'Ivan Petrov', address: '', shape: 'person' },
        {
          kind: 'link',
          name: 'Open the request',
          address: 'https://example.test/request/15',
          text: 'Needs an answer today',
        },
        { kind: 'rule' },
        {
          kind: 'grid',
          rows: [
            { display: 'row', name: 'Deadline', value: '11 May', address: '' },
            { display: 'row', name: '', value: 'over the whole width', address: '' },
          ],
        },
        {
          ...none,
          kind: 'picture',
          name: 'Plan',
          address: 'https://example.test/plan.png',
          preview: 'https://example.test/plan-s.png',
          width: 640,
          height: 480,
        },
        { ...none, kind: 'file', name: 'offer.pdf', address: 'https://example.test/offer.pdf', size: 48_211 },
      ],
    ],
    [
      [
        {
          kind: 'link',
          name: 'Lamp L-200',
          address: 'https://example.test/l-200',
          text: 'Data sheet',
        },
      ],
    ],
  ])
})

test('an attachment with objects in place of lists, and odd blocks among good ones, is read', () => {
  const BLOCKS = {
    3: { LINK: { LINK: 'https://example.com/' } },
    5: 7,
    6: null,
    7: { HTML: ' [B]x[/B] ' },
    8: { GRID: [7, { NAME: 'Total', VALUE: 51_640 }, { NAME: '' }] },
    9: { USER: { NAME: 'Sales', AVATAR_TYPE: 'CHAT' } },
    10: { IMAGE: { LINK: '/a.png', WIDTH: 'x' }, FILE: [{ SIZE: 5 }] },
    11: { UNKNOWN: { NAME: 'x' }, MESSAGE: [] },
  }
  const read = only({ params: { ATTACH: { ID: 1, BLOCKS } } })?.attachments
  expect(read).toEqual([
    [
      { kind: 'link', name: 'https://example.com/', address: 'https://example.com/', text: '' },
      { kind: 'text', text: '[B]x[/B]' },
      { kind: 'grid', rows: [{ display: 'block', name: 'Total', value: '51640', address: '' }] },
      { kind: 'user', name: 'Sales', address: '', shape: 'chat' },
      {
        kind: 'picture',
        name: '/a.png',
        address: '/a.png',
        preview: '',
        size: null,
        width: null,
        height: null,
      },
    ],
  ])
  const nothing = [7, { BLOCKS: [{ DELIMITER: {} }] }, { BLOCKS: 'x' }, {}]
  expect(only({ params: { ATTACH: nothing } })?.attachments).toEqual([])
})

test('a sticker is told from a message of nothing', () => {
  expect(only({ text: '', params: { STICKER_PARAMS: { id: 3, packId: 1 } } })?.isSticker).toBe(true)
  for (const params of [{}, { STICKER_PARAMS: [] }]) expect(only({ text: '', params })?.isSticker).toBe(false)
})

test('of a deleted message nothing is left to read', () => {
  expect(
    only({
      params: { IS_DELETED: 'Y', FILE_ID: [1], KEYBOARD: [{ TEXT: 'Send' }], STICKER_PARAMS: { id: 3 } },
    }),
  ).toMatchObject({
    text: '',
    fileIds: [],
    buttons: [],
    isSticker: false,
    isDeleted: true,
  })
})

test('parameters of an unknown shape are ignored, and the message is read', () => {
  const params = {
    LIKE: 'x',
    FILE_ID: { a: 5 },
    KEYBOARD: 'EMPTY',
    ATTACH: [7],
    REPLY_ID: 'x',
    IS_EDITED: {},
  }
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
