// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CustomerChats } from '../../../../src/features/chat-view/customer-chats/customer-chats.tsx'
import { CONVERSATIONS, LINES, NOW } from '../../../../src/features/gallery/fixtures/side.ts'
import { renderScreen } from '../../render-screen.tsx'
import { portalThatWrites } from './portal-that-writes.ts'

afterEach(cleanup)

async function open(props: Partial<ComponentProps<typeof CustomerChats>> = {}) {
  const { portal, opened, writes } = portalThatWrites(async () => true)
  const onRetry = vi.fn()
  const all = {
    lines: { ok: true as const, value: LINES },
    secondary: { ok: true as const, value: { customerChats: CONVERSATIONS, customerChatsLeft: 0 } },
    me: { id: 2 },
    now: NOW,
    level: 2 as const,
    onRetry,
    isRetrying: false,
    ...props,
  }
  const view = await renderScreen(<CustomerChats {...all} />, { appContext: { portal } })
  return { onRetry, opened, writes, view }
}
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)

test('each customer chat shows its channel, customer, last message, time and state', async () => {
  const { writes } = await open()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('With the customer 7')
  expect(rows()).toEqual([
    'WhatsApp · Tomas Novak8:55 AMFirst unread: Tomas Novak: Is the site access form still the one from May?3 unreadActiveOpen',
    'Telegram · Tomas NovakSep 18You: Thank you, I will call at 14:00ActiveOpen',
    'ViberYou are not in this conversationActiveOpen',
    'Instagram DirectCould not be loadedActiveOpen',
    'Live chat · VisitorMay 14, 2025Do you light warehouses?ClosedOpen',
    'Facebook · Maximiliana-Alexandrina von und zu Hohenfels-BartholomäusbergSep 1Tomas Novak: a message without textClosedOpen',
    'Open channelNo message to showClosedOpen',
  ])
  expect(writes).not.toHaveBeenCalled()
})

test('each customer chat has a real link that opens the portal’s messenger in place', async () => {
  const { opened } = await open()
  const link = screen.getByRole('link', { name: 'Open the WhatsApp conversation' })
  expect(link.getAttribute('href')).toBe('https://acme.example/online/?IM_DIALOG=chat2190')
  fireEvent.click(link)
  expect(opened.mock.calls).toEqual([['chat2190']])
  expect(screen.getAllByRole('link')).toHaveLength(LINES.length)
})

test('while the messages load, each channel is shown with its link, and nothing that would move', async () => {
  await open({ secondary: null })
  expect(rows()[0]).toBe('WhatsAppOpen')
  expect(rows()).toHaveLength(LINES.length)
  expect(screen.getByRole('list').getAttribute('aria-busy')).toBe('true')
})

test('customer chats beyond the request’s limit are listed with a note', async () => {
  await open({
    secondary: { ok: true, value: { customerChats: CONVERSATIONS.slice(0, 2), customerChatsLeft: 5 } },
  })
  expect(rows()).toHaveLength(LINES.length)
  expect(rows()[4]).toBe('Live chatOpen it to see its messagesClosedOpen')
  expect(screen.getByText('Of 5 conversations only the channel is shown here.')).toBeTruthy()
})

test('an item without customer chats is told apart from chats without access', async () => {
  await open({ lines: { ok: true, value: [] } })
  expect(screen.getByText('No conversations with the customer yet.')).toBeTruthy()
  expect(screen.queryByText(/You are not in/)).toBeNull()
})

test('a missing permission is one quiet line', async () => {
  await open({ lines: { ok: false, failure: { kind: 'missing-scope', scope: 'imopenlines' } } })
  expect(screen.getByText(/Deal Chat needs the permission/).textContent).toContain('Open channels')
  expect(screen.queryByRole('button')).toBeNull()
})

test.each([
  ['the list', { lines: { ok: false, failure: { kind: 'timeout' } } }],
  ['the messages', { secondary: { ok: false, failure: { kind: 'timeout' } } }],
] as const)('%s failing is said, with a way to try again', async (_name, props) => {
  const { onRetry } = await open(props)
  expect(screen.getByText('The customer’s conversations could not be loaded.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('a customer’s chat that failed has a “Try again” of its own in its row, and only one that may pass', async () => {
  const dialogs = [
    { status: 'failed', failure: { kind: 'timeout' } },
    { status: 'failed', failure: { kind: 'not-allowed' } },
  ] as const
  const customerChats = CONVERSATIONS.map((chat, index) => ({
    ...chat,
    dialog: dialogs[index] ?? chat.dialog,
  }))
  const { onRetry } = await open({ secondary: { ok: true, value: { customerChats, customerChatsLeft: 0 } } })
  const [first] = screen.getAllByRole('listitem')
  const again = screen.getByRole('button', { name: 'Try again' })
  expect(first?.contains(again)).toBe(true)
  await userEvent.click(again)
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('a kind of item without customer chats shows nothing', async () => {
  const { view } = await open({ lines: null })
  expect(view.container.textContent).toBe('')
})

test('a customer’s message stays text on one line', async () => {
  const [first] = CONVERSATIONS
  const dialog = first?.dialog
  if (first === undefined || dialog?.status !== 'found' || dialog.lastMessage === null) throw new Error()
  const text = '<img src=x onerror=alert(1)>\n[url=javascript:alert(1)]press[/url] {name} $result[chat][ID]'
  const lastMessage = { ...dialog.lastMessage, text, isLast: true }
  const { view } = await open({
    lines: { ok: true, value: LINES.slice(0, 1) },
    secondary: {
      ok: true,
      value: {
        customerChats: [{ ...first, dialog: { ...dialog, unreadCount: 0, lastMessage } }],
        customerChatsLeft: 0,
      },
    },
  })
  expect(view.container.querySelector('img')).toBeNull()
  expect(screen.getAllByRole('link')).toHaveLength(1)
  expect(rows()[0]).toContain('Tomas Novak: <img src=x onerror=alert(1)> press {name}')
})
