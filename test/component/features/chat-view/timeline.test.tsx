// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { withNewer, withOlder } from '../../../../src/chat/messages/message-window.ts'
import { NO_JUMPS } from '../../../../src/features/chat-view/jumps/use-jumps.ts'
import { Timeline } from '../../../../src/features/chat-view/timeline/timeline.tsx'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'
import {
  buildTimelineProps,
  type TimelineOverrides,
  type TimelineProps,
} from '../../../../src/features/gallery/fixtures/build-timeline-props.ts'
import {
  BOT_SPEAKS,
  CHANGED,
  FILES,
  FIVE_HUNDRED,
  GONE,
  LIVELY,
  NO_MESSAGES,
  OUTBOX,
  PICTURES,
  windowWith,
} from '../../../../src/features/gallery/fixtures/message-windows.ts'
import { measureLists } from '../../../harness/measured-list.ts'
import { around, renderScreen } from '../../render-screen.tsx'

let stopMeasuring: () => void
beforeEach(() => {
  stopMeasuring = measureLists()
})
afterEach(() => {
  cleanup()
  stopMeasuring()
})

function stream(loaded: TimelineProps['loaded'], more: TimelineOverrides = {}) {
  return <Timeline {...buildTimelineProps(loaded, more)} />
}

/** Opens the timeline, and returns a function that renders it again with other data. */
async function open(loaded: TimelineProps['loaded'], more: TimelineOverrides = {}) {
  const { rerender } = await renderScreen(stream(loaded, more))
  await settle()
  return async (next: TimelineProps['loaded'], others: TimelineOverrides = more) => {
    const drawn = await around(stream(next, others))
    await act(async () => rerender(drawn))
    await settle()
  }
}

const region = () => screen.getByRole('region', { name: 'Messages' })
/** Waits until everything is measured and nothing moves any more. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))
async function scrollTo(offset: number): Promise<void> {
  await act(async () => region().scrollTo({ top: offset }))
  await settle()
}
const distanceFromEnd = () => region().scrollHeight - region().clientHeight - region().scrollTop
/** The row with this text. */
function rowOf(text: string | RegExp): HTMLElement {
  const row = screen.getByText(text).closest<HTMLElement>('li')
  if (row === null) throw new Error(`no row around ${text}`)
  return row
}

/** Messages of two authors in turn, from one ID to another. */
const talk = (from: number, to: number) =>
  windowWith(
    Array.from({ length: to - from + 1 }, (_, place) =>
      buildMessage(from + place, { authorId: (from + place) % 2 === 0 ? 5 : 7 }),
    ),
  )
const TALK = { ...talk(101, 120), hasOlder: true }

test('messages are grouped by day and author, with a divider above the unread ones', async () => {
  await open(LIVELY, { chat: { messageCount: 31, unreadCount: 2 } })
  const rows = within(region())
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  expect(rows[0]).toBe('Yesterday')
  expect(rows[1]).toBe('Anna Keller invited Tomas Novak as a guest · 3:48 PM')
  expect(rows[2]).toMatch(/Marco Rossi4:02 PMSite visit done/)
  expect(rows[5]).toBe('Today · 2 new Mark as read')
  expect(rows[6]).toMatch(/Tomas NovakGuest9:12 AM@Anna Keller can we/)
  expect(rows[7]).toMatch(/Quote botBot9:14 AM/)
  expect(rowOf(/supplier holds/).textContent).toMatch(/Leila Haddad4:40 PMEdited/)
  expect(screen.getByText('6 of 31 shown')).toBeTruthy()
})

test('the full date of a time is in its title, in the user’s time zone', async () => {
  await open(LIVELY)
  const time = screen.getByText('9:12 AM')
  expect(time.title).toBe('Wednesday, September 23, 2026 at 9:12 AM')
  expect(time.getAttribute('datetime')).toBe('2026-09-23T09:12:00+02:00')
})

test('the name in grouped messages is visible once, and read aloud with each message', async () => {
  await open(LIVELY)
  const [first, again] = screen
    .getAllByText('Marco Rossi')
    .map((name) => name.closest('p'))
    .filter((line) => line !== null)
  expect(first?.className).not.toBe('sr-only')
  expect(again?.className).toBe('sr-only')
})

