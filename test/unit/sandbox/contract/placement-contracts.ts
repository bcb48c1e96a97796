import type { ErrorRow, MethodContract } from './method-contract.ts'

const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: 'http://localhost:5173/tab' }
const WORKER = {
  PLACEMENT: 'PAGE_BACKGROUND_WORKER',
  HANDLER: 'http://localhost:5173/worker',
  OPTIONS: { errorHandlerUrl: 'http://localhost:5173/error' },
}
const SIDEBAR = { PLACEMENT: 'IM_SIDEBAR', HANDLER: 'http://localhost:5173/side', OPTIONS: {} }
const EVENT = { event: 'ONAPPINSTALL', handler: 'http://localhost:5173/event' }
/** The sample has two languages, and so has this call. */
const LANG_ALL = { en: { TITLE: 'Chat finder' }, ru: { TITLE: 'Поиск чата' } }
const MEMBER = { viewer: 'marco' }
/** A portal without placements. */
const INSTALLING = { scenario: 'install' }
const BY_HOOK: ErrorRow = { params: TAB, hook: 'anna', is: { sample: 'placement.list.error' }, red: true }
const NO_APP: ErrorRow = { params: EVENT, hook: 'anna', is: { sample: 'app.info.error' }, red: true }
const NO_ADMINISTRATOR: ErrorRow = {
  params: { ...EVENT, event_type: 'offline' },
  card: MEMBER,
  is: { sample: 'app.option.set.error' },
  red: true,
}

