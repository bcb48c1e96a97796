// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { expectWrite, findHeading, openApp, startPortal } from '../../harness/open-app.ts'
import { openSettings } from './open-settings.ts'
import { APP_ADDRESS, askAsAdmin, boundTabs, cardTabs, tabsAt } from './portal-tabs.ts'

const DEAL_TAB = 'CRM_DEAL_DETAIL_TAB'
const DEAL = { scenario: 'found' }
const BIND = /placement\.bind/
const UNBIND = /placement\.unbind/

/** Rows of the settings that have tabs, by their checkbox, with the placements of each. */
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

const findBox = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('unticking and one button remove a tab, one after the other', async () => {
  const { user, sandbox } = await openSettings({ latencyMs: 0 })
  await findBox('Deals')
  let left = PLACES
  for (const [name, ...places] of ROWS) {
    await user.click(box(name))
    const remove = button(/^Remove from /)
    expect(remove.textContent).toBe(`Remove from ${places.length} card${places.length === 1 ? '' : 's'}`)
    expect(await boundTabs(sandbox)).toEqual(tabsAt(left))

    for (const _ of places) expectWrite(UNBIND)
    await user.click(remove)
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^Remove from / })).toBeNull()
      expect([box(name).checked, box(name).disabled]).toEqual([false, false])
    })
    left = left.filter((place) => !places.includes(place))
    expect(await boundTabs(sandbox)).toEqual(tabsAt(left))
  }
  expect(screen.getByText('Done.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Remove all tabs' })).toBeNull()
  expect(await cardTabs(sandbox, DEAL)).toEqual(['General*', 'Products', 'History'])
})

test('“Remove all tabs” asks first and removes nothing before the answer, then every tab', async () => {
  const { user, sandbox } = await openSettings()
  expect(await cardTabs(sandbox, DEAL)).toContain('Chat*')
  await user.click(await screen.findByRole('button', { name: 'Remove all tabs' }))
  const question = screen.getByRole('alertdialog', { name: 'Remove the tab from every card?' })
  expect(question.textContent).toContain(`${PLACES.length} cards lose it. Chats and messages stay.`)
  await user.click(button('Keep them'))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  await user.click(button('Remove all tabs'))
  expect(screen.getByRole('alertdialog')).toBeTruthy()
  expect(sandbox.log.rows.filter(({ write }) => write)).toEqual([])
  expect(await boundTabs(sandbox)).toEqual(tabsAt(PLACES))

  for (const _ of PLACES) expectWrite(UNBIND)
  await user.click(button('Remove all'))
  expect(await screen.findByText('Done.')).toBeTruthy()
  expect(await boundTabs(sandbox)).toEqual([])
  expect(await cardTabs(sandbox, DEAL)).toEqual(['General*', 'Products', 'History'])
})

test('a tab at an old address is marked, and a repair binds the new address once', async () => {
  const portal = await startPortal()
  const old = `${APP_ADDRESS}moved-away/`
  expectWrite(UNBIND)
  await askAsAdmin(portal, 'placement.unbind', { PLACEMENT: DEAL_TAB, HANDLER: APP_ADDRESS })
  expectWrite(BIND)
  await askAsAdmin(portal, 'placement.bind', { PLACEMENT: DEAL_TAB, HANDLER: old })
  const written = () => portal.log.rows.filter(({ write }) => write).length
  const before = written()
  const { user } = await openSettings({}, portal)
  const row = async () => within((await findBox('Deals')).closest('li') as HTMLElement)
  expect((await row()).getByText('Needs repair')).toBeTruthy()
  expect(screen.getAllByText('Needs repair')).toHaveLength(1)
  expect(written()).toBe(before)
  expect(await boundTabs(portal)).toContain(`${DEAL_TAB} ${old}`)

  expectWrite(BIND)
  expectWrite(UNBIND)
  await user.click(button('Repair 1 tab'))
  expect(await screen.findByText('Done.')).toBeTruthy()
  // The tabs are read again after the repair.
  expect(await (await row()).findByText('Already there')).toBeTruthy()
  expect(await boundTabs(portal)).toEqual(tabsAt(PLACES))
  expect((await cardTabs(portal, DEAL)).filter((title) => title.startsWith('Chat'))).toEqual(['Chat*'])
  await openApp(DEAL, portal)
  await findHeading('Warehouse lighting for Northwind')
})

test('a member sees the settings without controls for tabs, and the portal is not asked for the bindings', async () => {
  const { user, requests, sandbox } = await openSettings({ viewer: 'marco' })
  expect(
    await screen.findByText('Only an administrator sees and changes where people see the app.'),
  ).toBeTruthy()
  await user.click(button('Check now'))
  await screen.findByRole('button', { name: 'Check again' })
  const boxes = screen.queryAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
    'Tell the chat’s members that I am typing',
    'Mark messages as read when I reach the end of a chat',
    'Use single letters and digits as keys',
  ])
  expect(screen.queryAllByRole('button', { name: /^(Add to|Remove|Repair|Save)/ })).toEqual([])
  expect(requests().flatMap(({ method, commands = [] }) => [method, ...commands])).not.toContain(
    'placement.get',
  )
  expect(sandbox.log.red).toEqual([])
  expect(await boundTabs(sandbox)).toEqual(tabsAt(PLACES))
})
