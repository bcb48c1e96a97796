import type { ErrorRow, MethodContract } from './method-contract.ts'

const PEOPLE = { with: ['user'] }
const MEMBER = { viewer: 'marco' }
const OPTIONS = { options: { a: 'b' } }
/** The error for a webhook, which has no application context. */
const NO_APP: ErrorRow = { params: OPTIONS, hook: 'anna', is: { sample: 'app.info.error' }, red: true }
const NOTHING_TO_STORE: readonly ErrorRow[] = [
  {},
  { options: [] },
  { options: 'theme' },
  { options: {} },
].map((params) => ({ params, is: { sample: 'user.option.set.error' }, red: true }))
const NOT_GRANTED: ErrorRow = {
  card: { without: ['user_brief'] },
  is: { sample: 'system.insufficient_scope' },
}

/** Sections 22 and 23, without `batch`. */
export const BASIC_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'user.current',
    good: {},
    names: 'none',
    // The contact details of a further scope.
    byHook: 'ok',
    shapes: [{ sample: 'user.current', card: PEOPLE }],
    documented: '',
    errors: [NOT_GRANTED],
    missing: {},
    wrong: {},
  },
  {
    method: 'user.get',
    good: { ID: 31 },
    names: 'any',
    // The contact details of a further scope.
    byHook: 'ok',
    shapes: [
      { sample: 'user.get', params: { ID: 31 }, card: PEOPLE },
      { sample: 'user.get', card: PEOPLE, besides: ['PERSONAL_PHOTO'] },
      { sample: 'user.get.empty', params: { ID: 4_000 } },
    ],
    documented: '',
    errors: [NOT_GRANTED],
    missing: { ID: 'ok' },
    wrong: {
      ID: '[]',
      FILTER: 'ok',
      sort: 'ok',
      order: 'ok',
      ADMIN_MODE: 'ok',
      select: 'ok',
      IMAGE_RESIZE: 'ok',
      start: { ok: 'text empty negative null', '[]': 'number list map huge flag' },
    },
  },
  {
    method: 'profile',
    good: {},
    names: 'none',
    byHook: 'the same',
    shapes: [{ sample: 'profile', besides: ['TIME_ZONE_OFFSET'] }],
    documented: '',
    errors: [],
    missing: {},
    wrong: {},
  },
  {
    method: 'app.info',
    good: {},
    names: 'none',
    // The scopes in place of the app.
    byHook: 'ok',
    shapes: [{ sample: 'app.info' }, { sample: 'app.info.webhook', hook: 'anna' }],
    // The documentation has 400 for a webhook, the portal's sources an answer.
    documented: 'ACCESS_DENIED@400',
    errors: [
      {
        card: { faults: ['ACCESS_DENIED@400:app.info'] },
        is: { error: 'ACCESS_DENIED@400', text: 'You do not have permission to view this item' },
      },
    ],
    missing: {},
    wrong: {},
  },
  {
    method: 'app.option.get',
    good: { option: 'none' },
    names: 'exact',
    byHook: 'ACCESS_DENIED@403',
    shapes: [
      {
        sample: 'app.option.get',
        before: [['app.option.set', { options: { defaultType: 'CRM', pins: '[]' } }]],
      },
      {
        sample: 'app.option.get.one',
        params: { option: 'defaultType' },
        before: [['app.option.set', { options: { defaultType: 'CRM' } }]],
      },
      { sample: 'app.option.get.null', params: { option: 'none' } },
    ],
    documented: 'ACCESS_DENIED@403',
    errors: [NO_APP],
    missing: { option: '[]' },
    wrong: {
      option: { null: 'text number list map negative huge flag', '[]': 'empty null' },
    },
  },
  {
    method: 'app.option.set',
    good: OPTIONS,
    // Any other name is an option itself.
    names: 'none',
    byHook: 'ACCESS_DENIED@403',
    shapes: [{ sample: 'app.option.set', params: OPTIONS, writes: true }],
    documented: 'ACCESS_DENIED@403 ERROR_ARGUMENT@400',
    errors: [
      { params: OPTIONS, card: MEMBER, is: { sample: 'app.option.set.error' }, red: true },
      NO_APP,
      ...NOTHING_TO_STORE,
    ],
    missing: { options: 'ERROR_ARGUMENT@400' },
    wrong: {
      options: { 'ERROR_ARGUMENT@400': 'text number empty negative huge null flag', ok: 'list map' },
    },
  },
  {
    method: 'user.option.get',
    good: { option: 'none' },
    names: 'exact',
    byHook: 'ACCESS_DENIED@403',
    shapes: [
      { sample: 'user.option.get', before: [['user.option.set', { options: { history: '[]' } }]] },
      { sample: 'user.option.get.null', params: { option: 'none' } },
    ],
    documented: 'ACCESS_DENIED@403',
    errors: [NO_APP],
    missing: { option: '[]' },
    wrong: {
      option: { null: 'text number list map negative huge flag', '[]': 'empty null' },
    },
  },
  {
    method: 'user.option.set',
    good: OPTIONS,
    // Any other name is an option itself.
    names: 'none',
    byHook: 'ACCESS_DENIED@403',
    shapes: [{ sample: 'user.option.set', params: OPTIONS, card: MEMBER, writes: true }],
    documented: 'ACCESS_DENIED@403 ERROR_ARGUMENT@400',
    errors: [NO_APP, ...NOTHING_TO_STORE],
    missing: { options: 'ERROR_ARGUMENT@400' },
    wrong: {
      options: { 'ERROR_ARGUMENT@400': 'text number empty negative huge null flag', ok: 'list map' },
    },
  },
  {
    method: 'server.time',
    good: {},
    names: 'none',
    byHook: 'the same',
    shapes: [{ sample: 'server.time' }],
    documented: '',
    errors: [],
    missing: {},
    wrong: {},
  },
  {
    method: 'scope',
    good: { full: 1 },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'scope' }, { sample: 'scope', params: { full: true } }],
    documented: '',
    errors: [],
    missing: { full: 'ok' },
    wrong: {
      full: 'ok',
    },
  },
  {
    method: 'method.get',
    good: { name: 'im.chat.get' },
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'method.get', params: { name: 'im.chat.get' } },
      { sample: 'method.get.no-scope', params: { name: 'imbot.chat.get' }, card: { without: ['imbot'] } },
    ],
    documented: '',
    errors: [],
    missing: { name: 'ok' },
    wrong: {
      name: 'ok',
    },
  },
]