test('a picture’s space is reserved while it loads; a picture that fails to load becomes a row with a link', async () => {
  await open(PICTURES)
  const picture = screen.getByRole('img', { name: 'bay-layout-b.png' })
  expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['640', '400'])
  fireEvent.error(picture)
  expect(screen.queryByRole('img', { name: 'bay-layout-b.png' })).toBeNull()
  const link = screen.getByRole('link', { name: 'bay-layout-b.png PNG · 412 kB' })
  expect(link.getAttribute('href')).toBe('https://acme.example/files/1')
})

test('a file shows its name, kind and size as far as the portal sends them, and a link if it has one', async () => {
  await open(FILES)
  const names = screen.getAllByRole('link').map((link) => link.textContent)
  expect(names).toEqual([
    'Lumen offer 2291, second version, with everything that was agreed on the phone.pdfPDF · 412 kB',
    'walk.mp4MP4 · 35 MB',
    'memo.oggOGG · 950 bytes',
    'FileFile',
    'خطة الإضاءة.dwgDWG · 3.4 MB',
  ])
  expect(screen.getByText('archive.zip')).toBeTruthy()
})

test('a deleted message is called deleted, in its row and in quotes of it', async () => {
  await open(CHANGED)
  expect(screen.getByText('This message was deleted')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Leila Haddad Deleted message' })).toBeTruthy()
})

test('a quote names its author and shows its text in one line, and a press leads to the message', async () => {
  await open(CHANGED)
  // Virtua's own style disables presses after a scroll; the app's style, not loaded here, enables them again.
  await userEvent.click(screen.getByRole('button', { name: /^Marco Rossi Bays A to D are 12 m high/ }), {
    pointerEventsCheck: PointerEventsCheckLevel.Never,
  })
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/Bay E is lower.*1 like/s))
  expect(screen.getByRole('button', { name: 'Leila Haddad Lumen offer 2291.pdf' })).toBeTruthy()
  expect(rowOf('As I said in spring.').textContent).toMatch(/An earlier message/)
  expect(rowOf('The one before is gone.').textContent).toMatch(/Deleted message/)
})

test('a quote of a message that is gone from the loaded ones says that it was deleted', async () => {
  await open(
    windowWith([buildMessage(1), buildMessage(3, { replyTo: 2 }), buildMessage(4, { replyTo: 2_000 })]),
  )
  const lines = screen.getAllByRole('blockquote').map(({ textContent }) => textContent)
  expect(lines).toEqual(['Deleted message', 'An earlier message'])
})

test('an author whom no page names is named by the members, and called unknown only once the portal was asked', async () => {
  const loaded = windowWith(
    [buildMessage(1, { authorId: 7 }), buildMessage(2, { authorId: 99, replyTo: 1 })],
    [],
    [],
  )
  const members = [buildMember(7, { name: 'Leila Haddad' })]
  const redraw = await open(loaded, { members, isNaming: true })
  expect(screen.getAllByText('Leila Haddad')).toHaveLength(2)
  expect(screen.queryByText('No name')).toBeNull()
  await redraw(loaded, { members, isNaming: false })
  expect(screen.getByText('No name')).toBeTruthy()
})

test('a changed message is drawn again, and no other one', async () => {
  const drawn: number[] = []
  const noted = (id: number, over: Partial<Message> = {}) =>
    Object.defineProperty(buildMessage(id, over), 'fileIds', {
      get: () => {
        drawn.push(id)
        return []
      },
    })
  const [first, second, third] = [noted(1), noted(2), noted(3)]
  const loaded = windowWith([first, second, third])
  const members = [buildMember(5)]
  const redraw = await open(loaded, { members })
  drawn.length = 0
  // The callbacks are new ones in each render.
  await redraw({ ...loaded, messages: [first, noted(2, { likedBy: [7] }), third] })
  expect(screen.getByText('1 like')).toBeTruthy()
  expect(new Set(drawn)).toEqual(new Set([2]))
})

test('a link or a quote that names a loaded message of this chat leads to it', async () => {
  const rule = '-'.repeat(54)
  const texts = windowWith([
    buildMessage(121, { text: 'See [CONTEXT=chat1437/112]what Anna said[/CONTEXT]' }),
    buildMessage(122, { text: `${rule}\nMarco Rossi [today] #chat1437/113\nasked\n${rule}\nanswered` }),
    buildMessage(123, { text: 'See [CONTEXT=chat1437/9]long ago[/CONTEXT]' }),
  ])
  await open(withNewer(TALK, texts))
  for (const [name, text] of [
    ['what Anna said', 'Message 112'],
    [/^Marco Rossi/, 'Message 113'],
  ] as const) {
    const way = screen.getByRole('button', { name })
    await userEvent.click(way, { pointerEventsCheck: PointerEventsCheckLevel.Never })
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain(text))
  }
})

