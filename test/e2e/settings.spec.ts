import type { FrameLocator, Page } from '@playwright/test'
import type { CardOptions, Sandbox } from '../../sandbox/index.ts'
import { boundTabs, tabsAt } from './bound-tabs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { readRunData } from './run-data.ts'

/** The app's own page, with every permission that the app can use. */
const LEFT_MENU = {
  scenario: 'left-menu',
  with: ['imopenlines', 'task', 'sonet_group'],
} satisfies CardOptions
const DEAL_TAB = 'CRM_DEAL_DETAIL_TAB'

const radio = (app: FrameLocator, name: string) => app.getByRole('radio', { name, exact: true })
const theme = (app: FrameLocator) => app.locator('html').getAttribute('data-theme')
const report = (app: FrameLocator) => app.locator('pre').filter({ hasText: 'versions app' })
/** A finding that isn't good, by its words. */
const finding = (app: FrameLocator, text: string | RegExp) =>
  app.getByRole('listitem').filter({ hasText: text })

async function openSettings(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: 'Settings' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
}

async function check(app: FrameLocator, name = 'Check now'): Promise<void> {
  await app.getByRole('button', { name }).click()
  await expect(app.getByRole('button', { name: 'Check again' })).not.toHaveAttribute('aria-disabled', 'true')
}

/** Each line of the report that isn't good. */
async function troubles(app: FrameLocator): Promise<string[]> {
  const lines = ((await report(app).textContent()) ?? '').split('\n')
  return lines.filter((line) => !line.startsWith('good')).map((line) => line.replace(/ +/g, ' '))
}

/** What an administrator does elsewhere in the portal, by REST. The log forgets it. */
async function elsewhere(sandbox: Sandbox, method: string, params: object): Promise<void> {
  const { token } = sandbox.openSession({ viewer: 'anna' })
  const response = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auth: token, ...params }),
    }),
  )
  expect(response.status).toBe(200)
  sandbox.log.clear()
}

/** The app's own address, as a portal asks for it, answers this to the self-check. */
async function ownAddress(
  page: Page,
  answer: { status: number; headers?: Record<string, string> } | 'silence',
) {
  const isAsked = (url: URL) => url.origin === new URL(readRunData()?.appUrl ?? '').origin
  await page.route(isAsked, async (route) => {
    const request = route.request()
    if (request.method() !== 'POST' || request.resourceType() !== 'fetch') await route.fallback()
    else if (answer === 'silence') await route.abort()
    else await route.fulfill({ ...answer, body: '' })
  })
}

test('settings are a link away, and back leads to the search', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  expect(await app.locator('html').evaluate(() => location.hash)).toBe('#/settings')
  await app.getByRole('button', { name: 'Back to the search' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
})

test('in the narrowest frame the way there has room, and so have the settings', async ({ openDealTab }) => {
  const { app } = await openDealTab({ ...LEFT_MENU, width: 340, latencyMs: 0 })
  const overflow = () => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  const rows = await app.locator('header').evaluate((header) => {
    const tops = [...header.querySelectorAll('a')].map((link) => link.getBoundingClientRect())
    return new Set(tops.map(({ top, height }) => Math.round(top + height / 2))).size
  })
  expect([rows, await overflow()]).toEqual([1, 0])
  await openSettings(app)
  await check(app)
  expect(await overflow()).toBe(0)
})

test('a theme is drawn at once, kept by one write, and there again after a reload', async ({
  openDealTab,
  page,
  expectWrite,
}) => {
  expectWrite(/user\.option\.set.*dark/)
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await expect(radio(app, 'Light')).toBeChecked()
  await radio(app, 'Dark').check()
  await expect.poll(() => theme(app)).toBe('dark')
  await expectAccessible(page, 'dark')

  await page.reload()
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
  expect(await theme(app)).toBe('dark')
  expect(await app.locator('html').evaluate(() => localStorage.getItem('deal-chat.theme'))).toBe('dark')
  await openSettings(app)
  await expect(radio(app, 'Dark')).toBeChecked()
})

test('a theme that the portal doesn’t keep is taken back, and that is said', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  sandbox.setFaults(['ACCESS_DENIED:user.option.set'])
  await radio(app, 'Dark').click()
  await expect(app.getByText('The theme was not kept. You may not do this here.')).toBeVisible()
  await expect(radio(app, 'Light')).toBeChecked()
  expect(await theme(app)).toBe('light')
})

