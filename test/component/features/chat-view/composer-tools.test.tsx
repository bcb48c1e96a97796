// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { ConversationPane } from '../../../../src/features/chat-view/body/conversation-pane.tsx'
import { Composer } from '../../../../src/features/chat-view/composer/composer.tsx'
import {
  ComposerActionsProvider,
  useComposerActions,
} from '../../../../src/features/chat-view/composer/composer-actions.tsx'
import { NO_CHAT } from '../../../../src/features/chat-view/composer/composer-chat.ts'
import { keepDraft } from '../../../../src/features/chat-view/composer/draft-storage.ts'
import { noteRecent, readRecent } from '../../../../src/features/chat-view/composer/emoji/recent-emoji.ts'
import { NO_JUMPS } from '../../../../src/features/chat-view/jumps/use-jumps.ts'
import { buildChatSync } from '../../../../src/features/gallery/fixtures/build-chat-sync.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import {
  buildMessage,
  buildMessages,
  buildMessageWindow,
  MESSAGES_READ_AT,
} from '../../../../src/features/gallery/fixtures/build-message.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { renderScreen } from '../../render-screen.tsx'
import { portalThatWrites } from './portal-that-writes.ts'
import { reload } from './reload.ts'

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
  reload()
})

const ANNA = 7
/** Time for a part's code on a busy machine, in milliseconds. */
const FETCHED = { timeout: 20_000 }
const ORIGIN = 'https://acme.example'
const PLACE = { origin: ORIGIN, personId: ANNA, dialogId: 'chat1437' }
const QUOTED = buildMessage(11, { authorId: 31, text: 'Can you move [b]row C[/b]?' })
const OWN = buildMessage(12, { authorId: ANNA, text: 'By 16:00, [USER=31]Marco Rossi[/USER]' })

/** Rows that hand a message to the composer, as the message menu does. */
function Rows({ messages }: { messages: readonly Message[] }) {
  const actions = useComposerActions()
  if (actions === null) return <p>Nobody may write here</p>
  return messages.map((message) => (
    <fieldset key={message.id} aria-label={`Row ${message.id}`}>
      <button type="button" onClick={() => actions.startReply(message)}>
        Reply
      </button>
      <button type="button" onClick={() => actions.startEdit(message)}>
        Edit
      </button>
    </fieldset>
  ))
}

async function open({ isWritable = true } = {}) {
  const messages = [QUOTED, OWN]
  const { portal } = portalThatWrites(async () => true)
  const sent: [string, number | null][] = []
  const chat = {
    ...NO_CHAT,
    myId: ANNA,
    messages,
    authors: [buildMember(31, { name: 'Marco Rossi' })],
    now: MESSAGES_READ_AT,
  }
  await renderScreen(
    <ComposerActionsProvider isWritable={isWritable}>
      <Rows messages={messages} />
      {isWritable && (
        <Composer
          dialogId="chat1437"
          personId={ANNA}
          isToCustomer={false}
          readers={5}
          guests={[]}
          chat={chat}
          onSend={(...given) => sent.push(given)}
        />
      )}
    </ComposerActionsProvider>,
    { appContext: { portal, origin: ORIGIN } },
  )
  const press = (row: number, name: string) =>
    fireEvent.click(within(screen.getByRole('group', { name: `Row ${row}` })).getByRole('button', { name }))
  return { sent, press, user: userEvent.setup() }
}
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const strip = () => screen.queryByText(/^(Reply to|your message of)/)?.closest('div')?.textContent ?? null

test('a reply from a row quotes its message, focuses the box, and goes with its ID and the draft', async () => {
  keepDraft(PLACE, 'Half a sentence')
  const { sent, press, user } = await open()
  press(11, 'Reply')
  expect(strip()).toBe('Reply to Marco RossiCan you move row C?')
  expect([box().value, document.activeElement]).toEqual(['Half a sentence', box()])
  await user.keyboard('{Enter}')
  expect([sent, strip(), box().value]).toEqual([[['Half a sentence', 11]], null, ''])
})

