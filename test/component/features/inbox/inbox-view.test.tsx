// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { INBOX_ROWS, inboxRow } from '../../../../src/features/gallery/fixtures/inbox-rows.ts'
import { InboxStage } from '../../../../src/features/gallery/inbox-stage.tsx'
import type { InboxState } from '../../../../src/features/inbox/data/inbox-state.ts'
import { measureLists } from '../../../harness/measured-list.ts'
import { renderScreen } from '../../render-screen.tsx'

let endMeasuring: () => void
beforeEach(() => {
  endMeasuring = measureLists()
})
afterEach(() => {
  cleanup()
  endMeasuring()
})

const show = (
  state: Partial<InboxState> = {},
  filter: Parameters<typeof InboxStage>[0]['filter'] = { group: 'all' },
) => renderScreen(<InboxStage state={state} filter={filter} />)
const row = (key: string) => document.querySelector<HTMLElement>(`[data-row="${key}"]`)
const textOf = (key: string) => row(key)?.textContent ?? ''
const list = () => screen.getByRole('region', { name: 'Deals and their chats' })

test('a row tells why it waits, its stage, amount and client, and the marks of its chat', async () => {
  await show()
  expect(textOf('DEAL|1711')).toContain('The customer has waited')
  expect(textOf('DEAL|1711')).toContain('Survey')
  expect(textOf('DEAL|1711')).toContain('€38,900')
  expect(textOf('DEAL|1711')).toContain('Sankt Clara')
  expect(textOf('DEAL|1711')).toContain('Muted')
  expect(textOf('DEAL|1590')).toContain('Mentions you Marco: Anna Keller, is 3000 K agreed?')
  expect(textOf('DEAL|1633')).toContain('Pinned')
  expect(textOf('DEAL|1502')).toMatch(/Silent for \d+ days/)
  expect(textOf('DEAL|1711')).not.toContain('Silent for')
})

test('a row without access, without a chat, and one that is gone say so', async () => {
  await show({ rows: INBOX_ROWS.slice(5) })
  expect(textOf('DEAL|1450')).toContain('You are not in this chat')
  expect(textOf('DEAL|1450')).toContain('No access')
  expect(textOf('DEAL|1440')).toContain('No chat yet')
  expect(textOf('DEAL|1438')).toContain('Deleted, or not for you to see')
})

test('a row that could not be read has its own way to try again', async () => {
  const retryRow = vi.fn()
  const failed = inboxRow({
    id: 1702,
    facts: { status: 'failed', failure: { kind: 'server-error' } },
    chat: { status: 'unknown' },
  })
  await show({ rows: [failed, ...INBOX_ROWS], retryRow })
  fireEvent.click(within(row('DEAL|1702') as HTMLElement).getByRole('button', { name: /^Try again/ }))
  expect(retryRow).toHaveBeenCalledWith('DEAL|1702')
})

test('the order is held while the pointer or the focus is in the list, and changes wait for a press', async () => {
  const hold = vi.fn()
  const applyChanges = vi.fn()
  await show({ hold, waitingChanges: 3, applyChanges })
  fireEvent.pointerEnter(list())
  fireEvent.focus(row('DEAL|1711') as HTMLElement)
  fireEvent.pointerLeave(list())
  expect(hold.mock.calls).toEqual([[true]])
  fireEvent.blur(row('DEAL|1711') as HTMLElement)
  expect(hold.mock.calls).toEqual([[true], [false]])
  fireEvent.click(screen.getByRole('button', { name: '3 changes: show them' }))
  expect(applyChanges).toHaveBeenCalledTimes(1)
})

test('the data is told which rows are in view, not all of 5,000', async () => {
  const shown = vi.fn()
  const rows = Array.from({ length: 5_000 }, (_, at) => inboxRow({ id: at + 1 }))
  await show({ rows, show: shown })
  await vi.waitFor(() => expect(shown).toHaveBeenCalled())
  const [keys = []] = shown.mock.calls.at(-1) as [string[]]
  expect(keys[0]).toBe('DEAL|1')
  expect(keys.length).toBeLessThan(20)
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(40)
})

test('a step that brought no row is not repeated by itself', async () => {
  const loadMore = vi.fn()
  const { rerender } = await show({ rows: INBOX_ROWS, hasMore: true, loadMore })
  await vi.waitFor(() => expect(loadMore).toHaveBeenCalledTimes(1))
  expect(rerender).toBeTruthy()
  await new Promise((done) => setTimeout(done))
  expect(loadMore).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByRole('button', { name: 'Look for more' }))
  expect(loadMore).toHaveBeenCalledTimes(2)
})

test('numbers of groups say where there may be more', async () => {
  await show()
  const groups = within(screen.getByRole('navigation', { name: 'Show' }))
  expect(groups.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Waiting 7',
    'All 48',
    'Quiet 5',
    'Without a chat 11+',
  ])
})

test('without the permission, and failed, the list says so and offers the search', async () => {
  await show({ rows: [], blocking: { kind: 'missing-scope', scope: 'im' } })
  expect(screen.getByRole('heading', { name: 'The app lacks a permission' })).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Find a chat' }).length).toBeGreaterThan(1)
})

test('on its way, the list has rows of bones, and no number that is not known', async () => {
  const unknown = { count: 0, isComplete: false }
  const counts = { waiting: unknown, all: unknown, quiet: unknown, 'no-chat': unknown }
  await show({ rows: [], isLoading: true, counts })
  expect(screen.getByText('Loading the list')).toBeTruthy()
  expect(screen.queryByText('0+')).toBeNull()
})
