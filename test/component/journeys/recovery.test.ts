// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { controlClock, foundInTime, openApp, passTime, passTimeUntil } from '../../harness/open-app.ts'
import { openLeftMenu, searchFor } from './left-menu.ts'

const DEAL = { scenario: 'found', with: ['imopenlines'] }
/** Less than the time after which a failed part is asked for by itself, in milliseconds. */
const BEFORE_NEXT_POLL_MS = 2_000
const pageText = () => document.body.textContent ?? ''
const says = (text: string) => pageText().includes(text)
const tryAgain = () => screen.queryAllByRole('button', { name: 'Try again' })
/** The button in the line or the notice that says this. */
const tryAgainBeside = (words: string) =>
  within(screen.getByText(words, { exact: false }).closest('div') ?? document.body).getByRole('button', {
    name: 'Try again',
  })

/** A part of a deal's tab: the method whose failure costs it, the words of the failure, and those of the part. */
const PARTS = [
  ['im.dialog.users.list', 'The members could not be loaded.', 'Lighting engineer'],
  ['im.dialog.messages.get', 'The messages could not be loaded.', 'The client approved the estimate'],
  ['crm.item.get', 'The deal could not be loaded, so who is missing here is unknown.', 'Not in the chat yet'],
  ['user.get', 'Their names could not be loaded.', 'Olga Renko'],
  ['imopenlines.crm.chat.get', 'The customer’s conversations could not be loaded.', 'Dana Whitfield'],
] as const

test.each(PARTS)(
  'a part that failed by %s comes back by itself when the portal is well',
  async (method, failed, part) => {
    controlClock()
    const { session } = await openApp({ ...DEAL, faults: [`INTERNAL_SERVER_ERROR:${method}`] })
    await passTimeUntil(() => says(failed))
    expect(says(part)).toBe(false)
    session.setFaults([])
    await passTimeUntil(() => says(part))
    expect(says(failed)).toBe(false)
    expect(tryAgain()).toEqual([])
  },
)

test.each(PARTS)(
  'a part that failed by %s comes back by the “Try again” beside its words, before the next poll',
  async (method, failed, part) => {
    controlClock()
    const { session, user } = await openApp({ ...DEAL, faults: [`INTERNAL_SERVER_ERROR:${method}`] })
    await passTimeUntil(() => says(failed))
    session.setFaults([])
    await user.click(tryAgainBeside(failed))
    await passTimeUntil(() => says(part), { withinMs: BEFORE_NEXT_POLL_MS })
    expect(says(failed)).toBe(false)
  },
)

test('a failed second request comes back by itself', async () => {
  controlClock()
  const { session } = await openApp({ ...DEAL, faults: ['html@502:user.get'] })
  await passTimeUntil(() => says('Their names could not be loaded.'))
  session.setFaults([])
  await passTimeUntil(() => says('Olga Renko') && says('Dana Whitfield'))
  expect(tryAgain()).toEqual([])
})

test.each([
  ['Their names could not be loaded.', 'Olga Renko'],
  ['The customer’s conversations could not be loaded.', 'Dana Whitfield'],
])('a second request that failed is sent again by the “Try again” beside “%s”', async (failed, part) => {
  controlClock()
  const { session, user } = await openApp({ ...DEAL, faults: ['html@502:user.get'] })
  await passTimeUntil(() => says(failed))
  session.setFaults([])
  await user.click(tryAgainBeside(failed))
  await passTimeUntil(() => says(part), { withinMs: BEFORE_NEXT_POLL_MS })
})

test('a part that failed is not asked for in a hidden tab', async () => {
  controlClock()
  const { requests } = await openApp({ ...DEAL, faults: ['INTERNAL_SERVER_ERROR:user.get'] })
  await passTimeUntil(() => says('Their names could not be loaded.'))
  vi.stubGlobal('innerHeight', 0)
  window.dispatchEvent(new Event('resize'))
  await passTime(1_000)
  const before = requests().length
  await passTime(300_000)
  expect(requests().length).toBe(before)
})

test('a part that keeps failing costs one small request a minute at most', async () => {
  controlClock()
  const { requests } = await openApp({ ...DEAL, faults: ['INTERNAL_SERVER_ERROR:user.get'] })
  await passTimeUntil(() => says('Their names could not be loaded.'))
  await passTime(300_000)
  const before = requests().length
  const minutes = 5
  await passTime(minutes * 60_000)
  const names = requests()
    .slice(before)
    .filter(({ commands = [] }) => commands.includes('user.get'))
  expect(names.length).toBeGreaterThan(0)
  expect(names.length).toBeLessThanOrEqual(minutes)
})

test('a part that keeps failing costs four small requests in the hour after ten minutes, and one when the user comes back', async () => {
  controlClock()
  const { requests, session } = await openApp({ ...DEAL, faults: ['INTERNAL_SERVER_ERROR:user.get'] })
  await passTimeUntil(() => says('Their names could not be loaded.'))
  const names = () => requests().filter(({ commands = [] }) => commands.includes('user.get')).length
  const start = performance.now()
  const passUntil = (ms: number) =>
    passTimeUntil(() => performance.now() - start >= ms, { withinMs: 2 * ms, stepMs: 5_000 })
  await passUntil(11 * 60_000)
  const before = { all: requests().length, names: names() }
  await passUntil(71 * 60_000)
  expect(names() - before.names).toBeLessThanOrEqual(4)
  expect(requests().length - before.all).toBeLessThanOrEqual(20)
  session.setFaults([])
  window.dispatchEvent(new window.Event('pointermove'))
  await passTimeUntil(() => says('Olga Renko'), { withinMs: 2_000 })
})

test('a whole screen that failed comes back by itself', async () => {
  controlClock()
  const { session } = await openApp({ ...DEAL, faults: ['html@502'] })
  await foundInTime(() => screen.queryByRole('heading', { level: 1, name: 'The portal has a fault' }))
  session.setFaults([])
  await foundInTime(() => screen.queryByRole('heading', { level: 1, name: /Warehouse lighting/ }))
})

test('a search that failed comes back by itself', async () => {
  controlClock()
  const { session } = await openLeftMenu({ faults: ['INTERNAL_SERVER_ERROR:crm.item.list'] })
  await searchFor('lighting')
  await passTimeUntil(() => says('The portal has a fault'))
  session.setFaults([])
  await passTimeUntil(() => says('Warehouse lighting for Northwind'))
})
