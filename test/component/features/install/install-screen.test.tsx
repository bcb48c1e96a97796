// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { InstallScreen } from '../../../../src/features/install/install-screen.tsx'
import type { Failure } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'
import { HERE, portalToSetUp } from '../portal-to-set-up.ts'

afterEach(cleanup)

const NOT_FOUND: Failure = {
  kind: 'portal',
  code: 'ERROR_PLACEMENT_NOT_FOUND',
  description: 'Placement not found',
  status: 400,
}
const at = (code: string, handler = HERE) => ({ placement: `CRM_${code}_DETAIL_TAB`, handler })
const FINISHED = { 'app.info': { result: { ID: 14, INSTALLED: true } } }
const FOUR = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY'].map((code) => at(code))

async function open(world: Parameters<typeof portalToSetUp>[0] = {}) {
  const made = portalToSetUp(world)
  await renderScreen(<InstallScreen />, { appContext: { portal: made.portal } })
  return { ...made, user: userEvent.setup() }
}
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const add = (name: string) => screen.findByRole('button', { name })

test('nothing is written before the press', async () => {
  const { user, sent, finished } = await open()
  await heading('Add Deal Chat to your portal')
  await user.click(await box('Quotes and invoices'))
  expect(await add('Add to 6 cards')).toBeTruthy()
  expect([sent, finished.mock.calls]).toEqual([[], []])
})

test('deals, leads, contacts and companies are preselected; a smart process has its name', async () => {
  await open()
  const names = [
    'Deals',
    'Leads',
    'Contacts and companies',
    'Quotes and invoices',
    'Smart process “Site visits”',
  ]
  const ticked = await Promise.all(names.map(async (name) => (await box(name)).checked))
  expect(ticked).toEqual([true, true, true, false, false])
})

test('the press adds the selected tabs, and then tells the portal once that the installation is finished', async () => {
  const { user, rows, finished } = await open()
  await user.click(await add('Add to 4 cards'))
  await heading('Deal Chat is in place')
  expect(rows).toEqual(FOUR)
  expect(finished).toHaveBeenCalledTimes(1)
})

test('two presses at once install once', async () => {
  const { sent, finished } = await open()
  const button = await add('Add to 4 cards')
  // The second press comes before a render.
  act(() => {
    button.click()
    button.click()
  })
  await heading('Deal Chat is in place')
  expect([sent.length, finished.mock.calls.length]).toEqual([4, 1])
})

test('a second installation adds nothing, and finishes all the same', async () => {
  const { user, sent, finished } = await open({ bound: FOUR })
  expect((await screen.findAllByText('Already there')).length).toBe(4)
  await user.click(await add('Add to 4 cards'))
  await heading('Deal Chat is in place')
  expect([sent, finished.mock.calls.length]).toEqual([[], 1])
})

test('after a crash half-way, and from an old address, the press repairs all tabs', async () => {
  const { user, rows } = await open({ bound: [at('DEAL'), at('LEAD', 'https://old.example/')] })
  expect(await screen.findByText('Needs repair')).toBeTruthy()
  await user.click(await add('Add to 4 cards'))
  await heading('Deal Chat is in place')
  expect(rows).toHaveLength(4)
  expect(rows).toEqual(expect.arrayContaining(FOUR))
})

test('a tab that was left out of a finished installation is not preselected the next time', async () => {
  const { user, rows } = await open({ bound: [at('LEAD')], told: FINISHED })
  const ticked = await Promise.all(['Deals', 'Leads'].map(async (name) => (await box(name)).checked))
  expect(ticked).toEqual([false, true])
  await user.click(await add('Add to 1 card'))
  await heading('Deal Chat is in place')
  expect(rows).toEqual([at('LEAD')])
})

test('when the state of the installation is unknown, only the bound tabs are selected', async () => {
  await open({ bound: [at('LEAD')], told: { 'app.info': { kind: 'timeout' } } })
  expect([(await box('Deals')).checked, (await box('Leads')).checked]).toEqual([false, true])
})

