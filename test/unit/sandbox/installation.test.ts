import { expect, onTestFinished, test } from 'vitest'
import { type CardOptions, startSandbox } from '../../../sandbox/index.ts'

const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: 'http://127.0.0.1:9/tab?a=1', TITLE: 'Talk' }
const INSTALL = { scenario: 'install' }
const DEAL = '/crm/deal/details/1663/'

async function start() {
  const sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9/' })
  onTestFinished(() => sandbox.close())
  const request = async (path: string, init?: RequestInit) =>
    sandbox.handle(new Request(sandbox.origin + path, init))
  /** The tabs of a page, and the data of its scripts. */
  const open = async (path: string) => {
    const html = await (await request(path)).text()
    const json = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? 'null'
    const tabs = [...html.matchAll(/role="tab" [^>]*>([^<]*)</g)].map(([, title]) => title)
    return { html, tabs, data: JSON.parse(json) }
  }
  const ask = async (card: CardOptions, method: string, params: object = {}) => {
    const session = sandbox.openSession(card)
    session.press()
    const body = JSON.stringify({ auth: session.token, ...params })
    const headers = { 'content-type': 'application/json' }
    return (await request(`/rest/${method}`, { method: 'POST', headers, body })).json()
  }
  const finish = async () => {
    const { data } = await open('/marketplace/app/?scenario=install')
    return request(`/sandbox/sessions/${data.frame.sid}/installed`, { method: 'POST' })
  }
  return { sandbox, request, open, ask, finish }
}

test('the seeded app is in the tab of every kind of card', async () => {
  const { open } = await start()
  expect((await open(DEAL)).tabs).toEqual(['General', 'Products', 'History', 'Chat'])
  expect((await open('/crm/contact/details/25/?lang=ru')).tabs.at(-1)).toBe('Чат')
  expect((await open('/workgroups/group/103/')).tabs.at(-1)).toBe('Chat')
})

test('a new installation has no tab until the app is bound and calls setInstallFinish', async () => {
  const { open, ask, finish } = await start()
  await open('/marketplace/app/?scenario=install')
  expect(await ask(INSTALL, 'placement.get')).toMatchObject({ result: [] })
  const before = await open(DEAL)
  expect([before.tabs.includes('Chat'), before.data.hasApp]).toEqual([false, false])
  await ask(INSTALL, 'placement.bind', TAB)
  expect((await open(DEAL)).tabs).not.toContain('Talk')
  expect(await ask(INSTALL, 'app.info')).toMatchObject({ result: { INSTALLED: false } })

  expect((await finish()).status).toBe(204)
  const { tabs, data } = await open(DEAL)
  expect(tabs.at(-1)).toBe('Talk')
  expect(data.handlerOpening.action).toMatch(/^http:\/\/127\.0\.0\.1:9\/tab\?a=1&DOMAIN=/)
  expect(await ask({}, 'app.info')).toMatchObject({ result: { INSTALLED: true } })
  expect((await open('/crm/lead/details/13/')).data.hasApp).toBe(false)
})

test('until it is installed, only an administrator can open the app', async () => {
  const { open, finish } = await start()
  await open('/marketplace/app/?scenario=install')
  const marco = await open('/marketplace/app/?viewer=marco')
  expect([marco.data.hasApp, marco.html.includes('isn’t fully installed')]).toEqual([false, true])
  expect(marco.html).not.toContain('Deal chats</a>')
  expect((await open('/marketplace/app/')).data.frame.initData.INSTALL).toBe(true)
  await finish()
  expect((await open('/marketplace/app/?viewer=marco')).data.hasApp).toBe(true)
})

test('a user who isn’t an administrator can’t begin an installation', async () => {
  const { open } = await start()
  const { data } = await open('/marketplace/app/?scenario=install&viewer=marco')
  expect(data.frame.initData.INSTALL).toBe(false)
  expect((await open(DEAL)).tabs).toContain('Chat')
})

test('FIRST_RUN is true for each user and each installation, until that user’s setInstall', async () => {
  const { open, sandbox } = await start()
  const isFirstRun = async (viewer: string) =>
    (await open(`/marketplace/app/?viewer=${viewer}`)).data.frame.initData.FIRST_RUN
  const runsAs = async (card: CardOptions, command: string) => {
    const session = sandbox.openSession(card)
    session.press()
    const bridge = session.bridge('http://127.0.0.1:9', () => undefined)
    await bridge.receive(`${command}:key:${session.sid}`, 'http://127.0.0.1:9')
  }
  expect([await isFirstRun('anna'), await isFirstRun('marco')]).toEqual([false, false])
  await runsAs(INSTALL, 'setInstall:{"install":true}')
  await runsAs(INSTALL, 'setInstallFinish')
  expect([await isFirstRun('anna'), await isFirstRun('marco'), await isFirstRun('marco')]).toEqual([
    false,
    true,
    true,
  ])
  await runsAs({ placement: 'DEFAULT', viewer: 'marco' }, 'setInstall:{"install":true}')
  expect([await isFirstRun('anna'), await isFirstRun('marco')]).toEqual([false, false])
  await fetch(`${sandbox.origin}/sandbox/uninstall`, { method: 'POST', redirect: 'manual' })
  await runsAs(INSTALL, 'setInstallFinish')
  expect([await isFirstRun('anna'), await isFirstRun('marco')]).toEqual([true, true])
})

