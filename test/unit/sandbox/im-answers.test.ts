import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import chatAdd from '../../samples/im.chat.add.json' with { type: 'json' }
import chatGet from '../../samples/im.chat.get.json' with { type: 'json' }
import chatGetNull from '../../samples/im.chat.get.null.json' with { type: 'json' }
import chatGet2017 from '../../samples/im.chat.get.old-shape.json' with { type: 'json' }
import chatLeave from '../../samples/im.chat.leave.json' with { type: 'json' }
import chatMute from '../../samples/im.chat.mute.json' with { type: 'json' }
import chatUserAdd from '../../samples/im.chat.user.add.json' with { type: 'json' }
import chatUserList from '../../samples/im.chat.user.list.json' with { type: 'json' }
import chatUserListNone from '../../samples/im.chat.user.list.no-access.json' with { type: 'json' }
import countersGet from '../../samples/im.counters.get.json' with { type: 'json' }
import dialogGet from '../../samples/im.dialog.get.json' with { type: 'json' }
import dialogGet2017 from '../../samples/im.dialog.get.old-shape.json' with { type: 'json' }
import dialogGetPrivate from '../../samples/im.dialog.get.private.json' with { type: 'json' }
import messagesNone from '../../samples/im.dialog.messages.get.empty.json' with { type: 'json' }
import messagesGet from '../../samples/im.dialog.messages.get.json' with { type: 'json' }
import dialogRead from '../../samples/im.dialog.read.json' with { type: 'json' }
import dialogReadNone from '../../samples/im.dialog.read.no-access.json' with { type: 'json' }
import usersList from '../../samples/im.dialog.users.list.json' with { type: 'json' }
import usersPage from '../../samples/im.dialog.users.list.page.json' with { type: 'json' }
import messageAdd from '../../samples/im.message.add.json' with { type: 'json' }
import recentGet from '../../samples/im.recent.get.json' with { type: 'json' }
import recentList from '../../samples/im.recent.list.json' with { type: 'json' }
import recentPin from '../../samples/im.recent.pin.json' with { type: 'json' }
import { openPortal } from './portal-under-test.ts'
import { expectSameShape } from './same-shape.ts'

const DEAL = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }
const CHAT = { DIALOG_ID: 'chat1437' }
const THEN: CardOptions = { shape: '2017' }

/** Method, parameters, the documented answer, and whether it writes. */
const ANSWERS: readonly [string, object, object, boolean, CardOptions?][] = [
  ['im.chat.get', DEAL, chatGet, false],
  ['im.chat.get', {}, chatGetNull, false],
  ['im.chat.get', DEAL, chatGet2017, false, THEN],
  ['im.chat.get', { ...DEAL, ...CHAT }, dialogGet, false],
  ['im.dialog.get', CHAT, dialogGet, false],
  ['im.dialog.get', CHAT, dialogGet2017, false, THEN],
  ['im.dialog.get', { DIALOG_ID: 44 }, dialogGetPrivate, false],
  ['im.dialog.users.list', CHAT, usersList, false],
  ['im.dialog.users.list', { ...CHAT, LIMIT: 2 }, usersPage, false],
  ['im.dialog.messages.get', { ...CHAT, LIMIT: 50 }, messagesGet, false],
  ['im.dialog.messages.get', { ...CHAT, FIRST_ID: 0 }, messagesGet, false],
  ['im.dialog.messages.get', { DIALOG_ID: 'chat1535' }, messagesNone, false],
  ['im.chat.user.list', { CHAT_ID: 1437 }, chatUserList, false],
  ['im.chat.user.list', { CHAT_ID: 1502 }, chatUserListNone, false],
  ['im.recent.get', { SKIP_OPENLINES: 'Y' }, recentGet, false],
  ['im.recent.list', { LIMIT: 200, SKIP_OPENLINES: 'Y' }, recentList, false],
  ['im.counters.get', {}, countersGet, false],
  ['im.chat.add', { TITLE: 'New' }, chatAdd, true],
  ['im.chat.user.add', { CHAT_ID: 1437, USERS: [33] }, chatUserAdd, true],
  ['im.chat.leave', { CHAT_ID: 1622 }, chatLeave, true],
  ['im.chat.mute', { CHAT_ID: 1437 }, chatMute, true],
  ['im.message.add', { ...CHAT, MESSAGE: 'Hello' }, messageAdd, true],
  ['im.dialog.read', CHAT, dialogRead, true],
  ['im.dialog.read', { DIALOG_ID: 'chat1502' }, dialogReadNone, false],
  ['im.recent.pin', CHAT, recentPin, true],
]

