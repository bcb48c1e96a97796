// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoAccessState } from '../../../../src/features/chat-view/no-access-state.tsx'
import { NoChatState } from '../../../../src/features/chat-view/no-chat-state.tsx'
import { renderScreen } from '../../render-screen.tsx'
import { failing, portalThatWrites } from './portal-that-writes.ts'

const ENTITY = { type: 'CRM', id: 'DEAL|1742' }
const AGAIN = { onRetry: () => undefined, isRetrying: false }
/** Longer than all polls together. */
const ENOUGH_MS = 20_000

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function openNone(write: Parameters<typeof portalThatWrites>[0] = async () => 1) {
  const world = portalThatWrites(write)
  const refresh = vi.fn(async () => undefined)
  const view = await renderScreen(
    <NoChatState type="DEAL" entity={ENTITY} title="Spare parts" refresh={refresh} {...AGAIN} />,
    { appContext: { portal: world.portal } },
  )
  return { ...world, refresh, view }
}

test('nothing is opened, requested or created before the press', async () => {
  const { opened, writes, refresh } = await openNone()
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  expect([opened, writes, refresh].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0])
})

test('“Start” opens the portal’s messenger once, and polls for the chat for some seconds', async () => {
  const { opened, refresh, writes } = await openNone()
  const start = screen.getByRole('button', { name: 'Start the chat' })
  fireEvent.click(start)
  fireEvent.click(start)
  expect(opened.mock.calls).toEqual([['crm|DEAL|1742']])
  expect(screen.getByRole('button', { name: 'Starting…' })).toBeTruthy()
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  expect(refresh.mock.calls.length).toBeGreaterThan(2)
  expect(writes).not.toHaveBeenCalled()
})

test('two presses before the first one is rendered open the portal’s messenger once', async () => {
  const { opened } = await openNone()
  const start = screen.getByRole('button', { name: 'Start the chat' })
  act(() => {
    start.click()
    start.click()
  })
  expect(opened.mock.calls).toEqual([['crm|DEAL|1742']])
})

test('a chat that was found meanwhile ends the polling', async () => {
  const { refresh, view } = await openNone()
  fireEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await vi.advanceTimersByTimeAsync(1_100)
  view.unmount()
  const looks = refresh.mock.calls.length
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  expect(refresh).toHaveBeenCalledTimes(looks)
})

test('when no chat appears, creating one is offered: one more lookup, then one write', async () => {
  const { called, sent, refresh } = await openNone()
  called.mockImplementation(async () => null)
  fireEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  const make = await screen.findByRole('button', { name: 'Make the chat here' })
  const looks = refresh.mock.calls.length
  fireEvent.click(make)
  fireEvent.click(make)
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(looks + 1))
  expect(called.mock.calls.map(([{ name, params }]) => [name, params])).toEqual([
    ['im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742' }],
  ])
  expect(sent()).toEqual([
    ['im.chat.add', { TYPE: 'CHAT', ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742', TITLE: 'Spare parts' }],
  ])
})

test('a chat that another user created meanwhile is not created twice', async () => {
  const { called, writes, refresh } = await openNone()
  called.mockImplementation(async () => 1801)
  fireEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  const looks = refresh.mock.calls.length
  fireEvent.click(await screen.findByRole('button', { name: 'Make the chat here' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(looks + 1))
  expect(writes).not.toHaveBeenCalled()
})

test('a chat that cannot be created gives the reason', async () => {
  const { called } = await openNone(
    failing({ kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 403 }),
  )
  called.mockImplementation(async () => null)
  fireEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  fireEvent.click(await screen.findByRole('button', { name: 'Make the chat here' }))
  await screen.findByText('The chat could not be made. You may not do this here.')
})

test.each<[string, () => Promise<unknown>, string]>([
  [
    'which the portal made',
    async () => 1801,
    'The portal’s messenger was asked to open the chat, but there is none so far. It can be made from here as well.',
  ],
  [
    'which the portal did not make',
    async () => null,
    'The chat could not be made. The portal’s answer was lost, and it has not been done.',
  ],
  [
    'which nobody can tell of',
    failing({ kind: 'offline' }),
    'The portal’s answer was lost: it is not certain if the chat was made.',
  ],
])('after an unreadable answer the chat, %s, is looked up', async (_, look, says) => {
  const { called, writes, refresh } = await openNone(
    failing({ kind: 'bad-answer', method: 'im.chat.add', path: '' }),
  )
  called.mockImplementation(async () => (writes.mock.calls.length === 0 ? null : await look()))
  fireEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  const looks = refresh.mock.calls.length
  fireEvent.click(await screen.findByRole('button', { name: 'Make the chat here' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(looks + 1))
  await screen.findByRole('button', { name: 'Make the chat here' })
  expect(screen.getByRole('status').textContent).toBe(says)
  expect(writes).toHaveBeenCalledTimes(1)
})

test('“Join” opens the portal’s messenger; a user still outside learns whom to ask, and can write to them', async () => {
  const { portal, opened, writes } = portalThatWrites(async () => true)
  const refresh = vi.fn(async () => undefined)
  await renderScreen(
    <NoAccessState
      type="DEAL"
      entity={{ type: 'CRM', id: 'DEAL|1750' }}
      responsible={{ id: 31, name: 'Marco Rossi', picture: '' }}
      refresh={refresh}
      {...AGAIN}
    />,
    { appContext: { portal, origin: portal.origin } },
  )
  expect(screen.queryByText('Marco Rossi')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Join' }))
  expect(opened.mock.calls).toEqual([['crm|DEAL|1750']])
  await vi.advanceTimersByTimeAsync(ENOUGH_MS)
  expect(await screen.findByText('Marco Rossi')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Write to them' }).getAttribute('href')).toBe(
    'https://acme.example/online/?IM_DIALOG=31',
  )
  expect(screen.getByRole('button', { name: 'Try to join again' })).toBeTruthy()
  expect(writes).not.toHaveBeenCalled()
})
