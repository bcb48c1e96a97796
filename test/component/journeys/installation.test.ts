// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { LogRow, Sandbox } from '../../../sandbox/index.ts'
import { expectWrite, findHeading, type OpenedApp, openApp, startPortal } from '../../harness/open-app.ts'
import { APP_ADDRESS, askAsAdmin, boundTabs, cardTabs, tabsAt } from './portal-tabs.ts'

const INSTALL = { scenario: 'install' }
const CARDS = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY'].map((code) => `CRM_${code}_DETAIL_TAB`)
const BIND = /placement\.bind/
const UNBIND = /placement\.unbind/

const findAdd = () => screen.findByRole('button', { name: 'Add to 4 cards' })
/** Number of REST's writes. */
const written = ({ log }: Sandbox) =>
  log.rows.filter(({ write, way }) => write && way !== 'app → frame').length

/** Waits until the portal is told that the installation is finished, exactly once. */
async function finished({ frameCommands, sandbox }: OpenedApp): Promise<void> {
  expectWrite(/setInstallFinish/)
  await waitFor(() => expect(frameCommands('setInstallFinish')).toHaveLength(1))
  expect(sandbox.log.red).toEqual([])
  expect(await askAsAdmin(sandbox, 'app.info')).toMatchObject({ INSTALLED: true })
}

/** A portal whose installation was started in another page, with the tab bound by `params`. */
async function portalWith(...params: { PLACEMENT: string | undefined; HANDLER: string }[]): Promise<Sandbox> {
  const portal = await startPortal()
  portal.openSession(INSTALL)
  for (const one of params) {
    expectWrite(BIND)
    await askAsAdmin(portal, 'placement.bind', one)
  }
  return portal
}

test('an administrator installs from nothing by a double press, and the deal’s card has the tab', async () => {
  const app = await openApp(INSTALL)
  const { sandbox, user } = app
  await findHeading('Add Deal Chat to your portal')
  const add = await findAdd()
  const equipment = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Smart process “Equipment”' })
  expect([equipment.checked, written(sandbox)]).toEqual([false, 0])
  expect(await cardTabs(sandbox, { scenario: 'found' })).toEqual(['General*', 'Products', 'History'])

  for (const _ of CARDS) expectWrite(BIND)
  await user.dblClick(add)
  await findHeading('Deal Chat is in place')
  await finished(app)
  expect(await boundTabs(sandbox)).toEqual(tabsAt(CARDS))
  expect((await cardTabs(sandbox, { scenario: 'found' })).at(-1)).toBe('Chat*')
  expect((await cardTabs(sandbox, { scenario: 'found', language: 'ru' })).at(-1)).toBe('Чат*')

  await openApp({ scenario: 'left-menu' }, sandbox)
  await findHeading('Deal chats')
  await openApp({ scenario: 'found' }, sandbox)
  await findHeading('Warehouse lighting for Northwind')
})

test('a member is kept from the installer by the portal’s page and by its REST', async () => {
  const portal = await portalWith()
  const page = await portal.handle(new Request(portal.cardUrl({ placement: 'DEFAULT', viewer: 'marco' })))
  expect(await page.text()).toContain('The app isn’t fully installed yet.')

  await openApp({ ...INSTALL, faults: ['ACCESS_DENIED:placement.get'] }, portal)
  await findHeading('Ask your administrator')
  expect(screen.getByText(`${portal.origin}/marketplace/app/14/`)).toBeTruthy()
})

test('a second installation writes nothing, and ends like the first', async () => {
  const portal = await portalWith(...CARDS.map((PLACEMENT) => ({ PLACEMENT, HANDLER: APP_ADDRESS })))
  const before = written(portal)
  const app = await openApp(INSTALL, portal)
  const add = await findAdd()
  // The left menu's page is the fourth.
  expect(screen.getAllByText('Already there')).toHaveLength(4)
  await app.user.click(add)
  await finished(app)
  expect([written(portal), await boundTabs(portal)]).toEqual([before, tabsAt(CARDS)])
})

test('a tab that the portal refuses has its reason, does not stop the others, and can be tried again', async () => {
  const app = await openApp({ ...INSTALL, faults: ['ERROR_CORE:placement.bind:once'] })
  for (const _ of CARDS) expectWrite(BIND)
  await app.user.click(await findAdd())
  const heading = await findHeading('3 of 4 tabs are in place')
  await waitFor(() => expect(document.activeElement === heading).toBe(true))
  expect(screen.getByText(/^The portal said: /)).toBeTruthy()
  expect(app.frameCommands('setInstallFinish')).toEqual([])
  await app.user.click(screen.getByRole('button', { name: 'Try “Deals” again' }))
  await finished(app)
  expect(await boundTabs(app.sandbox)).toEqual(tabsAt(CARDS))
})

test('after a crash half-way the installer finds the bound tabs, and adds the rest', async () => {
  // The latency keeps the third request waiting while the fault is set.
  const app = await openApp({ ...INSTALL, latencyMs: 30 })
  const { sandbox } = app
  const add = await findAdd()
  for (const _ of CARDS.slice(0, 3)) expectWrite(BIND)
  const isSecond = ({ write, params }: LogRow) => write && JSON.stringify(params).includes('CRM_LEAD')
  const halfWay = sandbox.log.waitFor(isSecond).then(() => app.session.setFaults(['hang:placement.bind']))
  await app.user.click(add)
  await halfWay
  await sandbox.log.waitFor(({ status }) => status === 'no answer')
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2'))

  const again = await openApp(INSTALL, sandbox)
  const addRest = await findAdd()
  // Deals, leads and the left menu’s page; of contacts and companies, only contacts.
  expect(screen.getAllByText('Already there')).toHaveLength(3)
  expectWrite(BIND)
  await again.user.click(addRest)
  await finished(again)
  expect(await boundTabs(sandbox)).toEqual(tabsAt(CARDS))
})

test('after a move of the app, the old addresses are removed from every card', async () => {
  const PLACEMENT = CARDS[0]
  const portal = await portalWith(
    { PLACEMENT, HANDLER: `${APP_ADDRESS}old/` },
    { PLACEMENT, HANDLER: `${APP_ADDRESS}?v=1` },
  )
  const app = await openApp(INSTALL, portal)
  const add = await findAdd()
  expect(screen.getAllByText('Needs repair')).toHaveLength(1)
  for (const _ of CARDS) expectWrite(BIND)
  expectWrite(UNBIND)
  expectWrite(UNBIND)
  await app.user.click(add)
  await finished(app)
  expect(await boundTabs(portal)).toEqual(tabsAt(CARDS))
})

test('a portal that did not grant the tabs says so, and the app is installed without them', async () => {
  const app = await openApp({ ...INSTALL, without: ['placement'] })
  expect(await screen.findByText(/“App embedding” \(placement\) no tab can be added/)).toBeTruthy()
  expect(screen.getByText('Needed. Without it, no tab can be added.')).toBeTruthy()
  await app.user.click(screen.getByRole('button', { name: 'Finish without tabs' }))
  await finished(app)
  expect(await boundTabs(app.sandbox)).toEqual([])
  await openApp({ scenario: 'left-menu' }, app.sandbox)
  await findHeading('Deal chats')
})