test('a link or a quote that names a message further up asks for it, and where it came from', async () => {
  const to = vi.fn()
  const texts = windowWith([
    buildMessage(121, { text: 'See [CONTEXT=chat1437/9]long ago[/CONTEXT]' }),
    buildMessage(122, { replyTo: 7 }),
  ])
  await open(withNewer(TALK, texts), { jumps: { ...NO_JUMPS, to } })
  for (const name of ['long ago', 'An earlier message']) {
    const way = screen.getByRole('button', { name })
    await userEvent.click(way, { pointerEventsCheck: PointerEventsCheckLevel.Never })
  }
  expect(to.mock.calls).toEqual([
    [9, {}],
    [7, { from: 122 }],
  ])
})

test('the last line of a quote has the messenger’s words', async () => {
  const quoted = buildMessage(1, { text: '>>asked\n[S]no[/S]yes [CODE]x[/CODE] [LIKE]' })
  await open(windowWith([quoted, buildMessage(2, { replyTo: 1 })]))
  expect(
    within(screen.getAllByRole('blockquote').at(-1) as HTMLElement).getByRole('button').textContent,
  ).toBe('Marco Rossi[Quote] yes [Code] Like')
})

test('likes are counted, and an edited message within a group is marked', async () => {
  await open(CHANGED)
  expect(within(rowOf('Bay E is lower.')).getByText('1 like')).toBeTruthy()
  expect(within(rowOf('Nine metres, to be exact.')).getByText('Edited')).toBeTruthy()
})

test('a bot’s attachment is readable; a button of no known kind is text that cannot be pressed', async () => {
  await open(BOT_SPEAKS)
  expect(rowOf('€12,500').textContent).toMatch(/Fittings€39,140Installation€12,500/)
  const [buttons] = screen.getAllByRole('list', { name: 'Buttons' })
  expect(within(buttons as HTMLElement).getByText('Show')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('no author is marked as gone before all members are loaded', async () => {
  const redraw = await open(GONE)
  expect(screen.queryByText('Not in the chat')).toBeNull()
  await redraw(GONE, { presentIds: new Set([7]) })
  expect(screen.getAllByText('Not in the chat')).toHaveLength(2)
  expect(within(rowOf('I hand this over to Marco.')).queryByText('Not in the chat')).toBeNull()
})

test('an empty chat says so until the first message, which is announced', async () => {
  const redraw = await open(NO_MESSAGES)
  expect(screen.getByText('No messages yet')).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
  await redraw(talk(101, 101))
  expect(screen.queryByText('No messages yet')).toBeNull()
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad: Message 101')
})

test('earlier messages are requested once per press, and again after a failure', async () => {
  const onOlder = vi.fn()
  const redraw = await open(TALK, { onOlder })
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }))
  expect(onOlder).toHaveBeenCalledTimes(1)
  await redraw(TALK, { onOlder, isLoadingOlder: true })
  await userEvent.click(screen.getByRole('button', { name: 'Loading…' }))
  expect(onOlder).toHaveBeenCalledTimes(1)
  await redraw(TALK, { onOlder, olderFailure: { kind: 'timeout' } })
  expect(screen.getByText('Earlier messages could not be loaded.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onOlder).toHaveBeenCalledTimes(2)
  await redraw(withOlder(TALK, talk(61, 100)), { onOlder })
  expect(screen.getByText('60 messages')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull()
})

test('the button that loaded the first messages gives its focus to them', async () => {
  const redraw = await open(TALK)
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }))
  await redraw(withOlder(TALK, talk(61, 100)))
  expect(document.activeElement).toBe(region())
  // The focus is not taken from a user who moved it meanwhile.
  await userEvent.click(document.body)
  await redraw(withNewer(TALK, talk(121, 122)))
  expect(document.activeElement).toBe(document.body)
})

test('earlier messages are loaded by scrolling to the top, not by opening the chat', async () => {
  const onOlder = vi.fn()
  const redraw = await open(TALK, { onOlder })
  expect(distanceFromEnd()).toBe(0)
  expect(onOlder).not.toHaveBeenCalled()
  await scrollTo(500)
  expect(onOlder).not.toHaveBeenCalled()
  await scrollTo(300)
  expect(onOlder).toHaveBeenCalledTimes(1)
  await redraw(TALK, { onOlder, isLoadingOlder: true })
  await scrollTo(200)
  await redraw(TALK, { onOlder, olderFailure: { kind: 'offline' } })
  await scrollTo(100)
  expect(onOlder).toHaveBeenCalledTimes(1)
})

