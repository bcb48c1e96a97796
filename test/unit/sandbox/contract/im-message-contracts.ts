import type { MethodContract } from './method-contract.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
const TEXT = { MESSAGE: 'Hello' }
const KEY = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'
/** Longer than an attachment may be. */
const OVERSIZE = 'x'.repeat(60_000)

/** Contracts of `im.message.add`. */
export const IM_MESSAGE_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.message.add',
    good: { ...CHAT, ...TEXT },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.message.add', params: { ...CHAT, ...TEXT }, writes: true },
      { sample: 'im.message.add.repeat', params: { ...CHAT, ...TEXT, TEMPLATE_ID: KEY }, writes: true },
      { sample: 'im.message.add', params: { CHAT_ID: 1437, ATTACH: [{ MESSAGE: 'x' }] }, writes: true },
      { sample: 'im.message.add', params: { USER_ID: 31, ...TEXT }, writes: true },
    ],
    documented:
      'MESSAGE_EMPTY@400 USER_ID_EMPTY@400 USER_NOT_FOUND@400 CHAT_ID_EMPTY@400 CHAT_ID@400 PARAMS_ERROR@400 ' +
      'ATTACH_ERROR@400 ATTACH_OVERSIZE@400 KEYBOARD_ERROR@400 MENU_ERROR@400 REPLY_FROM_OTHER_CHAT_ERROR@403 ' +
      'REPLY_ACCESS_ERROR@403 ACCESS_ERROR@403',
    errors: [
      { params: CHAT, is: { sample: 'im.message.add.error' }, red: true },
      { params: { ...CHAT, MESSAGE: ' \n ' }, is: { sample: 'im.message.add.error' }, red: true },
      {
        params: { DIALOG_ID: 'chat1615', ...TEXT },
        is: { sample: 'im.message.add.error403' },
      },
      {
        params: { DIALOG_ID: 'chat1502', ...TEXT },
        is: { error: 'ACCESS_ERROR@403', text: 'Action unavailable' },
      },
      ...[TEXT, { DIALOG_ID: null, ...TEXT }].map((params) => ({
        params,
        is: { error: 'PARAMS_ERROR@400', text: 'Incorrect params' },
        red: true as const,
      })),
      ...[
        { DIALOG_ID: '', ...TEXT },
        { USER_ID: 'x', ...TEXT },
      ].map((params) => ({
        params,
        is: { error: 'USER_ID_EMPTY@400', text: "User ID can't be empty" },
        red: true as const,
      })),
      {
        params: { DIALOG_ID: 9_999, ...TEXT },
        is: { error: 'USER_NOT_FOUND@400', text: 'User not found' },
        red: true,
      },
      {
        params: { CHAT_ID: 0, ...TEXT },
        is: { error: 'CHAT_ID_EMPTY@400', text: "Chat ID can't be empty" },
        red: true,
      },
      {
        params: { ...CHAT, ...TEXT, TEMPLATE_ID: KEY },
        card: { faults: ['not-added'] },
        is: { sample: 'im.message.add.error-in-progress' },
      },
      // Documented, and never without a fault in this portal.
      {
        params: { ...CHAT, ...TEXT },
        card: { faults: ['CHAT_ID'] },
        is: { error: 'CHAT_ID@400', text: 'Incorrect chat ID' },
      },
      {
        params: { CHAT_ID: 1437, ATTACH: 'x' },
        is: { error: 'ATTACH_ERROR@400', text: 'Incorrect attach params' },
        red: true,
      },
      {
        params: { CHAT_ID: 1437, ATTACH: [{ MESSAGE: OVERSIZE }] },
        is: { error: 'ATTACH_OVERSIZE@400', text: 'You have exceeded the maximum allowable size of attach' },
        red: true,
      },
      {
        params: { CHAT_ID: 1437, ...TEXT, KEYBOARD: 'x' },
        is: { sample: 'im.message.add.error-keyboard' },
        red: true,
      },
      {
        params: { CHAT_ID: 1437, ...TEXT, MENU: 5 },
        is: { error: 'MENU_ERROR@400', text: 'Incorrect menu params' },
        red: true,
      },
      {
        params: { CHAT_ID: 1511, ...TEXT, REPLY_ID: 90_413 },
        is: {
          error: 'REPLY_FROM_OTHER_CHAT_ERROR@403',
          text: 'You can reply only to a message from the same chat',
        },
        red: true,
      },
      {
        params: { CHAT_ID: 1437, ...TEXT, REPLY_ID: 5 },
        is: { sample: 'im.message.add.error403-reply' },
        red: true,
      },
    ],
    missing: { DIALOG_ID: 'PARAMS_ERROR@400', MESSAGE: 'MESSAGE_EMPTY@400' },
    wrong: {
      DIALOG_ID: {
        'USER_ID_EMPTY@400': 'text list map empty negative',
        'USER_NOT_FOUND@400': 'number huge flag',
        'PARAMS_ERROR@400': 'null',
      },
      CHAT_ID: 'ok',
      USER_ID: 'ok',
      MESSAGE: { ok: 'text number list map negative huge flag', 'MESSAGE_EMPTY@400': 'empty null' },
      ATTACH: { 'ATTACH_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      KEYBOARD: { 'KEYBOARD_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      MENU: { 'MENU_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      SYSTEM: 'ok',
      URL_PREVIEW: 'ok',
      REPLY_ID: { ok: 'text empty negative null', 'REPLY_ACCESS_ERROR@403': 'number list map huge flag' },
      SKIP_CONNECTOR: 'ok',
      TEMPLATE_ID: 'ok',
    },
  },
]