/** Sections 24 and 25. */
export const PLACEMENT_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'placement.list',
    good: { SCOPE: 'crm' },
    names: 'any',
    byHook: 'WRONG_AUTH_TYPE@403',
    shapes: [{ sample: 'placement.list', card: MEMBER }],
    documented: 'WRONG_AUTH_TYPE@403',
    errors: [BY_HOOK],
    missing: { SCOPE: 'ok' },
    wrong: {
      SCOPE: { '[]': 'text number list map negative huge flag', ok: 'empty null' },
      FULL: 'ok',
    },
  },
  {
    method: 'placement.bind',
    good: TAB,
    names: 'any',
    byHook: 'WRONG_AUTH_TYPE@403',
    shapes: [
      { sample: 'placement.bind', params: TAB, writes: true },
      { sample: 'placement.bind', params: WORKER, writes: true },
      {
        sample: 'placement.bind',
        params: { ...SIDEBAR, OPTIONS: { iconName: 'fa-link', context: 'CRM;LINES', color: 'AZURE' } },
        writes: true,
      },
    ],
    documented:
      'ERROR_ARGUMENT@400 WRONG_AUTH_TYPE@403 ACCESS_DENIED@403 ERROR_PLACEMENT_NOT_FOUND@400 ' +
      'ERROR_PLACEMENT_MAX_COUNT@400 ERROR_PLACEMENT_USER_MODE@400 ERROR_CORE@400 EMPTY_ERROR_HANDLER_URL@200',
    errors: [
      BY_HOOK,
      { params: TAB, card: MEMBER, is: { sample: 'placement.bind.error' }, red: true },
      { params: {}, is: { sample: 'placement.bind.error-argument' }, red: true },
      {
        params: { ...TAB, PLACEMENT: 'NONE' },
        is: { sample: 'placement.bind.error-notfound' },
        red: true,
      },
      { params: TAB, before: [['placement.bind', TAB]], is: { sample: 'placement.bind.error-duplicate' } },
      {
        params: { ...WORKER, HANDLER: 'http://localhost:5173/another' },
        before: [['placement.bind', WORKER]],
        is: { error: 'ERROR_PLACEMENT_MAX_COUNT@400', text: 'Placement max count: 1' },
        red: true,
      },
      {
        params: { ...TAB, USER_ID: 31 },
        is: { error: 'ERROR_PLACEMENT_USER_MODE@400', text: 'User mode is not available.' },
        red: true,
      },
      { params: SIDEBAR, is: { sample: 'placement.bind.error-icon' }, red: true },
      ...(
        [
          ['iconName', 'link', 'ICON_NAME'],
          ['context', 'DEAL', 'CONTEXT'],
          ['role', 'OWNER', 'ROLE'],
          ['extranet', 'yes', 'EXTRANET'],
          ['color', '#fff', 'COLOR'],
        ] as const
      ).map(([option, value, name]) => ({
        params: { ...SIDEBAR, OPTIONS: { iconName: 'fa-link', [option]: value } },
        is: { error: `INVALID_ERROR_${name}@200`, text: 'Invalid value of an option' },
        red: true as const,
      })),
      // The placement's own error, with HTTP 200.
      { params: { ...WORKER, OPTIONS: {} }, is: { sample: 'placement.bind.result-error' }, red: true },
    ],
    missing: { PLACEMENT: 'ERROR_ARGUMENT@400', HANDLER: 'ERROR_ARGUMENT@400' },
    wrong: {
      PLACEMENT: {
        'ERROR_PLACEMENT_NOT_FOUND@400': 'text',
        'ERROR_ARGUMENT@400': 'number list map empty negative huge null flag',
      },
      HANDLER: {
        'ERROR_WRONG_HANDLER_URL@400': 'text number list map negative huge flag',
        'ERROR_ARGUMENT@400': 'empty null',
      },
      TITLE: 'ok',
      DESCRIPTION: 'ok',
      GROUP_NAME: 'ok',
      LANG_ALL: 'ok',
      OPTIONS: 'ok',
      USER_ID: {
        ok: 'text empty negative null',
        'ERROR_PLACEMENT_USER_MODE@400': 'number list map huge flag',
      },
      ICON: 'ok',
    },
  },
  {
    method: 'placement.unbind',
    good: TAB,
    names: 'any',
    byHook: 'WRONG_AUTH_TYPE@403',
    shapes: [
      {
        sample: 'placement.unbind',
        params: { PLACEMENT: TAB.PLACEMENT },
        before: [['placement.bind', TAB]],
        writes: true,
      },
      { sample: 'placement.unbind.none', params: { PLACEMENT: 'NONE' } },
    ],
    documented: 'WRONG_AUTH_TYPE@403 ACCESS_DENIED@403 ERROR_ARGUMENT@400',
    errors: [
      BY_HOOK,
      { params: TAB, card: MEMBER, is: { sample: 'placement.unbind.error' }, red: true },
      { params: {}, is: { sample: 'placement.bind.error-argument' }, red: true },
    ],
    missing: { PLACEMENT: 'ERROR_ARGUMENT@400', HANDLER: 'ok' },
    wrong: {
      PLACEMENT: { ok: 'text', 'ERROR_ARGUMENT@400': 'number list map empty negative huge null flag' },
      HANDLER: 'ok',
      USER_ID: 'ok',
    },
  },
  {
    method: 'placement.get',
    good: {},
    names: 'none',
    byHook: 'WRONG_AUTH_TYPE@403',
    shapes: [
      { sample: 'placement.get.empty', card: INSTALLING },
      { sample: 'placement.get', card: INSTALLING, before: [['placement.bind', { ...TAB, LANG_ALL }]] },
    ],
    documented: 'WRONG_AUTH_TYPE@403 ACCESS_DENIED@403',
    errors: [BY_HOOK, { card: MEMBER, is: { sample: 'placement.bind.error' }, red: true }],
    missing: {},
    wrong: {},
  },
  {
    method: 'event.bind',
    good: EVENT,
    names: 'any',
    byHook: 'ACCESS_DENIED@403',
    shapes: [{ sample: 'event.bind', params: EVENT, writes: true }],
    documented: 'ERROR_EVENT_NOT_FOUND@400 ACCESS_DENIED@403 ERROR_CORE@400',
    errors: [
      { params: { ...EVENT, event: 'ONNOTHING' }, is: { sample: 'event.bind.error' }, red: true },
      NO_APP,
      NO_ADMINISTRATOR,
      {
        params: EVENT,
        before: [['event.bind', EVENT]],
        is: { error: 'ERROR_CORE@400', text: 'Unable to set event handler: Handler already binded' },
      },
    ],
    missing: { event: 'ERROR_ARGUMENT@400', handler: 'ERROR_ARGUMENT@400' },
    wrong: {
      event: {
        'ERROR_EVENT_NOT_FOUND@400': 'text number list map negative huge flag',
        'ERROR_ARGUMENT@400': 'empty null',
      },
      handler: {
        'ERROR_WRONG_HANDLER_URL@400': 'text number list map negative huge flag',
        'ERROR_ARGUMENT@400': 'empty null',
      },
      auth_type: 'ok',
      event_type: 'ok',
      auth_connector: 'ok',
      options: 'ok',
    },
  },
  {
    method: 'event.get',
    good: {},
    names: 'none',
    byHook: 'ACCESS_DENIED@403',
    shapes: [],
    documented: 'ACCESS_DENIED@403',
    errors: [NO_APP],
    missing: {},
    wrong: {},
  },
  {
    method: 'event.unbind',
    good: EVENT,
    names: 'any',
    byHook: 'ACCESS_DENIED@403',
    shapes: [],
    documented: 'ACCESS_DENIED@403',
    errors: [NO_APP, NO_ADMINISTRATOR],
    missing: { event: 'ERROR_ARGUMENT@400', handler: 'ok' },
    wrong: {
      event: {
        'ERROR_EVENT_NOT_FOUND@400': 'text number list map negative huge flag',
        'ERROR_ARGUMENT@400': 'empty null',
      },
      handler: 'ok',
      auth_type: 'ok',
      event_type: 'ok',
    },
  },
]
