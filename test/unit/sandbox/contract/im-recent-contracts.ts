import type { MethodContract } from './method-contract.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
/** Fields whose contents differ between rows. */
const OPEN = ['restrictions', 'public', 'params', 'phones', 'bot_data', 'file', 'options', 'mute_list']
/** A group's row has the last author, whose fields the sample's system message doesn't have. */
const ROWS = [...OPEN, 'user']
const NO_DIALOG_ID = [{}, ...['x', '', '0', [1437], null].map((DIALOG_ID) => ({ DIALOG_ID }))]

/** Maps by ID, which PHP writes as `[]` when they are empty. */
const MAPS = ['result.CHAT', 'result.CHAT_MUTED', 'result.LINES', 'result.DIALOG']

/** Contracts of `im.recent.*` and `im.counters.get`. */
export const IM_RECENT_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.recent.pin',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.recent.pin', params: CHAT, writes: true },
      { sample: 'im.recent.pin', params: { DIALOG_ID: 'notify' }, writes: true },
      // False: an unused private chat isn't in the list.
      { sample: 'im.recent.pin', params: { DIALOG_ID: '33' } },
    ],
    documented: 'DIALOG_ID_EMPTY@400 ACCESS_ERROR@400',
    errors: [
      ...NO_DIALOG_ID.map((params) => ({
        params,
        is: { sample: 'im.recent.pin.error' },
        red: true as const,
      })),
      {
        params: { DIALOG_ID: 'chat1502' },
        is: { error: 'ACCESS_ERROR@400', text: "You don't have permission to pin this chat" },
      },
    ],
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text list map empty negative null', false: 'number huge flag' },
      PIN: 'ok',
      ACTION: 'ok',
    },
  },
  {
    method: 'im.recent.unread',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.recent.unread', params: CHAT, writes: true },
      { sample: 'im.recent.unread', params: { ...CHAT, ACTION: 'N' }, writes: true },
      { sample: 'im.recent.unread', params: { DIALOG_ID: 'notify' }, writes: true },
      // Another's chat isn't in the list.
      { sample: 'im.recent.unread.none', params: { DIALOG_ID: 'chat1502' } },
    ],
    documented: 'DIALOG_ID_EMPTY@400',
    errors: NO_DIALOG_ID.map((params) => ({
      params,
      is: { sample: 'im.recent.unread.error' },
      red: true,
    })),
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text list map empty negative null', false: 'number huge flag' },
      ACTION: 'ok',
      UNREAD: 'ok',
    },
  },
  {
    method: 'im.recent.hide',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.recent.hide', params: CHAT, writes: true },
      // True for what isn't there, too.
      { sample: 'im.recent.hide', params: { DIALOG_ID: 'chat1502' } },
      { sample: 'im.recent.hide', params: { DIALOG_ID: 'notify' } },
    ],
    documented: 'DIALOG_ID_EMPTY@400',
    errors: NO_DIALOG_ID.map((params) => ({
      params,
      is: { sample: 'im.recent.hide.error' },
      red: true,
    })),
    missing: { DIALOG_ID: 'DIALOG_ID_EMPTY@400' },
    wrong: {
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text list map empty negative null', ok: 'number huge flag' },
    },
  },
  {
    method: 'im.recent.get',
    good: {},
    names: 'any',
    byHook: 'the same',
    shapes: [{ sample: 'im.recent.get', params: { SKIP_OPENLINES: 'Y' }, open: ROWS }],
    documented: '',
    errors: [{ card: { faults: ['expired_token'] }, is: { sample: 'im.recent.get.error' } }],
    missing: {},
    wrong: {
      SKIP_OPENLINES: 'ok',
      SKIP_CHAT: 'ok',
      SKIP_DIALOG: 'ok',
      ONLY_OPENLINES: 'ok',
      LAST_SYNC_DATE: 'ok',
      LAST_UPDATE: 'ok',
    },
  },
  {
    method: 'im.recent.list',
    good: {},
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.recent.list', params: { LIMIT: 200, SKIP_OPENLINES: 'Y' }, open: ROWS },
      {
        sample: 'im.recent.list',
        params: { LIMIT: 200, ONLY_OPENLINES: 'Y' },
        besides: ['lines'],
        open: ROWS,
      },
      { sample: 'im.recent.list.page', params: { LIMIT: 2, SKIP_OPENLINES: 'Y' }, open: ROWS },
      { sample: 'im.recent.list.empty', params: { ONLY_COPILOT: 'Y' } },
      { sample: 'im.recent.list.empty', params: { ONLY_CHANNEL: 'Y' } },
    ],
    documented: '',
    errors: [{ card: { faults: ['INVALID_CREDENTIALS@401'] }, is: { sample: 'im.recent.list.error' } }],
    missing: {},
    wrong: {
      SKIP_OPENLINES: 'ok',
      SKIP_CHAT: 'ok',
      SKIP_DIALOG: 'ok',
      ONLY_OPENLINES: 'ok',
      ONLY_COPILOT: 'ok',
      ONLY_CHANNEL: 'ok',
      UNREAD_ONLY: 'ok',
      PARSE_TEXT: 'ok',
      GET_ORIGINAL_TEXT: 'ok',
      DATE_LAST_ACTIVITY: 'ok',
      LAST_MESSAGE_DATE: 'ok',
      LIMIT: 'ok',
      OFFSET: 'ok',
      start: 'ok',
    },
  },
  {
    method: 'im.counters.get',
    good: { JSON: 'Y' },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'im.counters.get', params: {}, open: MAPS }],
    documented: '',
    errors: [],
    missing: { JSON: 'ok' },
    wrong: {
      JSON: 'ok',
      ONLY_COUNTER: 'ok',
    },
  },
]
