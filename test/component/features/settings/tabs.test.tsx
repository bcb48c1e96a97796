// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Tabs } from '../../../../src/features/settings/tabs/tabs.tsx'
import { renderScreen } from '../../render-screen.tsx'
import { HERE, portalToSetUp } from '../portal-to-set-up.ts'

afterEach(cleanup)

const at = (code: string, handler = HERE) => ({ placement: `CRM_${code}_DETAIL_TAB`, handler })

async function open(world: Parameters<typeof portalToSetUp>[0] = {}) {
  const made = portalToSetUp(world)
  await renderScreen(<Tabs />, { appContext: { portal: made.portal } })
  return { ...made, user: userEvent.setup() }
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string) => screen.findByRole('button', { name })
/** Submits a checkbox's form, as a browser does on Enter. */
const submit = (tick: HTMLInputElement) => tick.form !== null && fireEvent.submit(tick.form)
const done = () => screen.findByText('Done.')

test('bound tabs are ticked, and when all is well the only button removes them', async () => {
  const { sent } = await open({ bound: [at('LEAD')] })
  expect([(await box('Leads')).checked, (await box('Deals')).checked]).toEqual([true, false])
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Remove all tabs'])
  expect(sent).toEqual([])
})

test('a tick adds nothing; the press after it does', async () => {
  const { user, rows, sent } = await open({ bound: [at('LEAD')] })
  await user.click(await box('Deals'))
  expect(sent).toEqual([])
  await user.click(await button('Add to 1 card'))
  await done()
  expect(rows).toEqual([at('LEAD'), at('DEAL')])
  expect((await box('Deals')).checked).toBe(true)
})

test('a tab without its tick is removed', async () => {
  const { user, rows } = await open({ bound: [at('LEAD'), at('DEAL')] })
  await user.click(await box('Leads'))
  await user.click(await button('Remove from 1 card'))
  await done()
  expect(rows).toEqual([at('DEAL')])
})

test('a tab at an old address is marked, and one press repairs it', async () => {
  const { user, rows } = await open({ bound: [at('DEAL', 'https://old.example/')] })
  expect(await screen.findByText('Needs repair')).toBeTruthy()
  await user.click(await button('Repair 1 tab'))
  await done()
  expect(rows).toEqual([at('DEAL')])
  expect(screen.queryByText('Needs repair')).toBeNull()
})

test('several changes take one press', async () => {
  const { user, rows } = await open({ bound: [at('LEAD'), at('CONTACT')] })
  await user.click(await box('Leads'))
  await user.click(await button('Save 2 changes'))
  await done()
  expect(rows).toEqual([at('CONTACT'), at('COMPANY')])
})

test('all tabs are removed only after the question', async () => {
  const { user, rows } = await open({ bound: [at('DEAL'), at('LEAD', 'https://old.example/')] })
  await user.click(await button('Remove all tabs'))
  await user.keyboard('{Escape}')
  expect([screen.queryByRole('alertdialog'), rows.length]).toEqual([null, 2])
  await user.click(await button('Remove all tabs'))
  const question = screen.getByRole('alertdialog', { name: 'Remove the tab from every card?' })
  expect(within(question).getByText('2 cards lose it. Chats and messages stay.')).toBeTruthy()
  await user.click(within(question).getByRole('button', { name: 'Remove all' }))
  await done()
  expect(rows).toEqual([])
})

test('a refused tab has its reason, and can be tried again', async () => {
  const { user, rows, given } = await open({ says: () => ({ kind: 'not-allowed' }) })
  await user.click(await box('Deals'))
  await user.click(await button('Add to 1 card'))
  expect(await screen.findByText('Only an administrator may do this.')).toBeTruthy()
  given.says = () => null
  await user.click(await button('Try again'))
  await done()
  expect(rows).toEqual([at('DEAL')])
})

test('a failure to add or to remove is named as such, even when the portal refused nothing', async () => {
  const { user } = await open({ bound: [at('LEAD')], says: () => ({ kind: 'offline' }) })
  await user.click(await box('Deals'))
  await user.click(await box('Leads'))
  await user.click(await button('Save 2 changes'))
  expect(await screen.findByText('2 tabs could not be changed.')).toBeTruthy()
  expect([screen.getByText('Not added'), screen.getByText('Not removed')]).toHaveLength(2)
  expect(screen.queryByText(/refused/)).toBeNull()
})

test('Enter in a checkbox saves nothing when there is nothing to save', async () => {
  const { user, sent, portal } = await open({ bound: [at('LEAD')] })
  const leads = await box('Leads')
  const batch = vi.spyOn(portal, 'batch')
  submit(leads)
  await user.click(await box('Deals'))
  expect([sent, batch.mock.calls]).toEqual([[], []])
  submit(await box('Deals'))
  await done()
  expect(sent).toEqual([`bind CRM_DEAL_DETAIL_TAB ${HERE}`])
})