test('a finished installation without any tab starts over', async () => {
  await open({ told: FINISHED })
  expect((await box('Deals')).checked).toBe(true)
})

test('the button says that tabs are removed, before and while it does so', async () => {
  const { user, rows, given } = await open({ bound: [at('DEAL'), at('LEAD')], told: FINISHED })
  await user.click(await box('Deals'))
  expect(await add('Remove from 1 card')).toBeTruthy()
  await user.click(await box('Quotes and invoices'))
  expect(await add('Save 3 changes')).toBeTruthy()
  await user.click(await box('Quotes and invoices'))
  await user.click(await box('Leads'))
  const remove = await add('Remove from 2 cards')
  expect(screen.queryByRole('button', { name: 'Finish without tabs' })).toBeNull()
  given.says = (_, placement) => (placement === 'CRM_LEAD_DETAIL_TAB' ? { kind: 'timeout' } : null)
  // Before any answer.
  act(() => remove.click())
  await heading('Removing the tabs')
  await heading('1 of 2 cards are as you chose')
  expect(rows).toEqual([at('LEAD')])
  await user.click(await add('Finish all the same'))
  await heading('Deal Chat is in place')
})

test('the progress is shown in words and as a bar', async () => {
  let goOn: () => void = () => undefined
  const { user, portal } = await open()
  const write = portal.write
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  Object.assign(portal, {
    write: async (method: Parameters<typeof write>[0]) => {
      if (method.params['PLACEMENT'] === 'CRM_LEAD_DETAIL_TAB') await held
      return write(method)
    },
  })
  await user.click(await add('Add to 4 cards'))
  await heading('Adding the tabs')
  await vi.waitFor(() =>
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'DealsAdded',
      'LeadsAdding…',
      'ContactsWaiting',
      'CompaniesWaiting',
    ]),
  )
  const bar = screen.getByRole('progressbar')
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual(['1', '1 of 4'])
  goOn()
  await heading('Deal Chat is in place')
})

test('a refused tab has its reason, does not stop the others, and can be tried again', async () => {
  const says = (_: string, placement: string) => (placement === 'CRM_LEAD_DETAIL_TAB' ? NOT_FOUND : null)
  const { user, rows, finished, given } = await open({ says })
  await user.click(await add('Add to 4 cards'))
  await heading('3 of 4 tabs are in place')
  expect(screen.getByText('This portal has no such place for an app.')).toBeTruthy()
  expect([rows.length, finished.mock.calls.length]).toEqual([3, 0])
  given.says = () => null
  await user.click(await add('Try “Leads” again'))
  await heading('Deal Chat is in place')
  expect([rows.length, finished.mock.calls.length]).toEqual([4, 1])
})

test('the installation can be finished without the refused tabs', async () => {
  const { user, sent, finished } = await open({ says: () => ({ kind: 'timeout' }) })
  await user.click(await add('Add to 4 cards'))
  expect((await screen.findAllByText(/Trying again does no harm/)).length).toBe(4)
  await user.click(await add('Finish without them'))
  await heading('Deal Chat is in place')
  expect(screen.getByText(/Tabs can be added in its settings/)).toBeTruthy()
  expect([sent.length, finished.mock.calls.length]).toEqual([4, 1])
})

