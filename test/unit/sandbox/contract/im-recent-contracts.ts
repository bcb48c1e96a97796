import type { MethodContract } from './method-contract.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
/** Fields whose contents differ between rows. */
const OPEN = ['restrictions', 'public', 'params', 'phones', 'bot_data', 'file', 'options']
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
      ...[{}, ...['x', '', '0', [1437], null].map((DIALOG_ID) => ({ DIALOG_ID }))].map((params) => ({
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
    method: 'im.recent.get',
    good: {},
    names: 'any',
    byHook: 'the same',
    shapes: [{ sample: 'im.recent.get', params: { SKIP_OPENLINES: 'Y' }, open: OPEN }],
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
    shapes: [{ sample: 'im.recent.list', params: { LIMIT: 200, SKIP_OPENLINES: 'Y' }, open: OPEN }],
    documented: '',
    errors: [],
    missing: {},
    wrong: {
      SKIP_OPENLINES: 'ok',
      SKIP_CHAT: 'ok',
      SKIP_DIALOG: 'ok',
      ONLY_OPENLINES: 'ok',
      UNREAD_ONLY: 'ok',
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