test('during the question whether to remove all, nothing can be ticked or saved', async () => {
  const { user, sent } = await open({ bound: [at('LEAD')] })
  const deals = await box('Deals')
  await user.click(deals)
  await user.click(await button('Remove all tabs'))
  expect(deals.disabled).toBe(true)
  submit(deals)
  expect([sent, screen.queryByRole('progressbar')]).toEqual([[], null])
  await user.keyboard('{Escape}')
  expect([deals.disabled, deals.checked]).toEqual([false, true])
})

test('a user who is no administrator changes nothing, learns why, and causes no requests', async () => {
  const { portal } = portalToSetUp({ isAdmin: false, bound: [at('DEAL')] })
  const batch = vi.spyOn(portal, 'batch')
  await renderScreen(<Tabs />, { appContext: { portal } })
  expect(await screen.findByText(/Only an administrator sees and changes/)).toBeTruthy()
  expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
  expect(batch).not.toHaveBeenCalled()
})

test('a missing permission to bind is named', async () => {
  await open({ granted: ['im', 'crm'] })
  expect(await screen.findByRole('heading', { level: 2, name: 'The app lacks a permission' })).toBeTruthy()
  expect(screen.getByText('App embedding (placement)')).toBeTruthy()
})

test('the focus is kept when the pressed button disappears', async () => {
  const { user } = await open()
  await user.click(await box('Deals'))
  const save = await button('Add to 1 card')
  save.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(await done())
})

test('a tick stays where the user put it while the portal is asked again', async () => {
  const { user, portal } = await open()
  await user.click(await box('Deals'))
  const read = portal.batch
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  Object.assign(portal, { batch: (...asked: Parameters<typeof read>) => held.then(() => read(...asked)) })
  await user.click(await button('Add to 1 card'))
  await screen.findByText('Added')
  const deals = await box('Deals')
  expect([deals.checked, deals.disabled]).toEqual([true, true])
  answer()
  await done()
  expect((await box('Deals')).checked).toBe(true)
})

const portalError = (code: string, description: string, status = 400) =>
  ({ kind: 'portal', code, description, status }) as const

const REFUSALS: readonly [code: string, words: string, status: number, text: string][] = [
  ['ERROR_PLACEMENT_NOT_FOUND', 'Placement not found', 400, 'This portal has no such place for an app.'],
  [
    'ERROR_PLACEMENT_MAX_COUNT',
    'Placement max count: 1',
    400,
    'Another address of this app has the place. Load this page anew, then repair it.',
  ],
  [
    'ERROR_PLACEMENT_USER_MODE',
    'User mode is not available.',
    400,
    'The portal said: User mode is not available.',
  ],
  [
    'ERROR_ARGUMENT',
    "Argument 'iconName' is null or empty",
    400,
    "The portal said: Argument 'iconName' is null or empty",
  ],
  ...['EMPTY_ERROR_ICON_NAME', 'INVALID_ERROR_ICON_NAME', 'INVALID_ERROR_CONTEXT', 'INVALID_ERROR_ROLE'].map(
    (code): (typeof REFUSALS)[number] => [
      code,
      'Invalid value of an option',
      200,
      `This portal does not accept the way in which the app asks for the place (${code}).`,
    ],
  ),
]

test.each(REFUSALS)(
  'a place of the messenger refused with %s has its reason, and can be tried again',
  async (code, words, status, text) => {
    const { user, rows, given } = await open({
      bound: [at('DEAL')],
      says: (method) => (method === 'placement.bind' ? portalError(code, words, status) : null),
    })
    await user.click(await box('Beside chats in the messenger'))
    await user.click(await button('Add to 1 place'))
    expect(await screen.findByText('1 place could not be changed.')).toBeTruthy()
    expect(await screen.findByText(text)).toBeTruthy()
    given.says = () => null
    await user.click(await button('Try again'))
    await done()
    expect(rows).toEqual([at('DEAL'), { placement: 'IM_SIDEBAR', handler: HERE }])
  },
)

test('new places are told in Russian, too', async () => {
  const { portal } = portalToSetUp({ bound: [at('DEAL')], granted: ['im', 'crm', 'placement'] })
  await renderScreen(<Tabs />, { appContext: { portal }, language: 'ru' })
  expect(
    await screen.findByText(
      'Новое по сравнению с прежней версией: Меню мессенджера, Рядом с чатами в мессенджере и Ссылки на приложение. Отметьте нужное ниже.',
    ),
  ).toBeTruthy()
  expect(screen.getByText(/^Новое право: «Диск» \(disk\)\./)).toBeTruthy()
  await userEvent.click(await box('Меню мессенджера'))
  expect(await button('Добавить в 1 место')).toBeTruthy()
})
