// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../../sandbox/index.ts'
import { expectWrite, findHeading, openApp, startPortal } from '../../harness/open-app.ts'
import { openSettings } from './open-settings.ts'
import { APP_ADDRESS, askAsAdmin, boundTabs, tabsAt } from './portal-tabs.ts'

const PLACES = {
  IM_NAVIGATION: 'The messenger’s menu',
  IM_SIDEBAR: 'Beside chats in the messenger',
  REST_APP_URI: 'Links to the app',
} as const
const CODES = Object.keys(PLACES)
const NAMES = Object.values(PLACES)
const NEWS =
  /^New since an earlier version: The messenger’s menu, Beside chats in the messenger, and Links to the app\./
const BIND = /placement\.bind/
const UNBIND = /placement\.unbind/
const OLD = `${APP_ADDRESS}moved-away/`

const findBox = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string) => screen.getByRole('button', { name })
/** The bindings of the messenger's places and of links. */
const boundPlaces = async (sandbox: Sandbox) =>
  (await boundTabs(sandbox)).filter((row) => CODES.some((code) => row.startsWith(code)))

/** A portal whose administrator has bound the app to these places at this address. */
async function portalWith(codes: readonly string[], HANDLER = APP_ADDRESS): Promise<Sandbox> {
  const portal = await startPortal()
  for (const PLACEMENT of codes) {
    expectWrite(BIND)
    await askAsAdmin(portal, 'placement.bind', { PLACEMENT, HANDLER, OPTIONS: { iconName: 'fa-link' } })
  }
  return portal
}

test('who installed an earlier version is told of the new places, and adds them by one press, each once', async () => {
  const { user, sandbox } = await openSettings()
  expect(await screen.findByText(NEWS)).toBeTruthy()
  expect(screen.getAllByText('New')).toHaveLength(3)
  for (const name of NAMES) await user.click(await findBox(name))
  expect([await boundPlaces(sandbox), sandbox.log.rows.filter(({ write }) => write)]).toEqual([[], []])

  for (const _ of CODES) expectWrite(BIND)
  await user.click(button('Add to 3 places'))
  expect(await screen.findByText('Done.')).toBeTruthy()
  expect(await boundPlaces(sandbox)).toEqual(tabsAt(CODES))
  expect(await askAsAdmin(sandbox, 'placement.get')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        placement: 'IM_SIDEBAR',
        options: { iconName: 'fa-briefcase', context: 'CRM;LINES', role: 'USER', extranet: 'N', color: '' },
        langAll: expect.objectContaining({ ru: expect.objectContaining({ TITLE: 'Сделка' }) }),
      }),
      expect.objectContaining({
        placement: 'IM_NAVIGATION',
        options: { iconName: 'fa-comments', role: 'USER', extranet: 'N' },
        title: 'Deal Chat',
      }),
      expect.objectContaining({ placement: 'REST_APP_URI', options: [] }),
    ]),
  )
  expect(sandbox.log.red).toEqual([])
  expect([screen.queryByText(NEWS), screen.queryByText('New')]).toEqual([null, null])

  await openApp({ scenario: 'im-navigation' }, sandbox)
  await findHeading('Deal chats')
  await openApp({ scenario: 'im-sidebar' }, sandbox)
  await findHeading('Warehouse lighting for Northwind')
})

test('a member is not told of new places, and is not offered them', async () => {
  await openSettings({ viewer: 'marco' })
  expect(
    await screen.findByText('Only an administrator sees and changes where people see the app.'),
  ).toBeTruthy()
  expect([screen.queryByText(NEWS), screen.queryByRole('checkbox', { name: PLACES.IM_SIDEBAR })]).toEqual([
    null,
    null,
  ])
})

test('a new permission that is not granted is told with its purpose', async () => {
  await openSettings({ with: ['imopenlines', 'task', 'sonet_group'] })
  expect(
    await screen.findByText(/^New permission: “Drive” \(disk\)\. Sends and downloads files/),
  ).toBeTruthy()
})

test('the installer offers the places, unticked, and adds a ticked one with the tabs', async () => {
  const { user, sandbox } = await openApp({ scenario: 'install' })
  const boxes = await Promise.all(NAMES.map(findBox))
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false])
  await user.click(await findBox(PLACES.IM_SIDEBAR))
  for (let count = 0; count < 5; count += 1) expectWrite(BIND)
  expectWrite(/setInstallFinish/)
  await user.click(button('Add to 5 places'))
  await findHeading('Deal Chat is in place')
  expect(await boundPlaces(sandbox)).toEqual(tabsAt(['IM_SIDEBAR']))
})

test('“Remove all” names the places in its question, and unbinds them with the tabs', async () => {
  const portal = await portalWith(CODES)
  const before = (await boundTabs(portal)).length
  const { user } = await openSettings({}, portal)
  await user.click(await screen.findByRole('button', { name: 'Remove all tabs and places' }))
  const question = screen.getByRole('alertdialog', { name: 'Remove the app from every place?' })
  expect(question.textContent).toContain(`${before} places lose it. Chats and messages stay.`)
  for (let count = 0; count < before; count += 1) expectWrite(UNBIND)
  await user.click(button('Remove all'))
  expect(await screen.findByText('Done.')).toBeTruthy()
  expect(await boundTabs(portal)).toEqual([])
})

test('after a move of the app the self-check names the places of the old address, and one press repairs them', async () => {
  const portal = await portalWith(CODES, OLD)
  const { user } = await openSettings({}, portal)
  await findBox(PLACES.REST_APP_URI)
  expect(screen.getAllByText('Needs repair')).toHaveLength(3)
  await user.click(button('Check now'))
  await screen.findByRole('button', { name: 'Check again' })
  const findings = screen
    .getAllByRole('listitem')
    .filter(({ textContent }) => textContent?.includes('another address than this one is opened there'))
  expect(findings.map((row) => within(row).getByText(/^(IM_|REST_)/).textContent)).toEqual(CODES)
  expect(findings[0]?.textContent).toContain('An administrator can repair it in these settings.')
  expect(document.body.textContent).toContain('bad     place IM_SIDEBAR elsewhere')

  for (const _ of CODES) {
    expectWrite(BIND)
    expectWrite(UNBIND)
  }
  await user.click(button('Repair 3 places'))
  expect(await screen.findByText('Done.')).toBeTruthy()
  expect(await boundPlaces(portal)).toEqual(tabsAt(CODES))
  expect(portal.log.red).toEqual([])
  await user.click(button('Check again'))
  expect(await screen.findByText(/good place REST_APP_URI here/)).toBeTruthy()
})