test('the scroll position is kept when earlier messages are inserted above it', async () => {
  const redraw = await open(TALK)
  await scrollTo(300)
  const distance = distanceFromEnd()
  await redraw(withOlder(TALK, talk(51, 100)))
  expect(screen.getByText('70 messages shown')).toBeTruthy()
  expect(distanceFromEnd()).toBe(distance)
  expect(region().scrollTop).toBeGreaterThan(2_000)
})

test('the scroll position is kept when a message above it vanishes, also where new ones come below', async () => {
  const redraw = await open(TALK)
  await scrollTo(500)
  const offsetOf = (text: string) => Number.parseFloat(rowOf(text).style.top) - region().scrollTop
  const before = offsetOf('Message 110')
  const rest = { ...TALK, messages: TALK.messages.filter(({ id }) => id !== 103) }
  await redraw(rest)
  expect(screen.queryByText('Message 103')).toBeNull()
  expect(offsetOf('Message 110')).toBe(before)
  const later = withNewer({ ...rest, messages: rest.messages.filter(({ id }) => id !== 105) }, talk(121, 124))
  await redraw(later)
  expect(offsetOf('Message 110')).toBe(before)
  expect(screen.getByRole('button', { name: 'Jump to latest · 4' })).toBeTruthy()
  await redraw(later)
  expect(offsetOf('Message 110')).toBe(before)
})

test('the first message in view may vanish: the next one stays in its place', async () => {
  const redraw = await open(TALK)
  await scrollTo(500)
  const offsetOf = (text: string) => Number.parseFloat(rowOf(text).style.top) - region().scrollTop
  const before = offsetOf('Message 111')
  // The day's row and nine messages are above the view.
  expect(offsetOf('Message 110')).toBe(0)
  await redraw({ ...TALK, messages: TALK.messages.filter(({ id }) => id !== 110) })
  expect(offsetOf('Message 111')).toBe(before)
})

test('a focused message that vanishes gives its focus to the region', async () => {
  const redraw = await open(TALK)
  await act(async () => rowOf('Message 118').querySelector<HTMLElement>('[data-row]')?.focus())
  await redraw({ ...TALK, messages: TALK.messages.filter(({ id }) => id !== 118) })
  expect(document.activeElement).toBe(region())
})

test('the messages in view are told when scrolling has ended', async () => {
  const onShown = vi.fn()
  await open(TALK, { onShown })
  onShown.mockClear()
  await scrollTo(500)
  await vi.waitFor(() => expect(onShown).toHaveBeenCalledWith({ first: 110, last: 118 }))
  expect(onShown).toHaveBeenCalledTimes(1)
})

test('at the end, new messages scroll into view without a press', async () => {
  const redraw = await open(TALK)
  await redraw(withNewer(TALK, talk(121, 123)))
  expect(distanceFromEnd()).toBe(0)
  expect(screen.getByText('Message 123')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /latest/ })).toBeNull()
})

test('new messages do not move a user who reads elsewhere; they are announced once, and a press leads to them', async () => {
  const redraw = await open(TALK)
  await scrollTo(500)
  await redraw(withNewer(TALK, talk(121, 122)))
  expect(region().scrollTop).toBe(500)
  expect(screen.getByRole('log').textContent).toBe('2 new messages')
  await userEvent.click(screen.getByRole('button', { name: 'Jump to latest · 2' }))
  expect(distanceFromEnd()).toBe(0)
  expect(document.activeElement).toBe(region())
  expect(screen.queryByRole('button', { name: /latest/ })).toBeNull()
})

test('the user’s own message from another device does not count as new', async () => {
  const redraw = await open(TALK)
  await scrollTo(500)
  await redraw(withNewer(TALK, windowWith([buildMessage(121, { authorId: 2 })])))
  expect(screen.getByRole('button', { name: 'Jump to latest' })).toBeTruthy()
})

test('scrolling down to the end clears the notice of new messages', async () => {
  const redraw = await open(TALK)
  await scrollTo(500)
  const more = withNewer(TALK, talk(121, 122))
  await redraw(more)
  await scrollTo(10_000)
  expect(screen.queryByRole('button', { name: /latest/ })).toBeNull()
})

