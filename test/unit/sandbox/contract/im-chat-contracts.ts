import type { ErrorRow, MethodContract } from './method-contract.ts'

const DEAL = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }
const CHAT = { DIALOG_ID: 'chat1437' }
/** Fields whose contents differ between chats. */
const OPEN = ['restrictions', 'public']
const GUEST: ErrorRow = {
  card: { faults: ['AUTHORIZE_ERROR'] },
  params: DEAL,
  is: { sample: 'im.chat.get.error' },
}
const NO_CHAT_ID = { error: 'CHAT_ID_EMPTY@400', text: "Chat ID can't be empty" }
const NO_DIALOG_ID = { error: 'DIALOG_ID_EMPTY@400', text: "Dialog ID can't be empty" }
const NOT_TO_BE_SEEN = { sample: 'im.dialog.get.error403' }
const UNAVAILABLE = { error: 'ACCESS_ERROR@403', text: 'Action unavailable' }
const NOBODY_GONE = {
  error: 'WRONG_REQUEST@400',
  text: "You don't have access or user isn't member in chat",
}

/** `CHAT_ID`, or a `DIALOG_ID` of a chat or a group. */
const NAMED_CHAT_ERRORS: readonly ErrorRow[] = [
  { params: {}, is: NO_CHAT_ID, red: true },
  { params: { CHAT_ID: 'x' }, is: NO_CHAT_ID, red: true },
  { params: { CHAT_ID: -5 }, is: NO_CHAT_ID, red: true },
  { params: { DIALOG_ID: '31' }, is: NO_DIALOG_ID, red: true },
  { params: { DIALOG_ID: 'x' }, is: NO_DIALOG_ID, red: true },
]

