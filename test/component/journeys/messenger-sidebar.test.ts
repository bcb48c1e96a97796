// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { expectWrite, findHeading, openApp } from '../../harness/open-app.ts'

const DEAL = 'Warehouse lighting for Northwind'

/** Opens the app beside a dialog of the messenger. */
const openBeside = (dialog: string, card: object = {}) =>
  openApp({ placement: 'IM_SIDEBAR', dialog, ...card })

const facts = () => screen.findByRole('region', { name: 'About the deal' })
const picker = () => screen.findByRole('combobox', { name: 'Stage' })

test('beside a deal’s chat stand the deal’s facts, who is missing, and the customer’s conversations', async () => {
  const { requests, frameCommands } = await openBeside('chat1437')
  await findHeading(DEAL)
  expect((await picker()).textContent).toBe('Prepayment invoice')
  const line = await facts()
  await waitFor(() => expect(line.textContent).toContain('Olga Renko'))
  expect(line.textContent).toContain('€51,640')
  expect(within(line).getByRole('link', { name: 'Northwind Logistics' })).toBeTruthy()
  expect(within(line).getByRole('link', { name: 'Deal 1663' })).toBeTruthy()
  const missing = await screen.findByRole('region', { name: 'Not in the chat yet' })
  expect(missing.textContent).toContain('Olga Renko')
  expect(await screen.findByRole('region', { name: /^With the customer/ })).toBeTruthy()
  expect(screen.getAllByRole('main')).toHaveLength(1)
  // Nothing of the portal’s page is set from here.
  expect([...frameCommands('setTitle'), ...frameCommands('resizeWindow')]).toEqual([])
  expect(requests()[0]?.method).toBe('im.dialog.get')
})

test('a stage is changed from there by a press, once', async () => {
  const { user, requests } = await openBeside('chat1437')
  await user.click(await picker())
  expectWrite(/crm.item.update/)
  await user.click(await screen.findByRole('option', { name: 'New' }))
  await screen.findByText('It is now at “New”.')
  await waitFor(async () => expect((await picker()).textContent).toBe('New'))
  expect(requests().filter(({ method }) => method === 'crm.item.update')).toHaveLength(1)
})

test('beside a customer’s conversation stands the deal that it is bound to', async () => {
  await openBeside('chat1630')
  await findHeading(DEAL)
  expect((await picker()).textContent).toBe('Prepayment invoice')
})

test('a private dialog is never asked for', async () => {
  const { requests } = await openBeside('44')
  await findHeading('A private chat')
  expect(requests()).toEqual([])
})

test('a chat without a CRM item, and one that the user is not in, say so', async () => {
  await openBeside('chat1600')
  await findHeading('No CRM item')
  const { requests } = await openBeside('chat1502')
  await findHeading('You are not in this chat')
  expect(requests().map(({ method }) => method)).toEqual(['im.dialog.get'])
})

test('a failure of the look-up has its screen, and a press asks again', async () => {
  const { user } = await openBeside('chat1437', { faults: ['ERROR_CORE:im.dialog.get:once'] })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  await findHeading(DEAL)
})

test('a guest, for whom the CRM answers 403, sees the rest', async () => {
  await openBeside('chat1437', { viewer: 'tomas' })
  await findHeading('Deal 1663')
  await screen.findByText('The portal did not tell its stage and amount.')
  expect(screen.queryByRole('combobox', { name: 'Stage' })).toBeNull()
})

test('without the CRM permission the facts are missing, and nothing else', async () => {
  await openBeside('chat1437', { without: ['crm'] })
  await screen.findByText('The portal did not tell its stage and amount.')
  await screen.findByRole('region', { name: /^With the customer/ })
})

test('the messenger’s own row opens the app’s page, which sets no title there', async () => {
  const { frameCommands } = await openApp({ scenario: 'im-navigation' })
  await findHeading('Deal chats')
  expect(frameCommands('setTitle')).toEqual([])
})

test('a link to the app opens the deal that it names', async () => {
  await openApp({ placement: 'REST_APP_URI', query: 'params[deal]=1663' })
  await screen.findByRole('heading', { name: DEAL })
})
