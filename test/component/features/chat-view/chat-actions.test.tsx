// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import {
  type ChatActionsProps,
  useChatActions,
} from '../../../../src/features/chat-view/header/chat-actions.tsx'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'
import { portalThatWrites } from './portal-that-writes.ts'

afterEach(cleanup)

function Actions(props: ChatActionsProps) {
  const { menu, below } = useChatActions(props)
  return (
    <>
      {menu}
      {below}
    </>
  )
}

const CHAT = {
  chatId: 1437,
  me: { id: 27 },
  unreadCount: 2,
  lastMessageId: 90_413,
  isPinned: false,
  can: { mute: true, leave: true },
  onPinned: () => undefined,
}

/** A chat whose next poll shows it muted. */
function Muting() {
  const [isMuted, setIsMuted] = useState(false)
  return <Actions {...CHAT} isMuted={isMuted} refresh={async () => setIsMuted(true)} />
}

async function open(
  write: Parameters<typeof portalThatWrites>[0],
  chat: Partial<ChatActionsProps> = {},
  call?: Parameters<typeof portalThatWrites>[1],
) {
  const world = portalThatWrites(write, call)
  const refresh = vi.fn(async () => undefined)
  await renderScreen(<Actions {...CHAT} isMuted={false} refresh={refresh} {...chat} />, {
    appContext: { portal: world.portal },
  })
  return { ...world, refresh, user: userEvent.setup() }
}
const more = () => screen.getByRole('button', { name: 'More actions' })
const choices = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent?.trim())

test.each([
  ['Mark as read', {}, ['im.dialog.read', { DIALOG_ID: 'chat1437', MESSAGE_ID: 90_413 }]],
  ['Mute', {}, ['im.chat.mute', { CHAT_ID: 1437, MUTE: 'Y' }]],
  ['Unmute', { isMuted: true }, ['im.chat.mute', { CHAT_ID: 1437, MUTE: 'N' }]],
  ['Pin', {}, ['im.recent.pin', { DIALOG_ID: 'chat1437', PIN: 'Y' }]],
  ['Unpin', { isPinned: true }, ['im.recent.pin', { DIALOG_ID: 'chat1437', PIN: 'N' }]],
])('“%s” is one write, and then the chat is polled', async (name, chat, expected) => {
  const { user, sent, refresh } = await open(async () => true, chat)
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
  expect(sent()).toEqual([expected])
})

test('opening the menu writes nothing', async () => {
  const { user, writes } = await open(async () => true)
  await user.click(more())
  expect(choices()).toEqual(['Mark as read', 'Mute', 'Pin', 'Leave the chat…'])
  expect(writes).not.toHaveBeenCalled()
})

test('forbidden and unknown actions are left out, and a menu without actions is not shown', async () => {
  await open(async () => true, {
    unreadCount: 0,
    isPinned: null,
    can: { mute: false, leave: true },
  })
  await userEvent.click(more())
  expect(choices()).toEqual(['Leave the chat…'])
  cleanup()
  await open(async () => true, { unreadCount: 0, isPinned: null, can: { mute: false, leave: false } })
  expect(screen.queryByRole('button')).toBeNull()
})

test('leaving asks first; “Stay” or Escape changes nothing', async () => {
  const { user, writes, sent } = await open(async () => true)
  const ask = async () => {
    await user.click(more())
    await user.click(screen.getByRole('menuitem', { name: 'Leave the chat…' }))
    return screen.getByRole('alertdialog', { name: 'Leave this chat?' })
  }
  await ask()
  expect(document.activeElement?.textContent).toBe('Leave this chat?')
  await user.click(screen.getByRole('button', { name: 'Stay' }))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  await ask()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(writes).not.toHaveBeenCalled()
  await ask()
  const leave = screen.getByRole('button', { name: 'Leave' })
  fireEvent.click(leave)
  fireEvent.click(leave)
  await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent()).toEqual([['im.chat.leave', { CHAT_ID: 1437 }]])
})

test.each([true, false])(
  'leaving says that one usually stays an observer, of an item’s chat alone: %s',
  async (isOfItem) => {
    const { user } = await open(async () => true, { isOfItem })
    await user.click(more())
    await user.click(screen.getByRole('menuitem', { name: 'Leave the chat…' }))
    const words = screen.queryByText(/If joining made you an observer, you usually stay one\./)
    expect(words !== null).toBe(isOfItem)
  },
)

test('a refused action names the action and the reason, and can be tried again', async () => {
  let isWell = false
  const { user, writes, refresh } = await open(async () => {
    if (!isWell) throw new PortalError({ kind: 'not-allowed' })
    return true
  })
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name: 'Mute' }))
  await screen.findByText('Could not be muted. You may not do this here.')
  expect(writes).toHaveBeenCalledTimes(1)
  isWell = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(2))
  expect(screen.queryByText(/Could not be muted/)).toBeNull()
})