test('a draft and its reply stand while a message is edited, whatever becomes of the edit', async () => {
  keepDraft(PLACE, 'Half a sentence')
  const { sent, press, user } = await open()
  press(11, 'Reply')
  press(12, 'Edit')
  expect([screen.getByRole('textbox', { name: 'Your message' }), box().value]).toEqual([
    box(),
    'By 16:00, @Marco Rossi',
  ])
  fireEvent.change(box(), { target: { value: 'By 15:00' } })
  await user.keyboard('{Escape}')
  expect([box().value, strip()]).toEqual(['Half a sentence', 'Reply to Marco RossiCan you move row C?'])
  await user.keyboard('{Enter}')
  expect(sent).toEqual([['Half a sentence', 11]])
})

test('an edit that a reply has taken the place of comes back with its text', async () => {
  const { press } = await open()
  press(12, 'Edit')
  fireEvent.change(box(), { target: { value: 'By 15:00' } })
  press(11, 'Reply')
  expect([box().value, strip()]).toEqual(['', 'Reply to Marco RossiCan you move row C?'])
  press(12, 'Edit')
  expect(box().value).toBe('By 15:00')
})

test('where nobody may write there are no actions', async () => {
  await open({ isWritable: false })
  expect(screen.getByText('Nobody may write here')).toBeTruthy()
})

test('typing draws no message again, also in a chat of 500', async () => {
  const { portal } = portalThatWrites(async () => true)
  const loaded = buildMessageWindow({ messages: buildMessages(1, 500) })
  let reads = 0
  // Each render of the pane, of the timeline and of a row begins with the messages.
  const counted = {
    ...loaded,
    get messages() {
      reads += 1
      return loaded.messages
    },
  }
  const opened = { ...buildOpenedItem({}), messages: { ok: true as const, value: counted } }
  if (opened.lookup.status !== 'found') throw new Error('a chat was found')
  const acts = { send: vi.fn(), sendReply: vi.fn(), retry: vi.fn(), discard: vi.fn(), tryNow: vi.fn() }
  const outbox = { messages: [], ...acts }
  await renderScreen(
    <ConversationPane
      opened={opened}
      chat={opened.lookup.chat}
      sync={buildChatSync()}
      outbox={outbox}
      personId={ANNA}
      level={2}
      jumps={NO_JUMPS}
      onAtEnd={() => undefined}
      onOtherPerson={() => undefined}
      onRetry={() => undefined}
      isRetrying={false}
    />,
    { appContext: { portal, origin: ORIGIN } },
  )
  await act(async () => undefined)
  const before = reads
  expect(before).toBeGreaterThan(0)
  await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'ten a second, twice over')
  expect([box().value, reads - before]).toEqual(['ten a second, twice over', 0])
})

test.each([
  ['{Control>}b{/Control}', '[b]row C[/b]'],
  ['{Meta>}b{/Meta}', '[b]row C[/b]'],
  ['{Control>}i{/Control}', '[i]row C[/i]'],
  ['{Control>}{Shift>}X{/Shift}{/Control}', '[s]row C[/s]'],
  ['{Control>}k{/Control}', '[url=https://]row C[/url]'],
  ['{Control>}e{/Control}', '[code]row C[/code]'],
])('%s puts a tag around the selection, and what will be sent is shown', async (keys, expected) => {
  const { user } = await open()
  fireEvent.change(box(), { target: { value: 'row C' } })
  box().focus()
  box().setSelectionRange(0, 5)
  await user.keyboard(keys)
  expect(box().value).toBe(expected)
  const preview = await screen.findByRole('region', { name: 'Will be sent as' }, FETCHED)
  expect(preview.textContent).toContain('row C')
})

