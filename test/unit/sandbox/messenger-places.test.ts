// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { APP_ORIGIN, connectApp, openPage, startTestPortal } from './open-page.ts'

const HANDLER = `${APP_ORIGIN}/`

/** A portal whose administrator has bound the app to a place of the messenger. */
async function boundTo(PLACEMENT: string, OPTIONS: Record<string, unknown>) {
  const sandbox = await startTestPortal()
  const session = sandbox.openSession()
  session.press()
  const body = JSON.stringify({ auth: session.token, PLACEMENT, HANDLER, TITLE: 'Deal', OPTIONS })
  const headers = { 'content-type': 'application/json' }
  const answer = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/placement.bind`, { method: 'POST', headers, body }),
  )
  expect((await answer.json()).result).toBe(true)
  return sandbox
}

for (const [scenario, placement, options] of [
  ['im-navigation', 'IM_NAVIGATION', { URI: '/online/' }],
  ['im-sidebar', 'IM_SIDEBAR', { dialogId: 'chat1437', URI: '/online/' }],
  ['im-sidebar-line', 'IM_SIDEBAR', { dialogId: 'chat1630', URI: '/online/' }],
  ['im-sidebar-private', 'IM_SIDEBAR', { dialogId: '44', URI: '/online/' }],
  ['im-context-menu', 'IM_CONTEXT_MENU', { messageId: '90413', dialogId: 'chat1437', URI: '/online/' }],
  ['app-link', 'REST_APP_URI', { item: 'DEAL_1742', URI: '/crm/deal/list/' }],
] as const) {
  test(`${scenario} opens the app in the page of ${placement}`, async () => {
    const { data, sandbox } = await openPage({ scenario })
    const { post, replies } = connectApp(data)
    post('getInitData')
    await vi.waitFor(() => expect(replies).toHaveLength(1))
    expect(JSON.parse(replies[0]?.replace(/^key:/, '') ?? '')).toMatchObject({
      PLACEMENT: placement,
      PLACEMENT_OPTIONS: options,
    })
    expect(sandbox.log.rows.filter(({ write }) => write)).toEqual([])
  })
}

test('the side bar is beside the dialog, whose messages nobody has read by it', async () => {
  const { sandbox } = await openPage({ scenario: 'im-sidebar' })
  const dialog = screen.getByRole('region', { name: 'Dialog' })
  expect(within(dialog).getByRole('heading').textContent).toBe('Warehouse lighting for Northwind')
  expect(screen.getByRole('complementary', { name: 'Side bar' })).toBeTruthy()
  const { token } = sandbox.openSession()
  const asked = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/im.dialog.get?DIALOG_ID=chat1437&auth=${token}`),
  )
  expect((await asked.json()).result.counter).toBe(2)
})

test('a dialog of others isn’t shown', async () => {
  await openPage({ placement: 'IM_SIDEBAR', dialog: 'chat1502' })
  expect(screen.getByText(/No such dialog/)).toBeTruthy()
})

const CRM_ONLY = { iconName: 'fa-link', context: 'CRM;LINES' }
const isShown = async (OPTIONS: Record<string, unknown>, card: CardOptions) => {
  const portal = await boundTo('IM_SIDEBAR', OPTIONS)
  const { data } = await openPage({ placement: 'IM_SIDEBAR', ...card }, portal)
  return data.hasApp
}

for (const [options, card, shown] of [
  [CRM_ONLY, {}, true],
  [CRM_ONLY, { dialog: 'chat1630' }, true],
  [CRM_ONLY, { dialog: 'chat1600' }, false],
  [CRM_ONLY, { dialog: '44' }, false],
  [{ iconName: 'fa-link', context: 'CHAT' }, { dialog: 'chat1600' }, true],
  [{ iconName: 'fa-link' }, { dialog: '44' }, true],
  [CRM_ONLY, { viewer: 'tomas' }, false],
  [{ ...CRM_ONLY, extranet: 'Y' }, { viewer: 'tomas' }, true],
  [{ ...CRM_ONLY, role: 'ADMIN' }, { viewer: 'marco' }, false],
  [{ ...CRM_ONLY, role: 'ADMIN' }, {}, true],
] as const) {
  test(`a side bar of ${JSON.stringify(options)} is ${shown ? '' : 'not '}shown for ${JSON.stringify(card)}`, async () => {
    expect(await isShown(options, card)).toBe(shown)
  })
}

test('a chat’s own address leads to the places that the app is bound to', async () => {
  const portal = await boundTo('IM_SIDEBAR', CRM_ONLY)
  await openPage(new URL(`${portal.origin}/online/?IM_DIALOG=chat1630`), portal)
  expect(screen.getByRole('link', { name: 'Deal' }).getAttribute('href')).toBe(
    '/online/?placement=IM_SIDEBAR&IM_DIALOG=chat1630',
  )
})

test('the app’s own page sets the portal page’s title, another placement can’t', async () => {
  for (const [scenario, title] of [
    ['left-menu', '(3) Inbox'],
    ['im-navigation', 'Sandbox portal'],
  ] as const) {
    document.title = 'Sandbox portal'
    const { data } = await openPage({ scenario })
    const { post, replies } = connectApp(data)
    post('getInitData')
    post('setTitle:{"title":"(3) Inbox"}')
    await vi.waitFor(() => expect(replies.length).toBeGreaterThanOrEqual(scenario === 'left-menu' ? 2 : 1))
    expect(document.title).toBe(title)
  }
})

test('the panel has the dialog and the message of the messenger’s places', async () => {
  await openPage({ scenario: 'im-sidebar-line', message: '90080' })
  const inputs = ['Dialog', 'Message'].map((name) => screen.getByRole<HTMLInputElement>('textbox', { name }))
  expect(inputs.map(({ value }) => value)).toEqual(['chat1630', '90080'])
})
