import type { MethodContract } from './method-contract.ts'

const CHAT = { CHAT_ID: 1437 }
const ESTIMATE = { ...CHAT, SEARCH_MESSAGE: 'estimate' }
/** Fields whose contents differ between messages and users. */
const OPEN = ['params', 'phones', 'botData', 'bot_data', 'files']
/** Fields of a user that the documentation's sample lacks. */
const LATER = ['active', 'avatar_hr', 'desktop_last_date', 'bot_data', 'type', 'website', 'email']
const DATES = { ok: 'empty null', 'ERROR_CORE@400': 'text number list map negative huge flag' }

/** Sections 34 and 35. */
export const IM_SEARCH_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.dialog.messages.search',
    good: ESTIMATE,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.dialog.messages.search', params: ESTIMATE, open: OPEN },
      { sample: 'im.dialog.messages.search', params: CHAT, open: OPEN },
      { sample: 'im.dialog.messages.search', params: { CHAT_ID: 1602 }, open: OPEN },
      {
        sample: 'im.dialog.messages.search',
        params: {
          ...CHAT,
          DATE: '2026-09-22',
          DATE_FROM: '2026-09-01',
          DATE_TO: '2026-09-30T00:00:00+03:00',
        },
        open: OPEN,
      },
      { sample: 'im.dialog.messages.search.empty', params: { ...CHAT, SEARCH_MESSAGE: 'elephant' } },
    ],
    documented: 'CHAT_ID_EMPTY@400 ACCESS_ERROR@403 ERROR_CORE@400',
    errors: [
      ...[{}, { CHAT_ID: 'chat1437' }, { DIALOG_ID: 'chat1437' }].map((params) => ({
        params,
        is: { sample: 'im.dialog.messages.search.error' },
        red: true as const,
      })),
      ...[1502, 999_999].map((CHAT_ID) => ({
        params: { CHAT_ID },
        is: { sample: 'im.dialog.messages.search.error403' },
      })),
      {
        params: { ...CHAT, DATE_FROM: 'yesterday' },
        is: { error: 'ERROR_CORE@400', text: 'Internal error' },
        red: true,
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400', SEARCH_MESSAGE: 'ok' },
    wrong: {
      CHAT_ID: {
        'CHAT_ID_EMPTY@400': 'text empty negative null',
        'ACCESS_ERROR@403': 'number list map huge flag',
      },
      SEARCH_MESSAGE: 'ok',
      DATE: DATES,
      DATE_FROM: DATES,
      DATE_TO: DATES,
      ORDER: 'ok',
      LIMIT: 'ok',
      LAST_ID: 'ok',
    },
  },
  {
    method: 'im.search.user.list',
    good: { FIND: 'ma' },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.search.user.list', params: { FIND: 'Marco' }, besides: ['44', ...LATER] },
      { sample: 'im.search.user.list.empty', params: { FIND: 'nobody' } },
    ],
    documented: 'FIND_SHORT@400',
    errors: [
      ...[{}, { FIND: ' a ' }].map((params) => ({
        params,
        is: { sample: 'im.search.user.list.error' },
        red: true as const,
      })),
    ],
    missing: { FIND: 'FIND_SHORT@400' },
    wrong: {
      FIND: { 'FIND_SHORT@400': 'text number empty null flag', '[]': 'list map negative huge' },
      BUSINESS: 'ok',
      LIMIT: 'ok',
      OFFSET: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
      start: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
    },
  },
  {
    method: 'im.user.get',
    good: { ID: 31 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.user.get', params: {} },
      { sample: 'im.user.get', params: { ID: 31 } },
      { sample: 'im.user.get', params: { ID: 60 }, open: ['bot_data'] },
      { sample: 'im.user.get', params: { ID: '71' } },
    ],
    documented: 'ID_EMPTY@400 USER_NOT_EXISTS@400 ACCESS_DENIED@400',
    errors: [
      { params: { ID: 'x' }, is: { error: 'ID_EMPTY@400', text: "User ID can't be empty" }, red: true },
      { params: { ID: 9_999 }, is: { sample: 'im.user.get.error' } },
      {
        params: { ID: 33 },
        card: { viewer: 'tomas' },
        is: { error: 'ACCESS_DENIED@400', text: "You don't have access to this user" },
      },
    ],
    missing: { ID: 'ok' },
    wrong: {
      ID: {
        'ID_EMPTY@400': 'text empty negative',
        'USER_NOT_EXISTS@400': 'number list map huge flag',
        ok: 'null',
      },
      AVATAR_HR: 'ok',
    },
  },
]
