// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Chat } from '../../../../src/chat/chat.ts'
import type { Opened } from '../../../../src/chat/opening/open-item.ts'
import { ChatBody } from '../../../../src/features/chat-view/body/chat-body.tsx'
import { keepDraft, noteEntity } from '../../../../src/features/chat-view/composer/draft-storage.ts'
import { buildChatSync } from '../../../../src/features/gallery/fixtures/build-chat-sync.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { around, renderScreen } from '../../render-screen.tsx'
import { portalThatWrites, refused } from './portal-that-writes.ts'
import { reload } from './reload.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  cleanup()
  reload()
})

const UNREAD: Partial<Opened> = { messages: { ok: false, failure: { kind: 'not-allowed' } } }

function body(chat: Partial<Chat>, parts: Partial<Opened>) {
  const opened = { ...buildOpenedItem(chat), ...parts }
  if (opened.lookup.status !== 'found') throw new Error('a chat was found')
  return (
    <ChatBody
      opened={opened}
      openAnew={() => undefined}
      onRetry={() => undefined}
      isRetrying={false}
      chat={opened.lookup.chat}
      sync={buildChatSync()}
      type="DEAL"
      level={2}
      membersId="members"
    />
  )
}

/** A chat's body, and a function that renders it again with other data. */
async function open(write: Parameters<typeof portalThatWrites>[0], parts: Partial<Opened> = UNREAD) {
  const { portal, sent } = portalThatWrites(write)
  const appContext = { portal }
  const { rerender } = await renderScreen(body({}, parts), { appContext })
  const redraw = async (chat: Partial<Chat>, changed: Partial<Opened> = {}) => {
    const drawn = await around(body(chat, { ...parts, ...changed }), { appContext })
    await act(async () => rerender(drawn))
  }
  return { sent, redraw, user: userEvent.setup() }
}
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
const own = () => within(screen.getByRole('list', { name: 'Messages' }))

test('a reply is shown while sending and after, even when the messages failed to load', async () => {
  let arrive = () => {}
  const { user, sent } = await open(async () => {
    await new Promise<void>((resolve) => (arrive = resolve))
    return 7
  })
  await user.type(box(), 'Is the gate open?{Enter}')
  await vi.waitFor(() => expect(sent()).toHaveLength(1))
  expect(own().getByRole('listitem').textContent).toMatch(/Sending….*Is the gate open\?/)
  await act(async () => arrive())
  expect(own().getByRole('listitem').textContent).toMatch(/Is the gate open\?/)
  await vi.waitFor(() => expect(screen.queryByText('Sending…')).toBeNull())
  expect(screen.queryByText('Not sent')).toBeNull()
})

test('a reply that failed to send says so, and waits for the user’s choice', async () => {
  const { user, sent } = await open(refused)
  await user.type(box(), 'Is the gate open?{Enter}')
  await vi.waitFor(() => expect(own().getByText('Not sent')).toBeTruthy())
  expect(screen.getByRole('log').textContent).toBe('Your message was not sent.')
  await user.click(own().getByRole('button', { name: 'Send again' }))
  await vi.waitFor(() => expect(sent()).toHaveLength(2))
  await user.click(await own().findByRole('button', { name: 'Remove' }))
  expect(screen.queryByText('Is the gate open?')).toBeNull()
})

test.each([['read', {}] as const, ['not read', UNREAD] as const])(
  'a user who may no longer write can discard a failed reply, not send it again (messages %s)',
  async (_, parts) => {
    const { user, redraw } = await open(refused, parts)
    await user.type(box(), 'Is the gate open?{Enter}')
    await screen.findByText('Not sent')
    await redraw({ can: { write: false, leave: true, mute: true, addMembers: false } })
    const row = screen.getByText('Not sent').closest<HTMLElement>('[data-row]') as HTMLElement
    const ways = within(row).getAllByRole('button', { hidden: true })
    expect(ways.map(({ textContent }) => textContent)).toEqual(['Remove'])
  },
)

const DEAL = { type: 'CRM', id: 'DEAL|1663' }
const left = () => within(screen.getByRole('region', { name: 'Your unsent text' }))

/** Keeps a draft of user 7 about the deal. */
function keepDraftIn(dialogId: string, text: string) {
  const place = { origin: 'https://acme.example', personId: 7, dialogId }
  keepDraft(place, text)
  noteEntity(place, DEAL)
}

test('a chat that one may only read shows a former chat’s text to copy, and not its own', async () => {
  keepDraftIn('chat1200', 'In the former chat')
  keepDraftIn('chat1437', 'In this chat')
  const { redraw } = await open(refused, { ...UNREAD, me: { id: 7 } })
  expect(left().getByText('In the former chat')).toBeTruthy()
  expect(left().getByRole('button', { name: 'Put it into this chat’s box' })).toBeTruthy()
  await redraw({ can: { write: false, leave: true, mute: true, addMembers: false } })
  expect(left().getByText('In the former chat')).toBeTruthy()
  expect(left().getByText(/^You wrote this in the former chat/)).toBeTruthy()
  expect(left().queryByRole('button', { name: 'Put it into this chat’s box' })).toBeNull()
})

test('a former chat’s text that cannot be stored stays where it is', async () => {
  keepDraftIn('chat1200', 'In the former chat')
  const { user } = await open(refused, { ...UNREAD, me: { id: 7 } })
  const { sessionStorage: storage } = globalThis
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockReturnValue({
    ...storage,
    setItem,
    getItem: (key) => storage.getItem(key),
    removeItem: (key) => storage.removeItem(key),
  })
  await user.click(left().getByRole('button', { name: 'Put it into this chat’s box' }))
  vi.restoreAllMocks()
  expect(left().getByText('In the former chat')).toBeTruthy()
})

test('a draft never moves to another chat that takes the place of its own', async () => {
  const { user, redraw } = await open(refused)
  await user.type(box(), 'For the first{Enter}')
  await screen.findByText('Not sent')
  await user.type(box(), 'Half a sen')
  await redraw({ id: 1999, dialogId: 'chat1999' })
  expect(screen.queryByText('For the first')).toBeNull()
  expect(box().value).toBe('')
  await redraw({})
  expect([box().value, screen.getByText('For the first')]).toEqual(['Half a sen', expect.anything()])
})

test('a person who becomes known keeps what was begun, and what could not be sent', async () => {
  const { user, redraw } = await open(refused, { ...UNREAD, me: null })
  await user.type(box(), 'Is the gate open?{Enter}')
  await screen.findByText('Not sent')
  await user.type(box(), 'Half a sen')
  expect(sessionStorage.length).toBe(0)
  await redraw({}, { me: { id: 7 } })
  expect([box().value, own().getAllByRole('listitem')]).toEqual(['Half a sen', [expect.anything()]])
  await redraw({}, { me: null })
  await user.type(box(), 'tence')
  reload()
  expect(Object.values({ ...sessionStorage })).toContain('Is the gate open?\nHalf a sentence')
})

test('another person in the same page, by a renewed token, finds nothing of the one before', async () => {
  const { user, redraw } = await open(refused, { ...UNREAD, me: { id: 7 } })
  await user.type(box(), 'Is the gate open?{Enter}')
  await screen.findByText('Not sent')
  await user.type(box(), 'Half a sen')
  await redraw({}, { me: { id: 31 } })
  expect([box().value, screen.queryByText('Is the gate open?')]).toEqual(['', null])
  await redraw({}, { me: { id: 7 } })
  expect([box().value, screen.getByText('Is the gate open?')]).toEqual(['Half a sen', expect.anything()])
})
