import type { ErrorRow, MethodContract, Params } from './method-contract.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
/** Fields whose contents differ between chats and users. */
const OPEN = [
  'restrictions',
  'public',
  'params',
  'phones',
  'bot_data',
  'file',
  'image',
  'options',
  'mediaUrl',
]
const NO_ID = { error: 'DIALOG_ID_EMPTY@400', text: "Dialog ID can't be empty" }
const NOT_TO_BE_SEEN = { sample: 'im.dialog.get.error403' }

/** Invalid dialog IDs; `rest`: further parameters of the method. */
function badIds(rest: Params = {}): readonly ErrorRow[] {
  const ids = [{}, ...['x', '', '0', 'chat', 'chat 5', [1437], null].map((DIALOG_ID) => ({ DIALOG_ID }))]
  return ids.map((params) => ({ params: { ...rest, ...params }, is: NO_ID, red: true }))
}

/** A chat without access, an unknown chat, an unknown user and an unknown group. */
const UNSEEN: readonly ErrorRow[] = ['chat1502', 'chat999999', 9_999, 'sg77'].map((DIALOG_ID) => ({
  params: { DIALOG_ID },
  is: NOT_TO_BE_SEEN,
}))

/** A group whose chat is switched off. */
const CHATLESS: ErrorRow = { params: { DIALOG_ID: 'sg9' }, is: { sample: 'im.dialog.get.error400-access' } }

/** Sections 2, 6, 7 and 9. */
export const IM_DIALOG_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.dialog.get',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.get', params: CHAT, open: OPEN },
      { sample: 'im.dialog.get.old-shape', params: CHAT, card: { shape: '2017' } },
      { sample: 'im.dialog.get.private', params: { DIALOG_ID: 44 }, open: OPEN },
      { sample: 'im.dialog.get.lines', params: { DIALOG_ID: 'chat1612' }, open: OPEN },
      { sample: 'im.dialog.get.task', params: { DIALOG_ID: 'chat1619' }, open: OPEN },
      { sample: 'im.dialog.get.dynamic', params: { DIALOG_ID: 'chat1544' }, open: OPEN },
    ],
    documented: 'DIALOG_ID_EMPTY@400 ACCESS_ERROR@403 ACCESS_ERROR@400',
    errors: [
      { params: {}, is: { sample: 'im.dialog.get.error' }, red: true },
      ...badIds(),
      ...UNSEEN,
      CHATLESS,
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text list map empty negative null',
        'ACCESS_ERROR@403': 'number huge flag',
      },
    },
  },
  {
    method: 'im.dialog.users.list',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.users.list', params: CHAT, open: OPEN },
      { sample: 'im.dialog.users.list.page', params: { ...CHAT, LIMIT: 2 }, open: OPEN },
      { sample: 'im.dialog.users.list.keyset', params: { ...CHAT, LAST_ID: 0 }, open: OPEN },
    ],
    documented: 'DIALOG_ID_EMPTY@400 ACCESS_ERROR@403 ACCESS_ERROR@400',
    errors: [
      { params: { DIALOG_ID: 'chat1502' }, is: { sample: 'im.dialog.users.list.error' } },
      ...badIds(),
      ...UNSEEN,
      CHATLESS,
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text list map empty negative null',
        'ACCESS_ERROR@403': 'number huge flag',
      },
      SKIP_EXTERNAL: 'ok',
      SKIP_EXTERNAL_EXCEPT_TYPES: 'ok',
      LIMIT: 'ok',
      LAST_ID: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
      OFFSET: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
      start: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
    },
  },
  {
    method: 'im.dialog.messages.get',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.messages.get', params: { ...CHAT, LIMIT: 50 }, open: OPEN },
      { sample: 'im.dialog.messages.get', params: { ...CHAT, FIRST_ID: 0 }, open: OPEN },
      { sample: 'im.dialog.messages.get.unread-window', params: { CHAT_ID: 1520, LIMIT: 2 }, open: OPEN },
      { sample: 'im.dialog.messages.get.empty', params: { DIALOG_ID: 'chat1535' } },
      // Its first message is that of a lead's discussion.
      {
        sample: 'im.dialog.messages.get.attach',
        params: { DIALOG_ID: 'chat1541', FIRST_ID: 0 },
        open: OPEN,
      },
      ...['deleted', 'keyboard', 'reply'].map((kind) => ({
        sample: `im.dialog.messages.get.${kind}`,
        params: { ...CHAT, FIRST_ID: 0, LIMIT: 50 },
        // False for the bot that is the one author of a sample.
        open: [...OPEN, 'last_activity_date'],
      })),
    ],
    documented: 'DIALOG_ID_EMPTY@400 FIRST_ID_STRING@400 LAST_ID_STRING@400 ACCESS_ERROR@403',
    errors: [
      { params: { ...CHAT, FIRST_ID: 'a' }, is: { sample: 'im.dialog.messages.get.error' }, red: true },
      {
        params: { ...CHAT, LAST_ID: '1a' },
        is: { error: 'LAST_ID_STRING@400', text: "Last ID can't be string" },
        red: true,
      },
      { params: { CHAT_ID: 1502, ...CHAT }, is: NOT_TO_BE_SEEN },
      ...badIds(),
      ...UNSEEN,
      CHATLESS,
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text list map empty negative null',
        'ACCESS_ERROR@403': 'number huge flag',
      },
      CHAT_ID: { ok: 'text empty negative null', 'ACCESS_ERROR@403': 'number list map huge flag' },
      LAST_ID: { 'LAST_ID_STRING@400': 'text list map empty negative', ok: 'number huge null flag' },
      FIRST_ID: { 'FIRST_ID_STRING@400': 'text list map empty negative', ok: 'number huge null flag' },
      LIMIT: 'ok',
      CONVERT_TEXT: 'ok',
    },
  },
  {
    method: 'im.dialog.read',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.read', params: CHAT, writes: true },
      { sample: 'im.dialog.read.no-access', params: { DIALOG_ID: 'chat1502' } },
    ],
    documented: 'DIALOG_ID_EMPTY@400',
    errors: [{ params: {}, is: { sample: 'im.dialog.read.error' }, red: true }, ...badIds()],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text list map empty negative null', false: 'number huge flag' },
      MESSAGE_ID: 'ok',
      LAST_ID: 'ok',
    },
  },
]
