import type { MethodContract } from './method-contract.ts'

/** Marco's message in chat 1437, and the bot's message with the keyboard. */
const MESSAGE = { MESSAGE_ID: 90_413 }
const BUTTON = { MESSAGE_ID: 60_328, BOT_ID: 60, COMMAND: 'send' }
const CHAT = { DIALOG_ID: 'chat1437' }
const EVENT = { ...MESSAGE, ...CHAT, TYPE: 'CALEND' }
const NO_MESSAGE_ID = { error: 'MESSAGE_ID_ERROR@400', text: "Message ID can't be empty" }
const NO_DIALOG_ID = { error: 'DIALOG_ID_EMPTY@400', text: "Dialog ID can't be empty" }
const UNAVAILABLE = { sample: 'im.dialog.writing.error' }
const IDS = { 'MESSAGE_ID_ERROR@400': 'text empty negative null' }
const DIALOGS = { 'DIALOG_ID_EMPTY@400': 'text list map empty negative null' }

/** The second part of section 31, and section 32. */
export const IM_ACTION_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.message.share',
    good: EVENT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      ...['CHAT', 'TASK', 'POST', 'CALEND'].map((TYPE) => ({
        sample: 'im.message.share',
        params: { ...EVENT, TYPE },
        writes: true as const,
      })),
      { sample: 'im.message.share', params: { ...EVENT, TYPE: 'x' } },
    ],
    documented: 'MESSAGE_ID_ERROR@400 DIALOG_ID_EMPTY@400 PARAMS_ERROR@400 ACCESS_ERROR@403',
    errors: [
      { params: CHAT, is: NO_MESSAGE_ID, red: true },
      { params: MESSAGE, is: NO_DIALOG_ID, red: true },
      ...['chat1502', 'chat999999', '33'].map((DIALOG_ID) => ({
        params: { ...EVENT, DIALOG_ID },
        is: UNAVAILABLE,
      })),
      // A message of another dialog, an unknown one; a guest.
      ...[{ DIALOG_ID: 'chat1511' }, { MESSAGE_ID: 5 }].map((params) => ({
        params: { ...EVENT, ...params },
        is: { sample: 'im.message.share.error' },
      })),
      { params: EVENT, card: { viewer: 'tomas' }, is: { sample: 'im.message.share.error' } },
    ],
    missing: { MESSAGE_ID: 'MESSAGE_ID_ERROR@400', DIALOG_ID: 'DIALOG_ID_EMPTY@400', TYPE: 'ok' },
    wrong: {
      MESSAGE_ID: { ...IDS, 'PARAMS_ERROR@400': 'number list map huge flag' },
      DIALOG_ID: { ...DIALOGS, 'ACCESS_ERROR@403': 'number huge flag' },
      TYPE: 'ok',
    },
  },
  {
    method: 'im.message.command',
    good: { ...BUTTON, COMMAND_PARAMS: '1663' },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.message.command', params: BUTTON, writes: true },
      { sample: 'im.message.command', params: { ...BUTTON, BOT_ID: 31 }, writes: true },
    ],
    documented: 'MESSAGE_ID_ERROR@400 BOT_ID_ERROR@400 COMMAND_ERROR@400 PARAMS_ERROR@400',
    errors: [
      { params: { BOT_ID: 60, COMMAND: 'send' }, is: NO_MESSAGE_ID, red: true },
      { params: { ...BUTTON, BOT_ID: 0 }, is: { sample: 'im.message.command.error' }, red: true },
      {
        params: { ...BUTTON, COMMAND: ' ' },
        is: { error: 'COMMAND_ERROR@400', text: "Command can't be empty" },
        red: true,
      },
      ...[{ params: { ...BUTTON, MESSAGE_ID: 5 } }, { params: BUTTON, card: { viewer: 'tomas' } }].map(
        (row) => ({ ...row, is: { sample: 'im.message.share.error' } }),
      ),
    ],
    missing: {
      MESSAGE_ID: 'MESSAGE_ID_ERROR@400',
      BOT_ID: 'BOT_ID_ERROR@400',
      COMMAND: 'COMMAND_ERROR@400',
      COMMAND_PARAMS: 'ok',
    },
    wrong: {
      MESSAGE_ID: { ...IDS, 'PARAMS_ERROR@400': 'number list map huge flag' },
      BOT_ID: { 'BOT_ID_ERROR@400': 'text empty negative null', ok: 'number list map huge flag' },
      COMMAND: { 'COMMAND_ERROR@400': 'empty null', ok: 'text number list map negative huge flag' },
      COMMAND_PARAMS: 'ok',
    },
  },
  {
    method: 'im.dialog.writing',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.writing', params: CHAT, writes: true },
      { sample: 'im.dialog.writing', params: { CHAT_ID: 1437 }, writes: true },
      { sample: 'im.dialog.writing', params: { DIALOG_ID: 44 }, writes: true },
      // Anna and Olga have no private chat yet.
      { sample: 'im.dialog.writing', params: { DIALOG_ID: 33 }, writes: true },
    ],
    documented: 'DIALOG_ID_EMPTY@400 CHAT_ID_EMPTY@400 ACCESS_ERROR@403',
    errors: [
      ...[{}, { DIALOG_ID: 'x' }].map((params) => ({ params, is: NO_DIALOG_ID, red: true as const })),
      {
        params: { CHAT_ID: 0 },
        is: { error: 'CHAT_ID_EMPTY@400', text: "Chat ID can't be empty" },
        red: true,
      },
      // No member, unknown, an open chat without joining, own notes with and without their chat.
      ...['chat1502', 'chat999999', 'chat1602', '27', '9999'].map((DIALOG_ID) => ({
        params: { DIALOG_ID },
        is: UNAVAILABLE,
      })),
      { params: { DIALOG_ID: '31' }, card: { viewer: 'marco' }, is: UNAVAILABLE },
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: { DIALOG_ID: { ...DIALOGS, 'ACCESS_ERROR@403': 'number huge flag' }, CHAT_ID: 'ok' },
  },
  {
    method: 'im.dialog.unread',
    good: { ...CHAT, ...MESSAGE },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.unread', params: { ...CHAT, ...MESSAGE }, writes: true },
      // An unknown message, a chat without access.
      { sample: 'im.dialog.unread', params: { ...CHAT, MESSAGE_ID: 5 } },
      { sample: 'im.dialog.unread', params: { DIALOG_ID: 'chat1502', ...MESSAGE } },
    ],
    documented: 'MESSAGE_ID_ERROR@400 DIALOG_ID_EMPTY@400',
    errors: [
      { params: CHAT, is: { sample: 'im.dialog.unread.error' }, red: true },
      { params: MESSAGE, is: NO_DIALOG_ID, red: true },
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400', MESSAGE_ID: 'MESSAGE_ID_ERROR@400' },
    wrong: {
      DIALOG_ID: { ...DIALOGS, ok: 'number huge flag' },
      MESSAGE_ID: { ...IDS, ok: 'number list map huge flag' },
    },
  },
]