test('where nothing is wrong, the self-check says so, having only read', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await expect(app.getByRole('checkbox', { name: 'Deals' })).toBeVisible()
  const before = sandbox.log.rows.filter(({ way }) => way === 'app → REST').length
  await check(app)
  await expect(app.getByText('Everything is in order.')).toBeVisible()
  expect(await troubles(app)).toEqual([])
  const asked = sandbox.log.rows.filter(({ way }) => way === 'app → REST').slice(before)
  expect(asked.map(({ method }) => method).sort()).toEqual(['batch', 'batch', 'server.time'])
  await expectAccessible(page)
})

interface Case {
  name: string
  card?: CardOptions
  /** REST's from now on, once the settings are open. */
  faults?: string[]
  prepare?: (sandbox: Sandbox, page: Page) => Promise<unknown>
  /** The words of the finding, and of its fix. */
  text: string | RegExp
  fix: RegExp
  /** The report's lines that aren't good. */
  report: string[]
  trouble?: RegExp
}

const OLD_ADDRESS = () => `${readRunData()?.appUrl}?from=old`
const bindOld = (sandbox: Sandbox) =>
  elsewhere(sandbox, 'placement.bind', { PLACEMENT: DEAL_TAB, HANDLER: OLD_ADDRESS() })
const unbind = (sandbox: Sandbox) =>
  elsewhere(sandbox, 'placement.unbind', { PLACEMENT: DEAL_TAB, HANDLER: readRunData()?.appUrl })

