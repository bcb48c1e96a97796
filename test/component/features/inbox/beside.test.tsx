// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { BesideChat } from '../../../../src/app/left-menu/beside-chat.tsx'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import type { InboxRow } from '../../../../src/chat/inbox/inbox-row.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { KNOWN, STAGES } from '../../../../src/features/gallery/fixtures/deal-facts.ts'
import { FOUND, NO_ACCESS, NONE } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import { Beside } from '../../../../src/features/inbox/beside/beside.tsx'
import { crmKindOf } from '../../../../src/portal/entry.ts'
import type { Portal } from '../../../../src/portal/portal.ts'
import { measureLists } from '../../../harness/measured-list.ts'
import { portalStandIn, unanswered } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

const rowOf = (id: number): InboxRow => ({
  item: crmKindOf(2),
  id,
  key: `DEAL|${id}`,
  facts: KNOWN,
  chat: { status: 'unknown' },
  customers: [],
  details: { client: 'Northwind Logistics', faces: [] },
})

interface OpenOptions {
  /** Results of the openings that the cache has, by the deal's ID. */
  opened?: Readonly<Record<number, OpenedItem>>
  portal?: Portal
}

/** The chat beside a list of two deals, of which a button chooses the other one. */
function Page() {
  const [row, setRow] = useState(rowOf(1663))
  return (
    <main>
      <h1>Deal chats</h1>
      <button type="button" onClick={() => setRow(rowOf(row.id === 1663 ? 1742 : 1663))}>
        The other deal
      </button>
      <Beside row={row} stages={STAGES} onUpdate={setRow} onBack={null} Chat={BesideChat} />
    </main>
  )
}

/** Opens that page. */
async function open({ opened = {}, portal }: OpenOptions = {}) {
  const client = createQueryClient()
  onTestFinished(measureLists())
  const origin = portal?.origin ?? ''
  for (const [id, known] of Object.entries(opened)) {
    client.setQueryData(['crm-item', origin, 'DEAL', Number(id)], known)
  }
  await renderScreen(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
    portal === undefined ? {} : { appContext: { portal, origin } },
  )
}

const other = () => screen.getByRole('button', { name: 'The other deal' })
const levels = () =>
  screen.getAllByRole('heading').map((heading) => [heading.tagName.slice(1), heading.textContent])

test('beside the inbox every heading of the chat moves down by one, below the page’s one main', async () => {
  await open({ opened: { 1663: FOUND } })
  expect(screen.getAllByRole('main')).toHaveLength(1)
  expect(levels().slice(0, 2)).toEqual([
    ['1', 'Deal chats'],
    ['2', 'Warehouse lighting for Northwind'],
  ])
  expect(
    new Set(
      levels()
        .slice(2)
        .map(([level]) => level),
    ),
  ).toEqual(new Set(['3']))
  expect(screen.getByRole('heading', { level: 3, name: /^Members/ })).toBeTruthy()
})

test.each([
  ['without a chat', NONE, 'No chat yet'],
  ['without access', NO_ACCESS, 'You are not in this chat'],
])('a deal %s has its state one level down, which names the deal', async (_, opened, heading) => {
  await open({ opened: { 1663: opened } })
  expect(screen.getByRole('heading', { level: 2, name: heading })).toBeTruthy()
  expect(screen.getAllByRole('main')).toHaveLength(1)
  expect(screen.getByRole('region', { name: 'About the deal' })).toBeTruthy()
})

test('the chat’s line has the responsible from the chat’s own answer', async () => {
  const responsible = FOUND.members?.members[0]
  const item = {
    ok: true as const,
    value: { title: 'x', responsibleId: responsible?.id ?? 0, observerIds: [] },
  }
  await open({ opened: { 1663: { ...FOUND, item } } })
  const line = screen.getByRole('region', { name: 'About the deal' })
  expect(within(line).getByText(responsible?.name ?? 'nobody')).toBeTruthy()
})

test('the focus stays in the list when a row is chosen, and comes to the chat only when it was lost', async () => {
  await open({ opened: { 1663: FOUND, 1742: NONE } })
  other().focus()
  await act(async () => other().click())
  expect(screen.getByRole('heading', { level: 2, name: 'No chat yet' })).toBeTruthy()
  expect(document.activeElement).toBe(other())
  // The list is gone with its row, as below 900 px.
  other().blur()
  await act(async () => other().click())
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 2, name: 'Warehouse lighting for Northwind' }),
  )
})

test('a question about one deal is never asked of another', async () => {
  const user = userEvent.setup()
  await open({ opened: { 1663: FOUND, 1742: FOUND } })
  await user.click(screen.getByRole('combobox', { name: 'Stage' }))
  await user.click(screen.getByRole('option', { name: 'Won…' }))
  expect(screen.getByRole('alertdialog')).toBeTruthy()
  await act(async () => other().click())
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

test('another row ends the requests of the former one', async () => {
  const signals: AbortSignal[] = []
  const portal = portalStandIn({ origin: 'https://acme.example' })
  portal.batch = ((_: unknown, signal?: AbortSignal) => {
    if (signal !== undefined) signals.push(signal)
    return unanswered()
  }) as Portal['batch']
  await open({ portal })
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  await act(async () => other().click())
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
})
