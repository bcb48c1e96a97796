import { expect, test } from 'vitest'
import { openPortal, openPressed } from './portal-under-test.ts'

const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: 'http://localhost:5173/tab' }
/** A portal without placements. */
const FROM_NOTHING = { scenario: 'install' }

test('placement.list answers by granted scopes, by one scope, or all', async () => {
  const { ask } = await openPortal()
  const list = async (params: object = {}): Promise<string[]> =>
    (await ask('placement.list', { ...params })).body.result
  const own = await list()
  expect(own).toEqual(expect.arrayContaining(['LEFT_MENU', 'CRM_DYNAMIC_128_DETAIL_TAB', 'IM_SIDEBAR']))
  expect(own).not.toContain('TASK_VIEW_TAB')
  expect(await list({ full: true })).toContain('TASK_VIEW_TAB')
  const tasks = await list({ scope: 'task', FULL: 1 })
  expect(tasks).toContain('TASK_VIEW_TAB')
  expect(tasks.every((code) => code.startsWith('TASK_'))).toBe(true)
  expect(await list({ SCOPE: 'nothing' })).toEqual([])
  expect(await list({ SCOPE: '' })).toEqual(['LEFT_MENU', 'PAGE_BACKGROUND_WORKER', 'REST_APP_URI'])
})

test('the seeded placements are listed for every kind of tab, at the app’s own address', async () => {
  const { ask } = await openPortal()
  const rows: { placement: string; handler: string; langAll: unknown }[] = (await ask('placement.get')).body
    .result
  expect(rows.map(({ placement }) => placement)).toEqual([
    'CRM_LEAD_DETAIL_TAB',
    'CRM_DEAL_DETAIL_TAB',
    'CRM_CONTACT_DETAIL_TAB',
    'CRM_COMPANY_DETAIL_TAB',
    'CRM_QUOTE_DETAIL_TAB',
    'CRM_SMART_INVOICE_DETAIL_TAB',
    'CRM_DYNAMIC_128_DETAIL_TAB',
    'CRM_DYNAMIC_1032_DETAIL_TAB',
    'TASK_VIEW_TAB',
    'SONET_GROUP_DETAIL_TAB',
  ])
  expect(new Set(rows.map(({ handler }) => handler))).toEqual(new Set(['http://localhost:5173/']))
  expect(rows[0]?.langAll).toMatchObject({ en: { TITLE: 'Chat' }, ru: { TITLE: 'Чат' } })
})

test('a member can list the possible placements only', async () => {
  const { ask } = await openPortal({ viewer: 'marco' })
  expect((await ask('placement.list')).status).toBe(200)
  for (const method of ['placement.bind', 'placement.unbind', 'placement.get']) {
    const { status, body } = await ask(method, TAB)
    expect([status, body.error]).toEqual([403, 'ACCESS_DENIED'])
  }
})

test('bound placements are listed, with names and placements in any case, and each binding is a write', async () => {
  const { ask, sandbox } = await openPressed(FROM_NOTHING)
  const bound = await ask('placement.bind', {
    placement: 'crm_deal_detail_tab',
    Handler: 'http://localhost:5173/tab',
    TITLE: ' Chat ',
    OPTIONS: { unknown: 1 },
  })
  expect(bound.body.result).toBe(true)
  expect((await ask('placement.get')).body.result).toEqual([
    {
      placement: 'CRM_DEAL_DETAIL_TAB',
      userId: 0,
      handler: 'http://localhost:5173/tab',
      options: [],
      title: 'Chat',
      description: '',
      langAll: { en: { TITLE: 'Chat', DESCRIPTION: '', GROUP_NAME: '' } },
    },
  ])
  expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([
    [true, false],
    [false, false],
  ])
})

test('LANG_ALL replaces the texts of the call', async () => {
  const { ask } = await openPortal({ ...FROM_NOTHING, language: 'ru' })
  const LANG_ALL = { en: { TITLE: 'Chat' }, ru: { TITLE: 'Чат', DESCRIPTION: 'О чате' } }
  await ask('placement.bind', { ...TAB, TITLE: 'Other', GROUP_NAME: 'Group', LANG_ALL })
  const [row] = (await ask('placement.get')).body.result
  expect([row.title, row.description]).toEqual(['Чат', 'О чате'])
  expect(row.langAll).toEqual({
    en: { TITLE: 'Chat', DESCRIPTION: '', GROUP_NAME: '' },
    ru: { TITLE: 'Чат', DESCRIPTION: 'О чате', GROUP_NAME: '' },
  })
})