const CASES: readonly Case[] = [
  {
    name: 'a needed permission is missing',
    card: { without: ['crm'] },
    text: 'The permission “CRM” is missing',
    fix: /there are no tabs in CRM cards.*An administrator ticks it/,
    report: ['bad permission crm missing'],
  },
  {
    name: 'a permission for a part is missing',
    card: { with: ['task', 'sonet_group'] },
    text: 'The permission “Open channels” is missing',
    fix: /the customer’s conversations are not listed/,
    report: ['warn permission imopenlines missing'],
  },
  {
    name: 'the permission for tabs is missing',
    card: { without: ['placement'] },
    text: 'Where the tabs are can’t be seen without a permission',
    fix: /ticks “App embedding”/,
    report: ['bad permission placement missing', 'unknown tabs needsPermission'],
  },
  {
    name: 'the deal’s tab is gone',
    prepare: unbind,
    text: 'Deals: the tab is not added',
    fix: /An administrator can add it/,
    report: ['warn tab CRM_DEAL_DETAIL_TAB absent'],
  },
  {
    name: 'the deal’s tab opens another address',
    prepare: async (sandbox) => {
      await unbind(sandbox)
      await bindOld(sandbox)
    },
    text: 'Deals: the tab opens another address',
    fix: /can repair it/,
    report: ['bad tab CRM_DEAL_DETAIL_TAB elsewhere'],
  },
  {
    name: 'the deal’s tab is there twice',
    prepare: bindOld,
    text: 'Deals: the tab is there more than once',
    fix: /can repair it/,
    report: ['warn tab CRM_DEAL_DETAIL_TAB twice'],
  },
  {
    name: 'a portal too old for a list of members',
    faults: ['ERROR_METHOD_NOT_FOUND:im.dialog.users.list'],
    text: 'The portal lacks 1 method',
    fix: /A newer Bitrix24 has them/,
    report: ['warn methods missing im.dialog.users.list'],
  },
  {
    name: 'a portal too old for the chat',
    faults: ['ERROR_METHOD_NOT_FOUND:im.chat.get', 'ERROR_METHOD_NOT_FOUND:im.dialog.get'],
    text: 'The portal lacks 2 methods',
    fix: /A newer Bitrix24 has them/,
    report: ['bad methods missing im.chat.get im.dialog.get'],
  },
  {
    name: 'a portal that doesn’t tell of methods',
    faults: ['ERROR_CORE:method.get'],
    text: 'Which methods the portal has could not be told',
    fix: /Check again/,
    report: ['unknown methods unknown'],
  },
  {
    name: 'a slow portal',
    card: { latencyMs: 1_200 },
    text: /The portal is slow: 1\.\d s/,
    fix: /Every screen waits for this/,
    report: [expect.stringMatching(/^warn speed slow 1\d\d\d ms$/) as unknown as string],
  },
  {
    name: 'a very slow portal',
    card: { latencyMs: 3_100 },
    text: /The portal is very slow: 3\.\d s/,
    fix: /whoever looks after the portal/,
    report: [expect.stringMatching(/^bad speed verySlow 3\d\d\d ms$/) as unknown as string],
  },
  {
    name: 'an installation that isn’t finished',
    prepare: async (sandbox) => {
      await sandbox.handle(new Request(`${sandbox.origin}/sandbox/uninstall`, { method: 'POST' }))
    },
    text: 'The installation is not finished',
    fix: /hides the tabs from everybody/,
    report: [
      'bad installed unfinished',
      'warn tab CRM_DEAL_DETAIL_TAB absent',
      'warn tab CRM_LEAD_DETAIL_TAB absent',
      'warn tab CRM_CONTACT_DETAIL_TAB absent',
      'warn tab CRM_COMPANY_DETAIL_TAB absent',
    ],
  },
  {
    name: 'a session that is over',
    faults: ['NO_AUTH_FOUND'],
    text: 'The session has ended',
    fix: /Reload the tab/,
    report: [
      'bad token over',
      'unknown speed unknown',
      'unknown installed unknown',
      'unknown permissions unknown',
      'unknown tabs unknown',
      'unknown methods unknown',
    ],
  },
  {
    name: 'a server that takes no POST',
    prepare: (_sandbox, page) => ownAddress(page, { status: 405 }),
    text: 'does not answer a portal (POST): HTTP 405',
    fix: /plain file servers refuse/,
    report: ['bad post refuses 405', 'unknown frame unknown'],
    trouble: /405/,
  },
  {
    name: 'a server that doesn’t take this portal',
    prepare: (_sandbox, page) => ownAddress(page, { status: 403, headers: { 'x-deal-chat': 'unlisted' } }),
    text: 'does not take this portal: HTTP 403',
    fix: /PORTAL_ORIGINS/,
    report: ['bad post unlisted 403', 'unknown frame unknown'],
    trouble: /403/,
  },
  {
    name: 'a server that fails',
    prepare: (_sandbox, page) => ownAddress(page, { status: 502 }),
    text: 'The app’s server fails: HTTP 502',
    fix: /what stands before it/,
    report: ['bad post fails 502', 'unknown frame unknown'],
    trouble: /502/,
  },
  {
    name: 'a server that doesn’t answer',
    prepare: (_sandbox, page) => ownAddress(page, 'silence'),
    text: 'The app’s address did not answer',
    fix: /may be down/,
    report: ['unknown post unknown', 'unknown frame unknown'],
    trouble: /ERR_FAILED/,
  },
  {
    name: 'a server that forbids the portal to show the app',
    prepare: (_sandbox, page) =>
      ownAddress(page, { status: 200, headers: { 'x-frame-options': 'SAMEORIGIN' } }),
    text: 'forbids this portal to show it',
    fix: /leave this portal out/,
    report: ['bad frame forbidden'],
  },
  {
    name: 'what only an administrator sees',
    card: { viewer: 'marco' },
    text: 'Only an administrator can see where the tabs are',
    fix: /Ask an administrator/,
    report: ['unknown tabs adminOnly'],
  },
]

for (const { name, card = {}, faults = [], prepare, text, fix, report: lines, trouble } of CASES) {
  test(`the self-check finds ${name}, and says what to do`, async ({
    openDealTab,
    page,
    sandbox,
    expectTrouble,
  }) => {
    if (trouble !== undefined) expectTrouble(trouble)
    const { app } = await openDealTab({ ...LEFT_MENU, ...card })
    await openSettings(app)
    await prepare?.(sandbox, page)
    if (faults.length > 0) sandbox.setFaults(faults)
    await check(app)
    await expect(finding(app, text)).toContainText(fix)
    const found = await troubles(app)
    expect(found.sort()).toEqual([...lines].sort())
  })
}

test('what was mended is gone when one looks again', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  sandbox.setFaults(['ERROR_METHOD_NOT_FOUND:im.dialog.users.list'])
  await check(app)
  await expect(finding(app, 'The portal lacks 1 method')).toBeVisible()
  sandbox.setFaults([])
  await check(app, 'Check again')
  await expect(app.getByText('Everything is in order.')).toBeVisible()
})

