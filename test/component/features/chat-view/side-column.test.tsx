// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { SideColumn } from '../../../../src/features/chat-view/body/side-column.tsx'
import { CHAT, CREW, itemOf, LINES, NOW, SECONDARY } from '../../../../src/features/gallery/fixtures/side.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

async function open(props: Partial<ComponentProps<typeof SideColumn>> = {}) {
  const nothing = async () => undefined
  const onRetry = vi.fn()
  const onSecondaryRetry = vi.fn()
  const all = {
    chat: CHAT,
    list: CREW,
    me: { id: 2 },
    type: 'DEAL',
    item: itemOf(31, [2, 5, 7, 8, 9]),
    lines: { ok: true as const, value: LINES },
    secondary: { ok: true as const, value: SECONDARY },
    secondaryRetry: { onRetry: onSecondaryRetry, isRetrying: false },
    now: NOW,
    presenceAt: NOW,
    level: 2 as const,
    column: { id: 'side', isOpen: false, column: { current: null }, onKeyDown: nothing },
    loadMoreMembers: nothing,
    loadAllMembers: nothing,
    refresh: nothing,
    onRetry,
    isRetrying: false,
    ...props,
  }
  await renderScreen(<SideColumn {...all} />)
  return { onRetry, onSecondaryRetry }
}
const headings = (level: number) =>
  screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent)

test('the missing people come first, then the members, then the customer chats', async () => {
  await open()
  expect(screen.getByRole('complementary', { name: 'People and conversations' })).toBeTruthy()
  expect(headings(2)).toEqual(['Not in the chat yet', 'Members', 'With the customer 7'])
})

test('headings are one level lower when the chat is a part of a screen', async () => {
  await open({ level: 4 })
  expect(headings(4)).toHaveLength(3)
})

test('a failed second request costs only the names and the messages', async () => {
  await open({ secondary: { ok: false, failure: { kind: 'timeout' } } })
  expect(screen.getByRole('button', { name: 'Add 1 person' })).toBeTruthy()
  expect(screen.getByText('Their names could not be loaded.')).toBeTruthy()
  expect(screen.getByText('Anna Keller')).toBeTruthy()
  expect(screen.getByText('WhatsApp')).toBeTruthy()
})

test('members that failed to load cost only their own part and the missing people', async () => {
  const { onRetry } = await open({ list: null })
  expect(headings(2)).toEqual(['With the customer 7'])
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('each part that failed has its own “Try again”', async () => {
  const missed = { ok: false, failure: { kind: 'timeout' } } as const
  const { onRetry, onSecondaryRetry } = await open({
    item: missed,
    list: null,
    lines: missed,
    secondary: missed,
  })
  const buttons = screen.getAllByRole('button', { name: 'Try again' })
  for (const button of buttons) await userEvent.click(button)
  expect([buttons.length, onRetry.mock.calls.length]).toEqual([3, 3])
  expect(onSecondaryRetry).not.toHaveBeenCalled()
})

test('a chat without an item has its members and nothing else', async () => {
  await open({ item: null, lines: null })
  expect(headings(2)).toEqual(['Members'])
})

test('names and customer chats that failed each have a “Try again”, which repeats the second request only', async () => {
  const { onRetry, onSecondaryRetry } = await open({ secondary: { ok: false, failure: { kind: 'timeout' } } })
  const buttons = screen.getAllByRole('button', { name: 'Try again' })
  for (const button of buttons) await userEvent.click(button)
  expect([buttons.length, onSecondaryRetry.mock.calls.length]).toEqual([2, 2])
  expect(onRetry).not.toHaveBeenCalled()
})
