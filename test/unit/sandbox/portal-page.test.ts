// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { APP_ORIGIN, connectApp, openPage, startTestPortal } from './open-page.ts'

const ENTRIES = [
  ['lead-none', 'CRM_LEAD_DETAIL_TAB', { ID: '14' }],
  ['found', 'CRM_DEAL_DETAIL_TAB', { ID: '1663' }],
  ['contact', 'CRM_CONTACT_DETAIL_TAB', { ID: '25' }],
  ['company', 'CRM_COMPANY_DETAIL_TAB', { ID: '7' }],
  ['quote', 'CRM_QUOTE_DETAIL_TAB', { ID: '5' }],
  ['invoice', 'CRM_SMART_INVOICE_DETAIL_TAB', { ID: '9' }],
  ['smart-process', 'CRM_DYNAMIC_128_DETAIL_TAB', { ID: '17' }],
  ['smart-process-2', 'CRM_DYNAMIC_1032_DETAIL_TAB', { ID: '4' }],
  ['task', 'TASK_VIEW_TAB', { taskId: '8293' }],
  ['task-old', 'TASK_VIEW_TAB', { taskId: '8201' }],
  ['group', 'SONET_GROUP_DETAIL_TAB', { GROUP_ID: '103' }],
] as const

test.each(ENTRIES)(
  'the card of %s opens the app in its tab, with %s',
  async (scenario, PLACEMENT, options) => {
    const { data } = await openPage({ scenario })
    const { post, replies } = connectApp(data)
    post('getInitData')
    await vi.waitFor(() => expect(replies).toHaveLength(1))
    expect(JSON.parse(replies[0]?.replace(/^key:/, '') ?? '')).toMatchObject({
      PLACEMENT,
      PLACEMENT_OPTIONS: { ...options, URI: location.pathname },
    })
    expect(screen.getByRole('tab', { name: 'Chat', selected: true })).toBeTruthy()
    expect(document.getElementById('card-title')?.textContent).not.toBe('No such item')
  },
)

test('a refused refresh is an alert of the portal’s page, and no answer', async () => {
  const { sandbox, data } = await openPage({ scenario: 'found' })
  const alerts: string[] = []
  vi.stubGlobal('alert', (text: string) => alerts.push(text))
  const { post, replies } = connectApp(data)
  sandbox.clock.advance(181 * 86_400_000)
  post('refreshAuth')
  const row = await sandbox.log.waitForFrame('refreshAuth')
  expect(row.note).toContain('shows an alert')
  expect([alerts, replies]).toEqual([[expect.stringContaining('authorization')], []])
})

test('the slider shows the path that the SDK sends and the card’s title, and answers when it closes', async () => {
  const { sandbox, data } = await openPage({ scenario: 'found' })
  const { post, replies } = connectApp(data)
  const path = '/crm/type/0/details/0/../../../../../crm/deal/details/2073/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER'
  post(`openPath:{"path":"${path}"}`)
  const slider = document.getElementById('slider') as HTMLDialogElement
  await vi.waitFor(() => expect(slider.textContent).toContain('<b>markup</b> & "quotes"'))
  expect(slider.open).toBe(true)
  expect(slider.textContent).toContain('/crm/deal/details/2073/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER')
  expect(replies).toEqual([])
  slider.close()
  await sandbox.log.waitForFrame('openPath')
  expect(replies).toEqual(['key:{"result":"close"}'])
})

test('every link of the left menu leads to a page of the portal', async () => {
  const { sandbox } = await openPage({ scenario: 'found' })
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Portal"] a')]
  expect(links.length).toBeGreaterThan(4)
  const statuses = links.map(async ({ href }) => [href, (await sandbox.handle(new Request(href))).status])
  expect(await Promise.all(statuses)).toEqual(links.map(({ href }) => [href, 200]))
})

test('an app that was installed is uninstalled by the menu, and installed as the sandbox has it by the card', async () => {
  const sandbox = await startTestPortal()
  const session = sandbox.openSession({ scenario: 'install' })
  session.press()
  const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: `${APP_ORIGIN}/`, TITLE: 'Our chat' }
  const query = new URLSearchParams({ auth: session.token, ...TAB })
  await sandbox.handle(new Request(`${sandbox.origin}/rest/placement.bind?${query}`))
  const post = session.bridge(APP_ORIGIN, () => undefined)
  await post.receive(`setInstallFinish:key:${session.sid}`, APP_ORIGIN)

  const shown = () => [
    screen.queryByRole('link', { name: 'Deal chats' }) !== null,
    screen.queryByRole('tab', { selected: true })?.textContent,
  ]
  const submit = async (name: string) => {
    const form = screen.getByRole<HTMLButtonElement>('button', { name }).form as HTMLFormElement
    const answer = await sandbox.handle(new Request(form.action, { method: form.method }))
    expect(answer.status).toBe(303)
    await openPage({ scenario: 'found' }, sandbox)
  }
  await openPage({ scenario: 'found' }, sandbox)
  expect(shown()).toEqual([true, 'Our chat'])
  await submit('Uninstall the app')
  expect(shown()).toEqual([false, 'General'])
  expect(screen.getByText('The app has no tab here: it isn’t installed.')).toBeTruthy()
  await submit('Install it as the sandbox has it at its start')
  expect(shown()).toEqual([true, 'Chat'])
})