test('a placement without a title has the app’s', async () => {
  const { ask } = await openPortal(FROM_NOTHING)
  await ask('placement.bind', { ...TAB, LANG_ALL: [] })
  expect((await ask('placement.get')).body.result[0].title).toBe('Sandboxed app')
})

test('a placement keeps its own options only, as numbers and texts', async () => {
  const { ask } = await openPortal(FROM_NOTHING)
  const OPTIONS = { iconName: 'fa-link', context: 'CRM;LINES', width: '320', more: 'x' }
  await ask('placement.bind', { ...TAB, PLACEMENT: 'IM_TEXTAREA', OPTIONS })
  expect((await ask('placement.get')).body.result[0].options).toEqual({
    iconName: 'fa-link',
    context: 'CRM;LINES',
    role: '',
    extranet: '',
    color: '',
    width: 320,
    height: 0,
  })
})

test('a placement takes several addresses, each once', async () => {
  const { ask, sandbox } = await openPressed()
  const bind = async (HANDLER: string) => (await ask('placement.bind', { ...TAB, HANDLER })).body
  expect((await bind('http://localhost:5173/tab?a=1')).result).toBe(true)
  expect((await bind('http://localhost:5173/tab?a=2')).result).toBe(true)
  expect((await bind('http://localhost:5173/tab?a=1')).error).toBe('ERROR_CORE')
  expect(sandbox.log.red).toEqual([])
})

test('unbinding counts each row twice, for one address and for all', async () => {
  const { ask } = await openPortal(FROM_NOTHING)
  for (const n of [1, 2, 3]) await ask('placement.bind', { ...TAB, HANDLER: `${TAB.HANDLER}/${n}` })
  const { PLACEMENT } = TAB
  const unbind = async (params: object) => (await ask('placement.unbind', { ...params })).body.result.count
  expect(await unbind({ PLACEMENT, HANDLER: `${TAB.HANDLER}/1` })).toBe(2)
  expect(await unbind({ PLACEMENT, USER_ID: 27 })).toBe(0)
  expect(await unbind({ placement: 'crm_deal_detail_tab' })).toBe(4)
  expect(await unbind({ PLACEMENT })).toBe(0)
})

test('a background worker can be bound once, for one user, and needs an address for errors', async () => {
  const { ask } = await openPortal(FROM_NOTHING)
  const worker = { ...TAB, PLACEMENT: 'PAGE_BACKGROUND_WORKER', USER_ID: 31 }
  expect((await ask('placement.bind', worker)).body.error).toBe('EMPTY_ERROR_HANDLER_URL')
  expect((await ask('placement.get')).body.result).toEqual([])
  const OPTIONS = { errorHandlerUrl: 'http://localhost:5173/error' }
  expect((await ask('placement.bind', { ...worker, OPTIONS })).body.result).toBe(true)
  const other = await ask('placement.bind', { ...worker, OPTIONS, HANDLER: 'http://localhost:5173/2' })
  expect([other.status, other.body.error]).toEqual([400, 'ERROR_PLACEMENT_MAX_COUNT'])
  expect((await ask('placement.get')).body.result[0]).toMatchObject({ userId: 31, options: OPTIONS })
})

for (const [params, code, description] of [
  [{ PLACEMENT: '' }, 'ERROR_ARGUMENT', "Argument 'PLACEMENT' is null or empty"],
  [{ PLACEMENT: ['x'] }, 'ERROR_ARGUMENT', "The value of an argument 'PLACEMENT' must be of type string"],
  [{ PLACEMENT: 'default' }, 'ERROR_ARGUMENT', "Argument 'Wrong value' is null or empty"],
  [{ HANDLER: '' }, 'ERROR_ARGUMENT', "Argument 'HANDLER' is null or empty"],
  [{ HANDLER: '/tab' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
  [{ HANDLER: 'http://elsewhere/' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
  [{ HANDLER: 'ftp://localhost/' }, 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol'],
  [{ PLACEMENT: 'CRM_NOTHING' }, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found'],
  [{ PLACEMENT: 'TASK_VIEW_TAB' }, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found'],
  [{ USER_ID: 31 }, 'ERROR_PLACEMENT_USER_MODE', 'User mode is not available.'],
] as const) {
  test(`placement.bind refuses ${JSON.stringify(params)} with ${code}, and that is red`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask('placement.bind', { ...TAB, ...params })
    expect([status, body.error, body.error_description]).toEqual([400, code, description])
    expect(sandbox.log.red).toMatchObject([{ write: false }])
  })
}
