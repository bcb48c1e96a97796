// @vitest-environment happy-dom
import { createEvent, fireEvent, screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { controlClock, findHeading, openApp, passTime, passTimeUntil } from '../../harness/open-app.ts'

const DEAL_PATH = '/crm/deal/details/1663/'

/** Opens the chat of an address on the app's own page. */
async function openByAddress(address: string): Promise<void> {
  const box = await screen.findByRole('combobox')
  fireEvent.change(box, { target: { value: address } })
  fireEvent.keyDown(box, { key: 'Enter' })
}

test('in a deal’s own card there is no link back to the deal', async () => {
  await openApp({ scenario: 'found' })
  await findHeading('Warehouse lighting for Northwind')
  expect(screen.getByRole('link', { name: 'Open chat' })).toBeTruthy()
  expect(screen.queryByText('Belongs to')).toBeNull()
})

test('on older portals that allow fewer paths, the slider still opens', async () => {
  const { user, sandbox } = await openApp(
    { scenario: 'left-menu', faults: ['old-paths'] },
    undefined,
    'by the SDK',
    { hash: '#/find' },
  )
  await openByAddress(DEAL_PATH)
  await user.click(await screen.findByRole('link', { name: 'Deal 1663' }))
  const row = await sandbox.log.waitForFrame('openPath')
  // Paths opened in the slider.
  expect(row.note).toContain(`${DEAL_PATH}?`)
  expect(row.note).not.toMatch(/doesn’t open/)
  expect(row.red).toBe(false)
})

test('a record’s link can be opened in a new tab like any other', async () => {
  const { frameCommands, sandbox } = await openApp({ scenario: 'left-menu' }, undefined, 'by the SDK', {
    hash: '#/find',
  })
  await openByAddress(DEAL_PATH)
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Deal 1663' })
  expect(link.href).toBe(`${sandbox.origin}${DEAL_PATH}`)
  expect(link.target).toBe('_blank')
  for (const modifier of [{ ctrlKey: true }, { metaKey: true }]) {
    const click = createEvent.click(link, modifier)
    // happy-dom would open the address.
    link.addEventListener('click', (event) => event.preventDefault(), { once: true })
    const prevented = vi.spyOn(click, 'preventDefault')
    fireEvent(link, click)
    // The test's own link.
    expect(prevented).toHaveBeenCalledTimes(1)
  }
  expect(frameCommands('openPath')).toEqual([])
})

test('on a phone, which has no slider, the record opens in one new tab', async () => {
  controlClock()
  const open = vi.spyOn(window, 'open').mockReturnValue({ closed: true } as Window)
  const { user, sandbox, frameCommands } = await openApp(
    { scenario: 'left-menu', faults: ['mobile'] },
    undefined,
    'by the SDK',
    { hash: '#/find' },
  )
  await openByAddress(DEAL_PATH)
  await user.click(await screen.findByRole('link', { name: 'Deal 1663' }))
  await passTimeUntil(() => open.mock.calls.length > 0)
  // The SDK checks each second whether that tab has been closed.
  await passTime(2_000)
  expect(open.mock.calls.map(String)).toEqual([`${sandbox.origin}${DEAL_PATH},_blank`])
  expect(frameCommands('openPath')).toHaveLength(1)
})

test('the address of the app’s page opens a deal, and from then on the frame’s own address counts', async () => {
  const { user } = await openApp({ scenario: 'left-menu', query: 'deal=1663' })
  await findHeading(/Warehouse/)
  expect(location.hash).toBe('#/deal/1663')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await findHeading('Deal chats')
  expect(location.hash).toMatch(/^#\/inbox/)
})