const LOST: readonly Failure[] = [
  { kind: 'timeout' },
  { kind: 'unreachable' },
  { kind: 'server-error' },
  // HTML, cut JSON, and JSON of another shape.
  { kind: 'bad-answer', method: 'im.chat.mute', path: '' },
  { kind: 'bad-answer', method: 'im.chat.mute', path: 'result' },
]
const chat = { unreadCount: 2, lastReadId: 90_411, mutedBy: [], kind: 'crm', role: 'member' }
const DONE = {
  'Mark as read': { ...chat, lastReadId: 90_413 },
  Mute: { ...chat, mutedBy: [27] },
  Pin: [{ chatId: 1437, isPinned: true }],
  'Leave the chat…': new PortalError({ kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 403 }),
} as const
const UNDONE = {
  'Mark as read': chat,
  Mute: chat,
  Pin: [{ chatId: 1437, isPinned: false }],
  'Leave the chat…': chat,
}
const CHOICES = ['Mark as read', 'Mute', 'Pin', 'Leave the chat…'] as const

/** Chooses an action whose answer gets lost; the look that follows gets `seen`. */
async function loseAnswer(
  name: (typeof CHOICES)[number],
  seen: unknown,
  failure: Failure = { kind: 'timeout' },
) {
  const onPinned = vi.fn()
  const world = await open(
    async () => {
      throw new PortalError(failure)
    },
    { onPinned },
    async () => {
      if (seen instanceof Error) throw seen
      return seen
    },
  )
  await world.user.click(more())
  await world.user.click(screen.getByRole('menuitem', { name }))
  const leave = screen.queryByRole('button', { name: 'Leave' })
  if (leave !== null) await world.user.click(leave)
  await vi.waitFor(() => expect(world.refresh).toHaveBeenCalledTimes(1))
  await vi.waitFor(() => expect(world.called).toHaveBeenCalledTimes(1))
  return { ...world, onPinned }
}

test.each(CHOICES)('“%s” without an answer that the portal has done is not called failed', async (name) => {
  const { onPinned, writes } = await loseAnswer(name, DONE[name])
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull())
  expect(screen.queryByText(/answer was lost/)).toBeNull()
  expect([writes.mock.calls.length, onPinned.mock.calls.length]).toEqual([1, name === 'Pin' ? 1 : 0])
})

test.each(CHOICES)('“%s” without an answer that the portal has not done is said to be so', async (name) => {
  await loseAnswer(name, UNDONE[name])
  await screen.findByText(/The portal’s answer was lost, and it has not been done\./)
})

test.each(CHOICES)('“%s” without an answer is not certain where a look fails as well', async (name) => {
  await loseAnswer(name, new PortalError({ kind: 'offline' }))
  await screen.findByText(/The portal’s answer was lost: it is not certain/)
  expect(screen.queryByText(/refused/)).toBeNull()
})

test.each(LOST)('no lost or unreadable answer is called a refusal: %j', async (failure) => {
  await loseAnswer('Mute', new PortalError(failure), failure)
  await screen.findByText('The portal’s answer was lost: it is not certain if the chat is muted.')
})

test('an action that a poll shows as done is not reported as failed', async () => {
  const { portal } = portalThatWrites(
    async () => {
      throw new PortalError({ kind: 'timeout' })
    },
    async () => {
      throw new PortalError({ kind: 'timeout' })
    },
  )
  await renderScreen(<Muting />, { appContext: { portal } })
  await userEvent.click(more())
  await userEvent.click(screen.getByRole('menuitem', { name: 'Mute' }))
  await screen.findByText('Muted')
  expect(screen.queryByText(/Could not be muted/)).toBeNull()
})

test('staying returns the focus to the menu’s button', async () => {
  const { user } = await open(async () => false)
  const ask = async () => {
    await user.click(more())
    await user.click(screen.getByRole('menuitem', { name: 'Leave the chat…' }))
    expect(document.activeElement?.textContent).toBe('Leave this chat?')
  }
  await ask()
  await user.click(screen.getByRole('button', { name: 'Stay' }))
  expect(document.activeElement).toBe(more())
  await ask()
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(more())
  await ask()
  await user.click(screen.getByRole('button', { name: 'Leave' }))
  await screen.findByText(/The portal refused it\./)
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(document.activeElement).toBe(more())
})

test('trying again keeps the focus while it is under way; a success gives it to the menu’s button', async () => {
  const answers: ((isDone: boolean) => void)[] = []
  const { user, writes } = await open(() => new Promise((answer) => answers.push(answer)))
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name: 'Pin' }))
  answers[0]?.(false)
  const again = await screen.findByRole('button', { name: 'Try again' })
  await user.click(again)
  expect(again.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(again)
  await user.click(again)
  expect(writes).toHaveBeenCalledTimes(2)
  answers[1]?.(false)
  await vi.waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('false'))
  expect(document.activeElement).toBe(again)
  await user.click(again)
  answers[2]?.(true)
  await vi.waitFor(() => expect(again.isConnected).toBe(false))
  expect(document.activeElement).toBe(more())
})

test('another action clears the failure of the last one', async () => {
  const answers: ((isDone: boolean) => void)[] = []
  const { user } = await open(() => new Promise((answer) => answers.push(answer)))
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name: 'Pin' }))
  answers[0]?.(false)
  await screen.findByText(/Could not be pinned/)
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name: 'Mute' }))
  expect(screen.queryByText(/Could not be/)).toBeNull()
})

test('an answer of false is reported as a failure', async () => {
  const { user } = await open(async () => false)
  await user.click(more())
  await user.click(screen.getByRole('menuitem', { name: 'Pin' }))
  await screen.findByText(/Could not be pinned\. The portal refused it\./)
})
