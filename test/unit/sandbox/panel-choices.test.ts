// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { FAULT_KINDS } from '../../../sandbox/faults/faults.ts'
import { KNOWN_ERRORS } from '../../../sandbox/faults/system-errors.ts'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { wirePanel } from '../../../sandbox/ui/panel/wire-panel.ts'
import { type OpenedPage, openPage } from './open-page.ts'

/** A card with its panel at work. */
async function openPanel(card: CardOptions | URL, portal?: Sandbox) {
  const page = await openPage(card, portal)
  wirePanel(page.data.faults)
  return page
}

/** The one address that the panel's last choice led to. */
function nextAddress({ left }: OpenedPage): URL {
  vi.advanceTimersByTime(500)
  const addresses = left()
  expect(addresses).toHaveLength(1)
  return addresses[0] as URL
}

const faultsIn = ({ searchParams }: URL) => searchParams.getAll('fault')
const input = (selector: string) => document.querySelector(selector) as HTMLInputElement
const switchNamed = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('switch', { name })

function choose(select: HTMLElement, value: string): void {
  fireEvent.change(select, { target: { value } })
}

test('every switch of the panel is a fault of the address', async () => {
  const page = await openPanel({ scenario: 'found' })
  const codes = ['QUERY_LIMIT_EXCEEDED', 'expired_token', 'insufficient_scope', 'INTERNAL_SERVER_ERROR']
  const kinds = [...codes, ...FAULT_KINDS.map(({ kind }) => kind)]
  expect(document.querySelectorAll('[data-fault]')).toHaveLength(kinds.length)
  for (const kind of kinds) {
    fireEvent.click(input(`[data-fault="${kind}"]`))
    expect(faultsIn(nextAddress(page))).toEqual([kind])
  }
})

test('every error of REST is in the panel’s list, with each of its statuses', async () => {
  const page = await openPanel({ scenario: 'found' })
  const list = screen.getByLabelText<HTMLSelectElement>('Another')
  const offered: string[] = []
  for (const { value } of [...list.options].slice(1)) {
    choose(list, value)
    offered.push(...faultsIn(nextAddress(page)))
  }
  const switched = [...document.querySelectorAll('[data-fault]')].map((one) => one.getAttribute('data-fault'))
  const reached = new Set([...offered, ...switched])
  const isReached = ({ code, status }: { code: string; status: number }) =>
    reached.has(`${code}@${status}`) || reached.has(code)
  expect(KNOWN_ERRORS.filter((error) => !isReached(error))).toEqual([])
  expect(offered).toContain('ACCESS_ERROR@400')
})

test('a fault has a method, a status and its times in the panel, where it may have them', async () => {
  const page = await openPanel({ scenario: 'found' })
  choose(screen.getByLabelText('For'), 'im.dialog.get')
  fireEvent.click(screen.getByRole('radio', { name: 'Once' }))
  const status = screen.getByLabelText<HTMLInputElement>('Status')
  status.value = '400'
  for (const [kind, fault] of [
    ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR@400:im.dialog.get:once'],
    ['html', 'html@400:im.dialog.get:once'],
    ['drop', 'drop:im.dialog.get:once'],
    ['malformed', 'malformed:im.dialog.get:once'],
    ['no-references', 'no-references:*:once'],
    ['silent', 'silent'],
    ['slow-handshake', 'slow-handshake'],
  ] as const) {
    fireEvent.click(input(`[data-fault="${kind}"]`))
    expect(faultsIn(nextAddress(page))).toEqual([fault])
  }
  choose(screen.getByLabelText('Another'), 'ACCESS_ERROR')
  expect(faultsIn(nextAddress(page))).toEqual(['ACCESS_ERROR@400:im.dialog.get:once'])
  status.value = '4'
  fireEvent.click(input('[data-fault="html"]'))
  expect(faultsIn(nextAddress(page))).toEqual(['html:im.dialog.get:once'])
})

test('a fault of the portal’s page is for no method, also where one is chosen', async () => {
  const page = await openPanel({ scenario: 'none' })
  choose(screen.getByLabelText('For'), 'profile')
  fireEvent.click(screen.getByRole('radio', { name: 'Once' }))
  fireEvent.click(switchNamed(/^Portal page silent/))
  const address = nextAddress(page)
  expect(faultsIn(address)).toEqual(['silent'])
  await openPage(address, page.sandbox)
  expect(switchNamed(/^Portal page silent/).checked).toBe(true)
  expect(document.querySelector('.problem')).toBeNull()
})

test('of several faults of one kind each is switched off by itself, and the scenario’s stay', async () => {
  const faults = [
    'QUERY_LIMIT_EXCEEDED:im.dialog.get:once',
    'QUERY_LIMIT_EXCEEDED:profile',
    'mobile',
    'ACCESS_ERROR@400:im.dialog.get',
    'ACCESS_ERROR:im.dialog.users.list',
  ]
  const page = await openPanel({ scenario: 'found', faults })
  for (const fault of faults) {
    const on = input(`[data-on="${fault}"]`)
    expect(on.checked).toBe(true)
    fireEvent.click(on)
    expect(faultsIn(nextAddress(page))).toEqual(faults.filter((other) => other !== fault))
  }
  const over = await openPanel({ scenario: 'session-over' }, page.sandbox)
  fireEvent.click(switchNamed(/^HTML instead of JSON/))
  const address = nextAddress(over)
  expect(faultsIn(address)).toEqual(['expired_token', 'html'])
  await openPage(address, page.sandbox)
  expect(switchNamed(/^Token expired/).checked).toBe(true)
})

test('a permission is taken from the app in the panel, and given back', async () => {
  const page = await openPanel({ scenario: 'none' })
  fireEvent.click(switchNamed('imbot'))
  const without = nextAddress(page)
  expect(without.searchParams.getAll('without')).toEqual(['imbot'])
  const again = await openPanel(without, page.sandbox)
  expect(switchNamed('imbot').checked).toBe(false)
  fireEvent.click(switchNamed('imbot'))
  const restored = nextAddress(again)
  expect(restored.search).toBe('?scenario=none')
  await openPage(restored, page.sandbox)
  expect(switchNamed('imbot').checked).toBe(true)
})