test('a single new message is read aloud; the user’s own is not', async () => {
  const redraw = await open(TALK)
  const comes = (id: number, authorId: number) =>
    withNewer(TALK, windowWith([buildMessage(id, { authorId, text: 'Hello\nyou' })]))
  await redraw(comes(121, 2))
  expect(screen.getByRole('log').textContent).toBe('')
  await redraw(comes(122, 7))
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad: Hello you')
})

test('a new message is counted aloud while the name of its author is on its way', async () => {
  const redraw = await open(TALK, { isNaming: true })
  const comes = withNewer(TALK, windowWith([buildMessage(121, { authorId: 99, text: 'Hello' })], [], []))
  await redraw(comes)
  expect(screen.getByRole('log').textContent).toBe('1 new message')
  await redraw(comes, { members: [buildMember(99, { name: 'Nadia Brandt' })] })
  expect(screen.getByRole('log').textContent).toBe('1 new message')
})

test('a message that was read aloud is not read again when it is edited, liked or deleted', async () => {
  const redraw = await open(TALK)
  const comes = (over: Partial<Message>) =>
    withNewer(TALK, windowWith([buildMessage(121, { authorId: 7, text: 'Hello', ...over })]))
  await redraw(comes({}))
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad: Hello')
  const [paragraph] = screen.getByRole('log').children
  await redraw(comes({ text: 'Hello you', isEdited: true, likedBy: [2] }))
  await redraw(comes({ text: '', isDeleted: true }))
  await redraw(TALK)
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad: Hello')
  expect(screen.getByRole('log').children[0]).toBe(paragraph)
})

test('a message read aloud has the name of a user who is mentioned by number', async () => {
  const redraw = await open(TALK)
  await redraw(
    withNewer(TALK, windowWith([buildMessage(121, { authorId: 7, text: '[USER=7][/USER], look please' })])),
  )
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad: Leila Haddad, look please')
})

test('a new system message is read aloud as its text, with the reader’s words and without a name', async () => {
  const redraw = await open(TALK)
  const text = '[USER=7][/USER] changed the stage to [b]In work[/b]'
  await redraw(withNewer(TALK, windowWith([buildMessage(121, { authorId: 0, text })])))
  expect(screen.getByRole('log').textContent).toBe('Leila Haddad changed the stage to In work')
})

test('a quote of a message without text says what it has', async () => {
  const quoted = [
    buildMessage(1, { text: '[USER=7][/USER]' }),
    buildMessage(2, { text: '[TIMESTAMP=1790000000 FORMAT=LONG_DATE_FORMAT]' }),
    buildMessage(3, { text: '', attachments: [[{ kind: 'text', text: 'Only an attachment' }]] }),
    buildMessage(4, { text: '' }),
    buildMessage(5, { text: '', isSticker: true }),
    buildMessage(6, { text: '', buttons: [{ text: 'Take it', address: '' }] }),
  ]
  const replies = quoted.map(({ id }) => buildMessage(id + 10, { replyTo: id }))
  await open(windowWith([...quoted, ...replies]))
  const lines = screen.getAllByRole('blockquote').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringMatching(/Leila Haddad$/),
    expect.stringMatching(/September 21, 2026$/),
    expect.stringMatching(/Only an attachment$/),
    expect.stringMatching(/A message$/),
    expect.stringMatching(/Sticker$/),
    expect.stringMatching(/Take it$/),
  ])
})

test('a chat opens at the first unread message, unless the end shows all of them', async () => {
  const unread = (from: number) => ({
    ...TALK,
    messages: TALK.messages.map((message) => ({ ...message, isUnread: message.id >= from })),
  })
  await open(unread(119))
  expect(distanceFromEnd()).toBe(0)
  cleanup()
  const onOlder = vi.fn()
  await open(unread(105), { onOlder })
  // The day and four messages are above it.
  expect(region().scrollTop).toBe(250)
  expect(onOlder).not.toHaveBeenCalled()
})

test('a chat opens at its first unread message, whatever an earlier view left in the outbox', async () => {
  const loaded = {
    ...TALK,
    messages: TALK.messages.map((message) => ({ ...message, isUnread: message.id >= 105 })),
  }
  const [, ...others] = OUTBOX
  const withState = (key: string, kind: 'checking' | 'sending') => ({
    key,
    text: key,
    replyTo: null,
    at: 0,
    state: { kind },
  })
  const onShown = vi.fn()
  const redraw = await open(loaded, { outbox: OUTBOX, onShown })
  await vi.waitFor(() => expect(onShown).toHaveBeenCalled())
  await settle()
  // One that an earlier page kept, and one that is sent again.
  await redraw(loaded, { outbox: [...OUTBOX, withState('kept', 'checking')] })
  expect(region().scrollTop).toBe(250)
  await redraw(loaded, { outbox: [withState('a', 'sending'), ...others] })
  expect(region().scrollTop).toBe(250)
  // One is sent while others leave the outbox.
  await redraw(loaded, { outbox: [withState('new', 'sending')] })
  expect(distanceFromEnd()).toBe(0)
})