test('the report has no token, name, text or address of anybody’s in it', async ({
  openDealTab,
  page,
  sandbox,
  expectTrouble,
}) => {
  // The portal's frame may not use the clipboard: the text is selected, and copied the older way.
  expectTrouble(/The Clipboard API has been blocked/)
  const tokens = new Set<string>()
  page.on('request', (request) => {
    for (const source of [new URL(request.url()).search, request.postData() ?? '']) {
      for (const [name, value] of new URLSearchParams(source)) {
        if (/auth|refresh|sid|token|member/i.test(name) && value !== '') tokens.add(value)
      }
    }
  })
  const { app } = await openDealTab({ ...LEFT_MENU, without: ['crm', 'user_brief'] })
  await openSettings(app)
  await bindOld(sandbox)
  sandbox.setFaults(['ERROR_METHOD_NOT_FOUND:im.recent.pin'])
  await check(app)
  await app.getByText('Report for whoever helps you').click()
  await app.getByRole('button', { name: 'Copy report' }).click()
  const text = (await report(app).textContent()) ?? ''
  expect(text).toContain('versions app')
  expect(tokens.size).toBeGreaterThan(0)
  const hosts = [sandbox.origin, readRunData()?.appUrl ?? ''].map((address) => new URL(address).host)
  const secrets = [
    ...tokens,
    ...hosts,
    'http',
    '127.0.0.1',
    'localhost',
    'Anna',
    'Keller',
    'Site visits',
    'old',
  ]
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  expect(text).toMatch(/^[\w .\n]+$/)
})

test('a member has a theme of their own, and only reads the rest', async ({
  openDealTab,
  page,
  expectWrite,
}) => {
  expectWrite(/user\.option\.set/)
  const { app } = await openDealTab({ ...LEFT_MENU, viewer: 'marco' })
  await openSettings(app)
  await check(app)
  await radio(app, 'As on this device').check()
  await expect.poll(() => theme(app)).toBe('auto')
  await expectAccessible(page)
})

/** Each row of the settings that has tabs, by its tick, with the places that it stands for. */
const ROWS: readonly (readonly [name: string, ...places: string[]])[] = [
  ['Deals', DEAL_TAB],
  ['Leads', 'CRM_LEAD_DETAIL_TAB'],
  ['Contacts and companies', 'CRM_CONTACT_DETAIL_TAB', 'CRM_COMPANY_DETAIL_TAB'],
  ['Quotes and invoices', 'CRM_QUOTE_DETAIL_TAB', 'CRM_SMART_INVOICE_DETAIL_TAB'],
  ['Smart process “Projects”', 'CRM_DYNAMIC_128_DETAIL_TAB'],
  ['Smart process “Equipment”', 'CRM_DYNAMIC_1032_DETAIL_TAB'],
  ['Tasks', 'TASK_VIEW_TAB'],
  ['Groups', 'SONET_GROUP_DETAIL_TAB'],
]
const PLACES = ROWS.flatMap(([, ...places]) => places)
const BIND = /placement\.bind/
const UNBIND = /placement\.unbind/

const button = (app: FrameLocator, name: string) => app.getByRole('button', { name, exact: true })
const box = (app: FrameLocator, name: string) => app.getByRole('checkbox', { name, exact: true })
/** The app's tab in a card, which the portal's page has. */
const cardTab = (page: Page) => page.getByRole('tab', { name: 'Chat', exact: true })
const dealTitle = (app: FrameLocator) =>
  app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })
const writes = (sandbox: Sandbox) => sandbox.log.rows.filter(({ write }) => write)

const bound = (sandbox: Sandbox) => boundTabs(sandbox, { viewer: 'anna' })

test('a tab is gone once its tick is taken away and one button pressed, one after the other', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, latencyMs: 0 })
  await openSettings(app)
  let left = PLACES
  for (const [name, ...places] of ROWS) {
    await box(app, name).uncheck()
    const remove = app.getByRole('button', { name: /^Remove from / })
    await expect(remove).toHaveText(`Remove from ${places.length} card${places.length === 1 ? '' : 's'}`)
    expect(await bound(sandbox)).toEqual(tabsAt(run.appUrl, left))

    for (const _ of places) expectWrite(UNBIND)
    await remove.click()
    await expect(remove).toBeHidden()
    await expect(box(app, name)).not.toBeChecked()
    left = left.filter((place) => !places.includes(place))
    expect(await bound(sandbox)).toEqual(tabsAt(run.appUrl, left))
  }
  await expect(app.getByText('Done.')).toBeVisible()
  await expect(button(app, 'Remove all tabs')).toBeHidden()
  await expectAccessible(page)

  await openDealTab({ scenario: 'found' })
  await expect(page.getByRole('tab').first()).toBeVisible()
  await expect(cardTab(page)).toHaveCount(0)
})

