// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from '../../src/screens/settings/tabs/tabs.tsx'
import { HERE, portalToSetUp } from './portal-to-set-up.ts'
import { renderScreen } from './render-screen.tsx'

afterEach(cleanup)

const at = (code: string, handler = HERE) => ({ placement: `CRM_${code}_DETAIL_TAB`, handler })

async function open(world: Parameters<typeof portalToSetUp>[0] = {}) {
  const made = portalToSetUp(world)
  await renderScreen(<Tabs />, { surroundings: { portal: made.portal } })
  return { ...made, user: userEvent.setup() }
}
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string) => screen.findByRole('button', { name })
const done = () => screen.findByText('Done.')

test('what is bound is ticked, and where all is well there is nothing to press but to remove it', async () => {
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

test('without its tick a tab goes', async () => {
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

test('several changes are one press', async () => {
  const { user, rows } = await open({ bound: [at('LEAD'), at('CONTACT')] })
  await user.click(await box('Leads'))
  await user.click(await button('Save 2 changes'))
  await done()
  expect(rows).toEqual([at('CONTACT'), at('COMPANY')])
})

test('all are removed only after the question', async () => {
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

test('what was refused has its reason, and can be tried again', async () => {
  const { user, rows, given } = await open({ says: () => ({ kind: 'not-allowed' }) })
  await user.click(await box('Deals'))
  await user.click(await button('Add to 1 card'))
  expect(await screen.findByText('Only an administrator may do this.')).toBeTruthy()
  given.says = () => null
  await user.click(await button('Try again'))
  await done()
  expect(rows).toEqual([at('DEAL')])
})

test('who isn’t an administrator changes nothing, and learns why', async () => {
  await open({ isAdmin: false, bound: [at('DEAL')] })
  expect(await screen.findByText(/Only an administrator sees and changes/)).toBeTruthy()
  expect([screen.queryByRole('checkbox'), screen.queryByRole('button')]).toEqual([null, null])
})

test('without the permission to bind, it is named', async () => {
  await open({ granted: ['im', 'crm'] })
  expect(await screen.findByRole('heading', { level: 2, name: 'The app lacks a permission' })).toBeTruthy()
  expect(screen.getByText('App embedding (placement)')).toBeTruthy()
})

test('the focus isn’t lost with the button that was pressed', async () => {
  const { user } = await open()
  await user.click(await box('Deals'))
  const save = await button('Add to 1 card')
  save.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(await done())
})