/** Sections 1, 3 to 5, 10 to 12. */
export const IM_CHAT_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.chat.get',
    good: DEAL,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.chat.get', params: DEAL },
      { sample: 'im.chat.get.null', params: {} },
      { sample: 'im.chat.get.null', params: { ...DEAL, ENTITY_ID: '0' } },
      { sample: 'im.chat.get.old-shape', params: DEAL, card: { shape: '2017' } },
      // Undocumented: the call is im.dialog.get then.
      { sample: 'im.dialog.get', params: { ...DEAL, ...CHAT }, open: OPEN },
    ],
    documented: 'AUTHORIZE_ERROR@403',
    errors: [GUEST, { params: { DIALOG_ID: 'chat1502' }, is: NOT_TO_BE_SEEN }],
    missing: { ENTITY_TYPE: 'null', ENTITY_ID: 'null' },
    wrong: {
      ENTITY_TYPE: 'null',
      ENTITY_ID: 'null',
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text list map negative',
        'ACCESS_ERROR@403': 'number huge flag',
        ok: 'empty null',
      },
    },
  },
  {
    method: 'imbot.chat.get',
    good: DEAL,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'imbot.chat.get', params: { ...DEAL, BOT_ID: 999 } },
      { sample: 'imbot.chat.get.null', params: {} },
    ],
    documented: 'AUTHORIZE_ERROR@403 ACCESS_ERROR@403 insufficient_scope@403',
    errors: [
      GUEST,
      { params: { DIALOG_ID: 'chat1502' }, is: NOT_TO_BE_SEEN },
      { params: DEAL, hook: 'marco', is: { sample: 'imbot.chat.get.error' } },
    ],
    missing: { ENTITY_TYPE: 'null', ENTITY_ID: 'null' },
    wrong: {
      ENTITY_TYPE: 'null',
      ENTITY_ID: 'null',
      BOT_ID: 'ok',
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text list map negative',
        'ACCESS_ERROR@403': 'number huge flag',
        ok: 'empty null',
      },
    },
  },
  {
    method: 'im.chat.add',
    good: { TITLE: 'New' },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.chat.add', params: {}, writes: true },
      {
        sample: 'im.chat.add',
        params: { ...DEAL, TYPE: 'OPEN', USERS: [31, 33], MESSAGE: 'x' },
        writes: true,
      },
    ],
    documented: 'INVALID_FORMAT@400 WRONG_REQUEST@400',
    errors: [
      { params: { USERS: 5 }, is: { sample: 'im.chat.add.error-users' }, red: true },
      { params: { USERS: 'x' }, is: { sample: 'im.chat.add.error-users' }, red: true },
      // Never without a fault in this portal.
      { card: { faults: ['WRONG_REQUEST'] }, is: { sample: 'im.chat.add.error' } },
    ],
    missing: { TITLE: 'ok' },
    wrong: {
      TYPE: 'ok',
      TITLE: 'ok',
      DESCRIPTION: 'ok',
      COLOR: 'ok',
      MESSAGE: 'ok',
      USERS: { 'INVALID_FORMAT@400': 'text number negative huge flag', ok: 'list map empty null' },
      AVATAR: 'ok',
      ENTITY_TYPE: 'ok',
      ENTITY_ID: 'ok',
    },
  },
  {
    method: 'im.chat.user.list',
    good: { CHAT_ID: 1437 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.chat.user.list', params: { CHAT_ID: 1437 } },
      { sample: 'im.chat.user.list', params: CHAT },
      { sample: 'im.chat.user.list.no-access', params: { CHAT_ID: 1502 } },
    ],
    documented: 'CHAT_ID_EMPTY@400 DIALOG_ID_EMPTY@400 ACCESS_ERROR@403',
    errors: [
      { params: {}, is: { sample: 'im.chat.user.list.error' }, red: true },
      ...NAMED_CHAT_ERRORS,
      { params: { CHAT_ID: 1603 }, is: UNAVAILABLE },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400' },
    wrong: {
      CHAT_ID: { 'CHAT_ID_EMPTY@400': 'text empty negative null', '[]': 'number list map huge flag' },
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text number list map empty negative huge flag', ok: 'null' },
    },
  },
  {
    method: 'im.chat.user.add',
    good: { CHAT_ID: 1437, USERS: [33] },
    names: 'any',
    byHook: 'the same',
    shapes: [{ sample: 'im.chat.user.add', params: { CHAT_ID: 1437, USERS: [33] }, writes: true }],
    documented: 'CHAT_ID_EMPTY@400 ACCESS_ERROR@403 WRONG_REQUEST@400 ACCESS_DENIED_EXTEND@400',
    errors: [
      { params: { USERS: [33] }, is: NO_CHAT_ID, red: true },
      { params: { CHAT_ID: 1603, USERS: [58] }, is: UNAVAILABLE },
      {
        params: { CHAT_ID: 1618, USERS: [33] },
        is: { error: 'ACCESS_ERROR@403', text: 'It is forbidden to add users to this chat' },
      },
      ...[
        { CHAT_ID: 1437 },
        { CHAT_ID: 1437, USERS: [31] },
        { CHAT_ID: 1437, USERS: [9_999] },
        // The user themselves, into a closed chat without being a member.
        { CHAT_ID: 1502, USERS: [27] },
        { CHAT_ID: 999_999, USERS: [27] },
      ].map((params): ErrorRow => ({ params, is: { sample: 'im.chat.user.add.error' } })),
      {
        card: { faults: ['ACCESS_DENIED_EXTEND'] },
        is: {
          error: 'ACCESS_DENIED_EXTEND@400',
          text: "You don't have access or user already member in chat",
        },
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400', USERS: 'WRONG_REQUEST@400' },
    wrong: {
      CHAT_ID: {
        'CHAT_ID_EMPTY@400': 'text empty negative null',
        'WRONG_REQUEST@400': 'number list map huge flag',
      },
      USERS: {
        'INVALID_FORMAT@400': 'text number negative huge flag',
        'WRONG_REQUEST@400': 'list map empty null',
      },
      HIDE_HISTORY: 'ok',
    },
  },
  {
    method: 'im.chat.leave',
    good: { CHAT_ID: 1622 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.chat.leave', params: { CHAT_ID: 1622 }, writes: true },
      { sample: 'im.chat.leave', params: { CHAT_ID: 1437, USER_ID: 31 }, writes: true },
    ],
    documented:
      'CHAT_ID_EMPTY@400 DIALOG_ID_EMPTY@400 WRONG_REQUEST@400 ACCESS_DENIED_KICK@400 ACCESS_ERROR@403',
    errors: [
      ...NAMED_CHAT_ERRORS,
      { params: { CHAT_ID: 1603 }, is: UNAVAILABLE },
      { params: { CHAT_ID: 1618 }, is: { sample: 'im.chat.leave.error' } },
      {
        params: { CHAT_ID: 1437 },
        is: { error: 'ACCESS_ERROR@403', text: 'The owner may not leave this chat' },
      },
      { params: { CHAT_ID: 1502 }, is: NOBODY_GONE },
      { params: { CHAT_ID: 1622, USER_ID: 44 }, is: NOBODY_GONE },
      {
        card: { faults: ['ACCESS_DENIED_KICK'] },
        is: { error: 'ACCESS_DENIED_KICK@400', text: NOBODY_GONE.text },
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400' },
    wrong: {
      CHAT_ID: {
        'CHAT_ID_EMPTY@400': 'text empty negative null',
        'WRONG_REQUEST@400': 'number list map huge flag',
      },
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text number list map empty negative huge flag', ok: 'null' },
      USER_ID: { ok: 'text empty negative null', 'WRONG_REQUEST@400': 'number list map huge flag' },
    },
  },
  {
    method: 'im.chat.mute',
    good: { CHAT_ID: 1437 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.chat.mute', params: { CHAT_ID: 1437 }, writes: true },
      { sample: 'im.chat.mute', params: { DIALOG_ID: 'chat1437', ACTION: 'N' }, writes: true },
      // False for a user outside the chat.
      { sample: 'im.chat.mute', params: { CHAT_ID: 1502 } },
    ],
    documented: 'CHAT_ID_EMPTY@400 DIALOG_ID_EMPTY@400 ACCESS_ERROR@403',
    errors: [...NAMED_CHAT_ERRORS, { params: { CHAT_ID: 1621 }, is: { sample: 'im.chat.mute.error' } }],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400' },
    wrong: {
      CHAT_ID: { 'CHAT_ID_EMPTY@400': 'text empty negative null', false: 'number list map huge flag' },
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text number list map empty negative huge flag', ok: 'null' },
      MUTE: 'ok',
      ACTION: 'ok',
    },
  },
]