test('when deals have the tab, the end leads to them', async () => {
  const { user } = await open()
  await user.click(await add('Add to 4 cards'))
  expect(await screen.findByText(/Then open any deal/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the deals' })).toBeTruthy()
})

test('when deals have no tab, the end names the cards that have one', async () => {
  const says = (_: string, placement: string) => (placement === 'CRM_DEAL_DETAIL_TAB' ? NOT_FOUND : null)
  const { user } = await open({ says })
  await user.click(await add('Add to 4 cards'))
  await user.click(await add('Finish without it'))
  expect(
    await screen.findByText(/Open one of the cards that you chose: Leads, Contacts, and Companies\./),
  ).toBeTruthy()
  expect(screen.queryByText(/any deal/)).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})

test('when only the messenger has the app, the end names its places and says when they are seen', async () => {
  const { user, rows } = await open()
  for (const name of ['Deals', 'Leads', 'Contacts and companies']) await user.click(await box(name))
  await user.click(await box('The messenger’s menu'))
  await user.click(await box('Links to the app'))
  await user.click(await add('Add to 2 places'))
  expect(
    await screen.findByText(
      /It is in: The messenger’s menu and Links to the app\. The messenger shows it once a chat is opened again\./,
    ),
  ).toBeTruthy()
  expect(rows.map(({ placement }) => placement)).toEqual(['IM_NAVIGATION', 'REST_APP_URI'])
})

test('the portal’s own words about a refusal are shown', async () => {
  const description = 'errorHandlerUrl is required'
  const { user } = await open({
    says: () => ({ kind: 'portal', code: 'EMPTY_ERROR_HANDLER_URL', description, status: 200 }),
  })
  await user.click(await add('Add to 4 cards'))
  expect((await screen.findAllByText('The portal said: errorHandlerUrl is required')).length).toBe(4)
})

test.each([
  ['by the handshake', { isAdmin: false }],
  ['by REST', { told: { 'placement.get': { kind: 'not-allowed' } as const } }],
])(
  'a user who is no administrator, %s, learns whom to ask, and gets the address to send',
  async (_, world) => {
    await open(world)
    await heading('Ask your administrator')
    expect(await screen.findByText('https://acme.example/marketplace/app/14/')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Copy the link' })).toBeTruthy()
  },
)

test('each permission names its purpose; a missing one names what it would add', async () => {
  await open()
  expect(await screen.findByText('3 of 9 granted. The app asks for nothing else.')).toBeTruthy()
  expect(screen.getByText('Finds the chat, shows its messages and members')).toBeTruthy()
  expect(screen.getByText('Optional. Without it, the customer’s conversations are not listed.')).toBeTruthy()
})

test('without the permission to add tabs there is nothing to select, and a way to finish', async () => {
  const { user, sent, finished } = await open({ granted: ['im', 'crm'] })
  expect(await screen.findByText(/“App embedding” \(placement\) no tab can be added/)).toBeTruthy()
  await user.click(await add('Finish without tabs'))
  await heading('Deal Chat is in place')
  expect([sent, finished.mock.calls.length]).toEqual([[], 1])
})

test('checking again after the permission was granted shows the cards', async () => {
  const { user, given } = await open({ granted: ['im', 'crm'] })
  await add('Finish without tabs')
  given.granted = ['im', 'crm', 'placement']
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  expect((await box('Deals')).checked).toBe(true)
})

test('a portal that cannot be reached has a way to try again', async () => {
  const { user, given } = await open({ told: { scope: { kind: 'not-allowed' } } })
  await heading('You may not see this')
  given.told = {}
  await user.click(await add('Try again'))
  await heading('Add Deal Chat to your portal')
})

test('the focus moves to the content that replaces the pressed button', async () => {
  const { user } = await open()
  const button = await add('Add to 4 cards')
  button.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(await heading('Deal Chat is in place'))
})

test('when the bindings are unknown, nothing is added: the portal is asked again', async () => {
  const { user, given } = await open({ told: { 'placement.get': { kind: 'server-error' } } })
  await heading('The portal has a fault')
  expect(screen.queryByRole('checkbox')).toBeNull()
  given.told = {}
  await user.click(await add('Try again'))
  await add('Add to 4 cards')
})

test('checking again that fails says so, and keeps the content', async () => {
  const { user, given } = await open()
  await add('Add to 4 cards')
  given.told = { scope: { kind: 'offline' } }
  await user.click(await add('Check again'))
  expect(await screen.findByText(/the portal could not be asked again/)).toBeTruthy()
  expect(await add('Add to 4 cards')).toBeTruthy()
})