test('a failed message and one without a network are announced and can be discarded; one being sent has no buttons', async () => {
  const [onResend, onDiscard] = [vi.fn(), vi.fn()]
  await open(LIVELY, { outbox: OUTBOX, onResend, onDiscard })
  // The list takes no pointer while it scrolls to its end.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  const failed = rowOf('The quote goes out at noon.')
  expect(failed.textContent).toMatch(/Anna Keller.*Not sent/)
  await user.click(within(failed).getByRole('button', { name: 'Send again' }))
  await user.click(within(failed).getByRole('button', { name: 'Remove' }))
  expect(onResend).toHaveBeenCalledExactlyOnceWith('a', false)
  expect(onDiscard).toHaveBeenCalledExactlyOnceWith('a')
  const waiting = rowOf('The lifts come at three.')
  expect(waiting.textContent).toMatch(/Waiting for the network/)
  expect(within(waiting).queryByRole('button', { name: 'Send again' })).toBeNull()
  await user.click(within(waiting).getByRole('button', { name: 'Remove' }))
  expect(onDiscard).toHaveBeenLastCalledWith('d')
  const sending = rowOf(/can you check bay C/)
  expect(sending.textContent).toMatch(/Sending…/)
  expect(within(sending).queryByRole('button')).toBeNull()
  const announced = [...screen.getByRole('log').children].map(({ textContent }) => textContent)
  expect(announced).toEqual([
    'Your message was not sent.',
    'Your message waits for the network.',
    'It is not certain if your message was sent.',
  ])
})

test('sending a message scrolls to it from anywhere', async () => {
  const redraw = await open(FIVE_HUNDRED)
  await scrollTo(300)
  await redraw(FIVE_HUNDRED, { outbox: OUTBOX })
  expect(distanceFromEnd()).toBe(0)
  expect(screen.getByText('The quote goes out at noon.')).toBeTruthy()
})

test('a few messages are all in the page, wherever the user scrolls', async () => {
  await open(TALK)
  await scrollTo(300)
  expect(within(region()).getAllByRole('listitem')).toHaveLength(21)
  expect(rowOf('Message 101').getAttribute('aria-setsize')).toBeNull()
})

test('the focused row stays in the page, however far the user scrolls', async () => {
  await open(FIVE_HUNDRED)
  const row = rowOf(/^Message 500\./).querySelector<HTMLElement>('[data-row]')
  await act(async () => row?.focus())
  await scrollTo(0)
  expect(document.activeElement).toBe(row)
  expect(row?.isConnected).toBe(true)
})

test('of hundreds of messages only those near the user are in the page, each with its position', async () => {
  await open(FIVE_HUNDRED)
  expect(distanceFromEnd()).toBe(0)
  const rows = within(region()).getAllByRole('listitem')
  expect(rows.length).toBeLessThan(60)
  const last = rowOf(/^Message 500\./)
  // The count of the messages before the first loaded one is unknown.
  expect(last.getAttribute('aria-setsize')).toBe('-1')
  expect(last.getAttribute('aria-posinset')).toBe('513')
  await scrollTo(0)
  expect(screen.getByText(/^Message 1\./)).toBeTruthy()
  // The newest stays, as the stop of the tab key.
  expect(screen.queryByText(/^Message 499\./)).toBeNull()
})

test('an expanded long text is still expanded when the user scrolls back to it', async () => {
  const messages = FIVE_HUNDRED.messages.map((message, place, { length }) =>
    place === length - 2 ? { ...message, text: 'A long story. '.repeat(500) } : message,
  )
  await open({ ...FIVE_HUNDRED, messages })
  await act(async () => screen.getByRole('button', { name: 'Show all' }).click())
  const leave = screen.getByRole('button', { name: 'Show less' })
  await act(async () => leave.blur())
  await scrollTo(0)
  expect(screen.queryByRole('button', { name: 'Show less' })).toBeNull()
  await scrollTo(10_000_000)
  expect(screen.getByRole('button', { name: 'Show less' })).toBeTruthy()
})