for (const [method, params, sample, isWrite, card] of ANSWERS) {
  test(`${method} ${JSON.stringify(params)}${card ? ', in 2017,' : ''} has the documented shape, and ${isWrite ? 'writes' : 'changes nothing'}`, async () => {
    const { ask, sandbox, session } = await openPortal(card)
    session.press()
    const { status, body } = await ask(method, { ...params })
    expect(status).toBe(200)
    expectSameShape(body.result, (sample as { result: unknown }).result)
    expect(Object.keys(body)).toEqual(Object.keys(sample))
    expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([[isWrite, false]])
  })
}

/** Method, parameters, status, code, text, and whether it is the app's mistake. */
type Refusal = readonly [string, object, number, string, string, boolean]

/** Anna asks. */
const REFUSALS: readonly Refusal[] = [
  ...[
    'im.dialog.get',
    'im.dialog.users.list',
    'im.dialog.messages.get',
    'im.dialog.read',
    'im.recent.pin',
  ].flatMap((method): Refusal[] =>
    [{}, { DIALOG_ID: 'x' }, { DIALOG_ID: '0' }, { DIALOG_ID: [1437] }, { DIALOG_ID: null }].map((params) => [
      method,
      params,
      400,
      'DIALOG_ID_EMPTY',
      "Dialog ID can't be empty",
      true,
    ]),
  ),
  ...['im.dialog.get', 'im.dialog.users.list', 'im.dialog.messages.get'].flatMap((method): Refusal[] =>
    ['chat1502', 'chat999999', 9_999, 'sg77'].map((id) => [
      method,
      { DIALOG_ID: id },
      403,
      'ACCESS_ERROR',
      'You do not have access to the specified dialog',
      false,
    ]),
  ),
  ['im.dialog.get', { DIALOG_ID: 'sg9' }, 400, 'ACCESS_ERROR', "You don't have access to this chat", false],
  ...['im.chat.user.list', 'im.chat.leave', 'im.chat.mute'].flatMap((method): Refusal[] => [
    [method, {}, 400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", true],
    [method, { CHAT_ID: 'x' }, 400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", true],
    [method, { CHAT_ID: -5 }, 400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", true],
    [method, { DIALOG_ID: '31' }, 400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty", true],
    [method, { DIALOG_ID: 'x' }, 400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty", true],
  ]),
  ['im.chat.user.list', { CHAT_ID: 1603 }, 403, 'ACCESS_ERROR', 'Action unavailable', false],
  [
    'im.dialog.messages.get',
    { DIALOG_ID: 'chat1437', FIRST_ID: 'a' },
    400,
    'FIRST_ID_STRING',
    "First ID can't be string",
    true,
  ],
  [
    'im.dialog.messages.get',
    { DIALOG_ID: 'chat1437', LAST_ID: '1a' },
    400,
    'LAST_ID_STRING',
    "Last ID can't be string",
    true,
  ],
  [
    'im.dialog.messages.get',
    { CHAT_ID: 1502, DIALOG_ID: 'chat1437' },
    403,
    'ACCESS_ERROR',
    'You do not have access to the specified dialog',
    false,
  ],
  ['im.chat.add', { USERS: 5 }, 400, 'INVALID_FORMAT', 'Parameter USERS has wrong type', true],
  ['im.chat.add', { USERS: 'x' }, 400, 'INVALID_FORMAT', 'Parameter USERS has wrong type', true],
  ['im.chat.user.add', { USERS: [33] }, 400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", true],
  ['im.chat.user.add', { CHAT_ID: 1603, USERS: [58] }, 403, 'ACCESS_ERROR', 'Action unavailable', false],
  [
    'im.chat.user.add',
    { CHAT_ID: 1618, USERS: [33] },
    403,
    'ACCESS_ERROR',
    'It is forbidden to add users to this chat',
    false,
  ],
  ...[
    { CHAT_ID: 1437 },
    { CHAT_ID: 1437, USERS: [31] },
    { CHAT_ID: 1437, USERS: [9_999] },
    { CHAT_ID: 1502, USERS: [27] },
    { CHAT_ID: 999_999, USERS: [27] },
  ].map(
    (params): Refusal => [
      'im.chat.user.add',
      params,
      400,
      'WRONG_REQUEST',
      "You don't have access or user already member in chat",
      false,
    ],
  ),
  ['im.chat.leave', { CHAT_ID: 1603 }, 403, 'ACCESS_ERROR', 'Action unavailable', false],
  [
    'im.chat.leave',
    { CHAT_ID: 1618 },
    403,
    'ACCESS_ERROR',
    'It is forbidden to delete users of this chat',
    false,
  ],
  ['im.chat.leave', { CHAT_ID: 1437 }, 403, 'ACCESS_ERROR', 'The owner may not leave this chat', false],
  [
    'im.chat.leave',
    { CHAT_ID: 1502 },
    400,
    'WRONG_REQUEST',
    "You don't have access or user isn't member in chat",
    false,
  ],
  [
    'im.chat.leave',
    { CHAT_ID: 1622, USER_ID: 44 },
    400,
    'WRONG_REQUEST',
    "You don't have access or user isn't member in chat",
    false,
  ],
  ['im.chat.mute', { CHAT_ID: 1621 }, 403, 'ACCESS_ERROR', 'This chat cannot be muted', false],
  [
    'im.recent.pin',
    { DIALOG_ID: 'chat1502' },
    400,
    'ACCESS_ERROR',
    "You don't have permission to pin this chat",
    false,
  ],
  ['im.message.add', { DIALOG_ID: null, MESSAGE: 'x' }, 400, 'PARAMS_ERROR', 'Incorrect params', true],
  ['im.message.add', { MESSAGE: 'x' }, 400, 'PARAMS_ERROR', 'Incorrect params', true],
  ['im.message.add', { DIALOG_ID: 'chat1437' }, 400, 'MESSAGE_EMPTY', "Message can't be empty", true],
  [
    'im.message.add',
    { DIALOG_ID: 'chat1437', MESSAGE: ' \n ' },
    400,
    'MESSAGE_EMPTY',
    "Message can't be empty",
    true,
  ],
  ['im.message.add', { DIALOG_ID: '', MESSAGE: 'x' }, 400, 'USER_ID_EMPTY', "User ID can't be empty", true],
  ['im.message.add', { USER_ID: 'x', MESSAGE: 'x' }, 400, 'USER_ID_EMPTY', "User ID can't be empty", true],
  ['im.message.add', { DIALOG_ID: 9_999, MESSAGE: 'x' }, 400, 'USER_NOT_FOUND', 'User not found', true],
  ['im.message.add', { CHAT_ID: 0, MESSAGE: 'x' }, 400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", true],
  [
    'im.message.add',
    { DIALOG_ID: 'chat1502', MESSAGE: 'x' },
    403,
    'ACCESS_ERROR',
    'Action unavailable',
    false,
  ],
  [
    'im.message.add',
    { DIALOG_ID: 'chat1615', MESSAGE: 'x' },
    403,
    'ACCESS_ERROR',
    'It is forbidden to send messages to this chat',
    false,
  ],
  ['im.message.add', { CHAT_ID: 1437, ATTACH: 'x' }, 400, 'ATTACH_ERROR', 'Incorrect attach params', true],
  [
    'im.message.add',
    { CHAT_ID: 1437, ATTACH: [{ MESSAGE: 'x'.repeat(60_000) }] },
    400,
    'ATTACH_OVERSIZE',
    'You have exceeded the maximum allowable size of attach',
    true,
  ],
  [
    'im.message.add',
    { CHAT_ID: 1437, MESSAGE: 'x', KEYBOARD: 'x' },
    400,
    'KEYBOARD_ERROR',
    'Incorrect keyboard params',
    true,
  ],
  [
    'im.message.add',
    { CHAT_ID: 1437, MESSAGE: 'x', MENU: 5 },
    400,
    'MENU_ERROR',
    'Incorrect menu params',
    true,
  ],
  [
    'im.message.add',
    { CHAT_ID: 1511, MESSAGE: 'x', REPLY_ID: 90_413 },
    400,
    'REPLY_FROM_OTHER_CHAT_ERROR',
    'You can reply only to a message from the same chat',
    true,
  ],
  [
    'im.message.add',
    { CHAT_ID: 1437, MESSAGE: 'x', REPLY_ID: 5 },
    400,
    'REPLY_ACCESS_ERROR',
    'You have no access to the message to reply to',
    true,
  ],
]

for (const [method, params, status, code, text, isRed] of REFUSALS) {
  test(`${method} ${JSON.stringify(params).slice(0, 90)} is refused: ${status} ${code}`, async () => {
    const { ask, sandbox } = await openPortal()
    const answer = await ask(method, { ...params })
    expect([answer.status, answer.body]).toEqual([status, { error: code, error_description: text }])
    expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([[false, isRed]])
  })
}

for (const method of new Set([...ANSWERS.map(([name]) => name), ...REFUSALS.map(([name]) => name)])) {
  test(`${method} needs the messenger’s permission`, async () => {
    const { ask } = await openPortal({ without: ['im'] })
    const { status, body } = await ask(method)
    expect([status, body.error]).toEqual([403, 'insufficient_scope'])
  })
}