test('the formatting buttons are fetched at the first press, and do what the keys do', async () => {
  const { user } = await open()
  fireEvent.change(box(), { target: { value: 'row C' } })
  box().setSelectionRange(0, 5)
  await user.click(screen.getByRole('button', { name: 'Formatting' }))
  await user.click(await screen.findByRole('button', { name: /^Bold/ }, FETCHED))
  expect(box().value).toBe('[b]row C[/b]')
  await user.click(screen.getByRole('button', { name: /^Bold/ }))
  expect(box().value).toBe('row C')
})

/** A paste of the browser's, with what it brings by type. */
function paste(types: Readonly<Record<string, string>>) {
  const clipboardData = { getData: (type: string) => types[type] ?? '', files: [] }
  return fireEvent.paste(box(), { clipboardData })
}

test('rich text is pasted as tags, at the caret', async () => {
  await open()
  fireEvent.change(box(), { target: { value: 'See: !' } })
  box().setSelectionRange(5, 5)
  const isLeft = paste({
    'text/html': '<p>the <b>bold</b> <script>alert(1)</script>offer</p>',
    'text/plain': 'x',
  })
  expect(isLeft).toBe(false)
  await vi.waitFor(() => expect(box().value).toBe('See: the [b]bold[/b] offer!'), FETCHED)
})

test('Shift pastes without formatting, and plain text is the browser’s own', async () => {
  await open()
  fireEvent.keyDown(box(), { key: 'V', code: 'KeyV', ctrlKey: true, shiftKey: true })
  expect(paste({ 'text/html': '<b>bold</b>', 'text/plain': 'bold' })).toBe(true)
  expect(paste({ 'text/html': '<span>bold</span>', 'text/plain': 'bold' })).toBe(true)
  expect(paste({ 'text/plain': 'bold' })).toBe(true)
})

test('the emoji picker puts an emoji at the caret, keeps the recent ones, and gives the focus back', async () => {
  const { user } = await open()
  noteRecent({ origin: ORIGIN, personId: ANNA }, '🎉')
  fireEvent.change(box(), { target: { value: 'Done !' } })
  box().setSelectionRange(5, 5)
  await user.click(screen.getByRole('button', { name: 'Emoji' }))
  const pop = await screen.findByRole('dialog', { name: 'Emoji' }, FETCHED)
  await waitFor(() =>
    expect(document.activeElement).toBe(within(pop).getByRole('searchbox', { name: 'Search emoji' })),
  )
  await user.click(within(pop).getByRole('button', { name: '🎉' }))
  expect([box().value, document.activeElement, screen.queryByRole('dialog')]).toEqual([
    'Done 🎉!',
    box(),
    null,
  ])
})

test('Escape closes the emoji picker, and a press elsewhere', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Emoji' }))
  await screen.findByRole('dialog', { name: 'Emoji' }, FETCHED)
  await user.keyboard('{Escape}')
  expect([screen.queryByRole('dialog'), document.activeElement]).toEqual([null, box()])
  await user.click(screen.getByRole('button', { name: 'Emoji' }))
  await screen.findByRole('dialog', { name: 'Emoji' }, FETCHED)
  await user.click(document.body)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('recent emoji are of one person in one portal, the newest first and nine at most', () => {
  const place = { origin: ORIGIN, personId: ANNA }
  for (const emoji of ['😀', '👍', '🎉', '👍', '1', '2', '3', '4', '5', '6', '7']) noteRecent(place, emoji)
  expect(readRecent(place)).toEqual(['7', '6', '5', '4', '3', '2', '1', '👍', '🎉'])
  expect(readRecent({ origin: ORIGIN, personId: 31 })).toEqual([])
  expect(readRecent({ origin: 'https://other.example', personId: ANNA })).toEqual([])
  localStorage.setItem(`deal-chat.emoji ${ORIGIN} ${ANNA}`, '{')
  expect(readRecent(place)).toEqual([])
})