test('a finished installation stays when its scenario is opened again', async () => {
  const { open, ask, finish } = await start()
  await open('/marketplace/app/?scenario=install')
  await ask(INSTALL, 'placement.bind', TAB)
  await finish()
  const again = await open('/marketplace/app/?scenario=install')
  expect(again.data.frame.initData.INSTALL).toBe(false)
  expect((await open(DEAL)).tabs).toContain('Talk')
})

test('uninstalling removes every placement, and the seeded state can be restored', async () => {
  const { request, open, finish } = await start()
  await finish()
  expect((await open(DEAL)).html).toContain('Uninstall the app')
  expect((await request('/sandbox/uninstall', { method: 'POST' })).status).toBe(303)
  const none = await open(DEAL)
  expect([none.data.hasApp, none.html.includes('it isn’t installed')]).toEqual([false, true])
  await request('/sandbox/install-as-seeded', { method: 'POST' })
  expect((await open(DEAL)).tabs).toContain('Chat')
})

test('a further bound handler is another tab, with a session of its own and the same log', async () => {
  const { sandbox, request, open, ask } = await start()
  await ask({}, 'placement.bind', TAB)
  const { tabs, data } = await open(DEAL)
  expect(tabs.slice(-2)).toEqual(['Chat', 'Talk'])
  const opening = async (handler: string) => {
    const body = JSON.stringify({ address: DEAL, handler })
    return request(`/sandbox/sessions/${data.frame.sid}/tabs`, { method: 'POST', body })
  }
  expect((await opening('http://127.0.0.1:9/other')).status).toBe(404)
  const tab = (await (await opening(TAB.HANDLER)).json()) as typeof data
  expect(tab.frame.sid).not.toBe(data.frame.sid)
  expect(tab.handlerOpening.action).toContain('/tab?a=1&DOMAIN=')
  expect(tab.handlerOpening.fields).toMatchObject({ PLACEMENT: TAB.PLACEMENT })

  const asked = new URLSearchParams({ auth: tab.frame.initData.AUTH_ID })
  await request(`/rest/profile?${asked}`)
  const rows = await (await request(`/sandbox/sessions/${data.frame.sid}/rows`)).json()
  expect((rows as { rows: { sid: string }[] }).rows.map(({ sid }) => sid)).toContain(tab.frame.sid)
  expect(sandbox.log.red).toEqual([])
})

test('a placement in the left menu is an entry there, and opens its own address', async () => {
  const { open, ask } = await start()
  await ask({}, 'placement.bind', { ...TAB, PLACEMENT: 'LEFT_MENU', TITLE: 'All talks' })
  const { html } = await open(DEAL)
  const [, href = ''] = /<a href="([^"]*)"[^>]*>(?:(?!<\/a>).)*All talks/s.exec(html) ?? []
  const page = await open(href.replaceAll('&amp;', '&'))
  expect(page.data.frame.initData.PLACEMENT).toBe('LEFT_MENU')
  expect(page.data.handlerOpening.action).toContain('/tab?a=1&DOMAIN=')
})

test('an unbound placement has no tab', async () => {
  const { open, ask } = await start()
  await ask({}, 'placement.unbind', { PLACEMENT: TAB.PLACEMENT })
  const { tabs, html } = await open(DEAL)
  expect(tabs).not.toContain('Chat')
  expect((await open('/crm/lead/details/13/')).tabs).toContain('Chat')
  expect(html).toContain('isn’t bound to')
})

test('an installation without a browser ends as well', async () => {
  const { sandbox, open } = await start()
  const session = sandbox.openSession(INSTALL)
  session.press()
  const bridge = session.bridge('http://127.0.0.1:9', () => undefined)
  await bridge.receive(`setInstallFinish:key:${session.sid}`, 'http://127.0.0.1:9')
  expect((await open('/marketplace/app/')).data.frame.initData).toMatchObject({
    INSTALL: false,
    FIRST_RUN: true,
  })
})
