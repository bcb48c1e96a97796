// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { expectWrite, holdRequests, startPortal } from '../../harness/open-app.ts'
import { ALL_OF_THEM, activeRow, hasRows, openInbox, pressKey, row } from './inbox.ts'

const NORTHWIND = 'DEAL|1663'
const COLD = 'DEAL|1755'
const WIDE = { hash: ALL_OF_THEM, width: 1_280 }

/** Opens the inbox with this deal chosen, and waits for its chat and its stages. */
async function openDeal(card: object = {}, options: object = {}) {
  const opened = await openInbox(card, { hash: `${ALL_OF_THEM}&deal=1663`, width: 1_280, ...options })
  await screen.findByRole('heading', { level: 2, name: 'Warehouse lighting for Northwind' })
  return opened
}

/** The stage above the chat; by selector, as a query by role reads the whole page at each try. */
const picker = () => document.querySelector<HTMLElement>('[aria-haspopup="listbox"][aria-labelledby]')
const press = async (user: { click(at: Element): Promise<void> }) => user.click(picker() as HTMLElement)
/** A stage of the open list; the list's filters have options of the same name. */
const option = (name: string) =>
  [...document.querySelectorAll('[role="option"]')].find(({ textContent }) => textContent === name) as Element
const stageOf = (name: string) => waitFor(() => expect(picker()?.textContent).toBe(name))

test('beside the list stand the deal’s facts and its whole chat; looking writes nothing', async () => {
  await openDeal()
  await stageOf('Prepayment invoice')
  const line = screen.getByRole('region', { name: 'About the deal' })
  await waitFor(() => expect(line.textContent).toContain('Olga Renko'))
  expect(line.textContent).toContain('€51,640')
  expect(within(line).getByRole('link', { name: 'Deal 1663' })).toBeTruthy()
  expect(screen.getAllByRole('main')).toHaveLength(1)
  expect(await screen.findByRole('textbox', { name: /Reply|Write/ })).toBeTruthy()
})

test('the stage is changed by mouse: read again, written once, told, and shown in the row', async () => {
  const { user, requests } = await openDeal()
  await hasRows()
  await stageOf('Prepayment invoice')
  await press(user)
  const before = requests().length
  expectWrite(/crm\.item\.update/)
  await user.dblClick(option('In progress'))
  await screen.findByText('It is now at “In progress”.')
  await stageOf('In progress')
  await waitFor(() => expect(row(NORTHWIND).textContent).toContain('In progress'))
  const sent = requests()
    .slice(before)
    .map(({ method }) => method)
    .filter((method) => method.startsWith('crm.item.'))
  expect(sent).toEqual(['crm.item.get', 'crm.item.update'])
})

test('by keyboard alone a row is opened, its stage is changed, and the focus is where it was', async () => {
  const { user } = await openInbox({}, WIDE)
  await hasRows()
  row(NORTHWIND).focus()
  pressKey('Enter')
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 2, name: 'Warehouse lighting for Northwind' })
  expect(activeRow()).toBe(NORTHWIND)
  await stageOf('Prepayment invoice')
  picker()?.focus()
  expectWrite(/crm\.item\.update/)
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  await screen.findByText(/^It is now at/)
  expect(document.activeElement).toBe(picker())
})

test('a closing stage asks, and is written by the answer alone', async () => {
  const { user } = await openDeal()
  await stageOf('Prepayment invoice')
  await press(user)
  const closing = screen.getAllByRole('group', { name: 'Closes as lost' })[0] as HTMLElement
  await user.click(within(closing).getAllByRole('option')[0] as HTMLElement)
  expect(screen.getByRole('alertdialog')).toBeTruthy()
  expectWrite(/crm\.item\.update/)
  await user.click(screen.getByRole('button', { name: 'Close as lost' }))
  await screen.findByText(/^It is now at/)
})

test('a deal that Marco moved meanwhile, to another pipeline too, is shown first, and nothing is written', async () => {
  const portal = await startPortal()
  const { user } = await openDeal({}, { portal })
  await stageOf('Prepayment invoice')
  portal.people.changeItem({ who: 'marco', id: 1663, stageId: 'NEW' })
  await press(user)
  await user.click(option('In progress'))
  await screen.findByText('Meanwhile it was moved to “New”. Nothing was changed.')
  await stageOf('New')
  portal.people.changeItem({ who: 'marco', id: 1663, stageId: 'C9:EXECUTING' })
  await press(user)
  await user.click(option('In progress'))
  await screen.findByText(/^Meanwhile it was moved to Service, stage “.+”\. Nothing was changed\.$/)
})

test('a deal that was deleted meanwhile is told', async () => {
  const portal = await startPortal()
  const { user } = await openDeal({}, { portal })
  await stageOf('Prepayment invoice')
  portal.people.deleteItem({ id: 1663 })
  await press(user)
  await user.click(option('In progress'))
  await screen.findByText('It was deleted or merged, or you may no longer see it.')
})

test('a lost answer is looked at, and not written again', async () => {
  const { user, requests } = await openDeal({ faults: ['INTERNAL_SERVER_ERROR:crm.item.update'] })
  await stageOf('Prepayment invoice')
  await press(user)
  await user.click(option('In progress'))
  await screen.findByText('The portal’s answer was lost, and it was not moved to “In progress”.')
  expect(requests().filter(({ method }) => method === 'crm.item.update')).toHaveLength(1)
})

test('whom the portal gives no right is told so, in words', async () => {
  const { user } = await openDeal({ faults: ['ACCESS_DENIED:crm.item.update'] })
  await stageOf('Prepayment invoice')
  await press(user)
  await user.click(option('In progress'))
  await screen.findByText('It was not moved to “In progress”. You may not change it.')
})

test('while rows are changed fast each chat keeps its own draft, and a former chat’s answer is not shown', async () => {
  const { user } = await openDeal()
  await hasRows()
  await user.type(await screen.findByRole('textbox', { name: /Reply|Write/ }), 'for Northwind')
  const release = holdRequests(/COLD|1755/)
  await user.click(row(COLD))
  await user.click(row(NORTHWIND))
  release()
  await screen.findByRole('heading', { level: 2, name: 'Warehouse lighting for Northwind' })
  const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Reply|Write/ })
  await waitFor(async () => expect((await box()).value).toBe('for Northwind'))
  await user.click(row(COLD))
  await screen.findByRole('heading', { level: 2, name: 'Cold storage lamps' })
  await waitFor(async () => expect((await box()).value).toBe(''))
})
