// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { LogRow, Sandbox } from '../../../sandbox/index.ts'
import { holdRequests, openApp, startPortal } from '../../harness/open-app.ts'

/** A deal whose chat has 1,000 members: Anna, who looks at it, and colleagues. */
const DEAL = 1780
const CHAT = 1546
const ANNA = 27
/** The deal's observer, whose ID is below those of the colleagues. The responsible, Olga Renko, stays outside the chat. */
const PAVEL = 36
const COLLEAGUES = [...range(101, 219), ...range(1_001, 1_880)]

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** A portal whose chat has this many members; all but Anna joined in reverse order of their IDs, Pavel last. */
async function portalOfReversed(count: number): Promise<Sandbox> {
  const portal = await startPortal()
  for (const who of COLLEAGUES) portal.people.leave({ who, chat: CHAT })
  const joining = [PAVEL, ...COLLEAGUES].slice(0, count - 1).reverse()
  for (const who of joining) portal.people.join({ who, chat: CHAT, by: ANNA })
  return portal
}

const pagesOf = (requests: readonly LogRow[]) =>
  requests.filter(({ commands = [] }) => commands[0] === 'im.dialog.users.list')
const rows = () => screen.getByRole('region', { name: 'Members' }).querySelectorAll('li').length
const loadAll = () => screen.findByRole('button', { name: 'Load all members' })
const missing = async () =>
  within(await screen.findByRole('region', { name: 'Not in the chat yet' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

test.each([
  [80, 1],
  [1_000, 5],
])(
  'of %d members who joined in reverse order of their IDs all are loaded, and only who is missing is missing',
  async (count, pages) => {
    const { user, requests } = await openApp({ deal: DEAL }, await portalOfReversed(count))
    await screen.findByRole('button', { name: `${count.toLocaleString('en')} members` })
    const button = await loadAll()
    await waitFor(() => expect(rows()).toBe(50))
    const before = requests().length
    await user.click(button)
    const names = await missing()
    expect(names).toHaveLength(1)
    expect(names[0]).toContain('Olga Renko')
    expect(rows()).toBe(count)
    expect(pagesOf(requests().slice(before))).toHaveLength(pages)
  },
)

test('after a member left while they were loaded, nobody is called missing until all are loaded again', async () => {
  const portal = await portalOfReversed(80)
  const { user } = await openApp({ deal: DEAL }, portal)
  const button = await loadAll()
  // No poll learns of it first, however slow the machine.
  holdRequests(/im\.chat\.get/)
  portal.people.leave({ who: 170, chat: CHAT })
  await user.click(button)
  await waitFor(() => expect(rows()).toBeGreaterThan(50))
  expect(screen.queryByRole('region', { name: 'Not in the chat yet' })).toBeNull()
  await screen.findByText(/^The members changed while they were loaded: once more/)
  await screen.findByText('The members changed while they were loaded; some may be missing here.')
  await user.click(await loadAll())
  // Joining made an observer, and leaving doesn't undo it.
  expect(await missing()).toHaveLength(2)
  expect(rows()).toBe(79)
})