test('“Remove all tabs” asks first, and takes nothing away before the answer, then every tab', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  await openDealTab({ scenario: 'found' })
  await expect(cardTab(page)).toBeVisible()

  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await button(app, 'Remove all tabs').click()
  const question = app.getByRole('alertdialog', { name: 'Remove the tab from every card?' })
  await expect(question).toContainText(`${PLACES.length} cards lose it. Chats and messages stay.`)
  await expectAccessible(page)
  await button(app, 'Keep them').click()
  await expect(question).toBeHidden()
  await button(app, 'Remove all tabs').click()
  await expect(question).toBeVisible()
  expect(writes(sandbox)).toEqual([])
  expect(await bound(sandbox)).toEqual(tabsAt(run.appUrl, PLACES))

  for (const _ of PLACES) expectWrite(UNBIND)
  await button(app, 'Remove all').click()
  await expect(app.getByText('Done.')).toBeVisible()
  expect(await bound(sandbox)).toEqual([])
  await openDealTab({ scenario: 'found' })
  await expect(page.getByRole('tab').first()).toBeVisible()
  await expect(cardTab(page)).toHaveCount(0)
})

test('a tab at an old address is shown as such, and repaired it opens the app again, once', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  await unbind(sandbox)
  // Nobody answers there any more.
  const old = `${run.appUrl}moved-away/`
  await elsewhere(sandbox, 'placement.bind', { PLACEMENT: DEAL_TAB, HANDLER: old })
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  const deals = app.getByRole('listitem').filter({ has: box(app, 'Deals') })
  await expect(deals).toContainText('Needs repair')
  await expect(app.getByText('Needs repair')).toHaveCount(1)
  expect(writes(sandbox)).toEqual([])
  expect(await bound(sandbox)).toContain(`${DEAL_TAB} ${old}`)

  expectWrite(BIND)
  expectWrite(UNBIND)
  await button(app, 'Repair 1 tab').click()
  await expect(app.getByText('Done.')).toBeVisible()
  await expect(deals).toContainText('Already there')
  expect(await bound(sandbox)).toEqual(tabsAt(run.appUrl, PLACES))
  await openDealTab({ scenario: 'found' })
  await expect(cardTab(page)).toHaveCount(1)
  await expect(dealTitle(app)).toBeVisible()
})

test('a portal too old for a list of members shows the chat all the same, and the self-check names what it lacks', async ({
  openDealTab,
}) => {
  const faults = ['ERROR_METHOD_NOT_FOUND:im.dialog.users.list']
  const { app } = await openDealTab({ scenario: 'found', faults })
  await expect(dealTitle(app)).toBeVisible()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  await expect(app.getByText('The client approved the estimate')).toBeVisible()
  await expect(app.getByText('The members could not be loaded. The rest is up to date.')).toBeVisible()
  await expect(app.getByRole('region', { name: 'Members' })).toHaveCount(0)

  await openDealTab({ ...LEFT_MENU, faults })
  await openSettings(app)
  await check(app)
  await expect(finding(app, 'The portal lacks 1 method')).toContainText('im.dialog.users.list')
})

test('a member sees the settings without anything that changes tabs, and nothing of it is asked', async ({
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, viewer: 'marco' })
  await openSettings(app)
  await expect(
    app.getByText('Only an administrator sees and changes which cards have the tab.'),
  ).toBeVisible()
  await check(app)
  await expect(app.getByRole('checkbox')).toHaveCount(0)
  await expect(app.getByRole('button', { name: /^(Add to|Remove|Repair|Save)/ })).toHaveCount(0)
  await expectAccessible(page)
  const { rows, red } = sandbox.log
  expect(rows.flatMap(({ method, commands = [] }) => [method, ...commands])).not.toContain('placement.get')
  expect([red, writes(sandbox)]).toEqual([[], []])
  expect(await bound(sandbox)).toEqual(tabsAt(run.appUrl, PLACES))
})
