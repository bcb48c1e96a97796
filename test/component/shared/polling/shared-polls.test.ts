// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ABOVE_ANY_ID, readOlder } from '../../../../src/chat/messages/read-messages.ts'
import {
  findChat,
  type Opened,
  readChatRows,
  readDialog,
  readMe,
} from '../../../../src/chat/opening/open-item.ts'
import { loadChanges } from '../../../../src/chat/sync/load-changes.ts'
import { toldCommands } from '../../../../src/chat/sync/told-answer.ts'
import { type Failure, failureOf, PortalError } from '../../../../src/portal/failure.ts'
import type { BatchCommands, BatchResult, BatchRow, Method } from '../../../../src/portal/portal.ts'
import { readAnswer } from '../../../../src/portal/read-answer.ts'
import { type Polling, startPolling } from '../../../../src/shared/polling/polling.ts'
import type { PollPlace } from '../../../../src/shared/polling/shared-polls.ts'
import { standInForView } from '../../../harness/frame-in-view.ts'
import { sample } from '../../../unit/sample.ts'
import { type BrowserStandIn, standInForBrowser } from '../../features/chat-view/browser-stand-in.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
/** Interval of polls while the user reads, and time in which the portal answers. */
const READING_MS = 15_000
const ANSWER_MS = 200
const ORIGIN = 'https://acme.bitrix24.example'
const PERSON = 27
const PLACE: PollPlace = { origin: ORIGIN, personId: PERSON, chat: 'chat1437' }
const CHANNEL = `deal-chat.polls ${ORIGIN} ${PERSON} chat1437`

/** The messages of the portal's chat, which others write. */
let newestId = 20
let pages: Page[] = []
let browser: BrowserStandIn | null = null

interface Page {
  readonly polling: Polling
  /** Names of the methods of each request. */
  readonly asked: string[][]
  readonly known: () => Opened
  readonly newest: () => number | undefined
  /** Failure of the last poll; null: it went well. */
  readonly failure: () => Failure | null
  /** The portal as this page reaches it; its access token's number, and whose token it is. */
  readonly portal: { tokenNumber: number; owner: number; failure: Failure | null }
}

beforeEach(() => {
  newestId = 20
  vi.useFakeTimers()
  standInForView()
})

afterEach(() => {
  for (const { polling } of pages) polling.stop()
  pages = []
  browser?.end()
  browser = null
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** `result` of a command, as the portal sends it. */
function resultOf({ name, params }: BatchCommands[string], owner: number): unknown {
  if (name === 'profile') return { ...(sample('profile').result as object), ID: String(owner) }
  if (name === 'im.chat.get') return { ID: 1437 }
  if (name === 'im.dialog.get') {
    const dialog = { id: 1437, counter: 0, user_counter: 4, last_message_id: newestId, last_id: newestId }
    return { ...(sample('im.dialog.get').result as object), ...dialog }
  }
  const { messages, users, files } = sample('im.dialog.messages.get').result as {
    messages: object[]
  } & Record<'users' | 'files', unknown>
  const ids = Array.from({ length: newestId }, (_, place) => newestId - place)
  return {
    chat_id: 1437,
    messages: ids
      .slice(0, Number(params['LIMIT']))
      .map((id) => ({ ...messages[0], id, unread: false, text: `Message ${id}` })),
    users,
    files,
  }
}

/** The row of a command. */
function rowOf<T>(method: Method<T>, owner = PERSON): BatchRow<T> {
  return readAnswer(method, resultOf(method, owner), null)
}

/** The chat as it is opened, with its newest messages. */
function openedWith(loaded: number): Opened {
  const opened = readChatRows(1437, {
    dialog: rowOf(readDialog('chat1437')),
    users: { ok: true, value: [], total: 4 },
    messages: rowOf(readOlder('chat1437', ABOVE_ANY_ID, loaded)),
    me: rowOf(readMe().me),
  })
  if ('kind' in opened) throw new PortalError(opened)
  return opened
}

/** Opens a page of the chat with its newest messages, which polls from then on. */
function openPage(place: PollPlace | null = PLACE, loaded = 20): Page {
  const portal: Page['portal'] = { tokenNumber: 0, owner: PERSON, failure: null }
  const asked: string[][] = []
  const batch = async <B extends BatchCommands>(commands: B) => {
    asked.push(Object.values(commands).map(({ name }) => name))
    const { failure, owner } = portal
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    if (failure !== null) throw new PortalError(failure)
    const rows = Object.entries(commands).map(([key, method]) => [key, rowOf(method, owner)])
    return Object.fromEntries(rows) as BatchResult<B>
  }
  let known = openedWith(loaded)
  let failure: Failure | null = null
  const polling = startPolling({
    poll: async (signal, source) => {
      const through = source.through({
        batch,
        get tokenNumber() {
          return portal.tokenNumber
        },
      })
      const options = { ref: { type: 'CRM', id: 'DEAL|1663' }, reopen: async () => known }
      known = await loadChanges(through, known, options, signal)
      return 'done'
    },
    onSuccess: () => {
      failure = null
    },
    onFailure: (error) => {
      failure = failureOf(error)
    },
  })
  polling.share(place)
  const page: Page = {
    polling,
    asked,
    portal,
    known: () => known,
    newest: () => (known.messages.ok ? known.messages.value.messages.at(-1)?.id : undefined),
    failure: () => failure,
  }
  pages.push(page)
  return page
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const asked = () => pages.reduce((sum, page) => sum + page.asked.length, 0)
const point = () => window.dispatchEvent(new Event('pointermove'))

/** Passes time in which the user points at all pages. */
async function read(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5 * SECOND_MS) {
    point()
    await pass(5 * SECOND_MS)
  }
}

test('of three pages of a chat one asks, and all show what it brought', async () => {
  browser = standInForBrowser()
  const opened = [openPage(), openPage(), openPage()]
  await pass(READING_MS + SECOND_MS)
  expect(asked()).toBe(1)
  newestId = 21
  await pass(READING_MS + SECOND_MS)
  expect(asked()).toBe(2)
  expect(opened.map((page) => page.newest())).toEqual([21, 21, 21])
  expect(opened[1]?.known().messages).toEqual(opened[0]?.known().messages)
})

test('an hour of three pages costs as many polls as one page', async () => {
  const alone = openPage(null)
  await pass(60 * MINUTE_MS)
  alone.polling.stop()
  pages = []
  browser = standInForBrowser()
  for (let count = 0; count < 3; count += 1) openPage()
  await pass(60 * MINUTE_MS)
  expect(asked()).toBeLessThanOrEqual(alone.asked.length)
  expect(asked()).toBeGreaterThan(alone.asked.length / 2)
})

test('a poll that brings nothing new leaves the listeners’ answer the same object', async () => {
  browser = standInForBrowser()
  const [first, second] = [openPage(), openPage()]
  await pass(READING_MS + SECOND_MS)
  const known = second.known()
  await pass(10 * MINUTE_MS)
  expect(second.known()).toBe(known)
  expect(first.asked.length + second.asked.length).toBeLessThanOrEqual(12)
})

test.each([
  ['another person', { ...PLACE, personId: 31 }],
  ['another portal', { ...PLACE, origin: 'https://other.bitrix24.example' }],
  ['an unknown person', null],
])('a page of %s hears nothing', async (_whose, place) => {
  browser = standInForBrowser()
  const [first, other] = [openPage(), openPage(place)]
  await pass(10 * MINUTE_MS)
  expect(browser.delivered).toEqual([])
  expect(other.asked.length).toBe(first.asked.length)
})

test('a page of another chat hears that there was a request, and nothing of it', async () => {
  browser = standInForBrowser()
  openPage()
  openPage({ ...PLACE, chat: 'chat1438' })
  await pass(READING_MS + SECOND_MS)
  expect(browser.delivered.map(({ data }) => data)).toEqual([
    { origin: ORIGIN, personId: PERSON },
    { origin: ORIGIN, personId: PERSON },
  ])
})

const COMMANDS: BatchCommands = {
  chat: findChat({ type: 'CRM', id: 'DEAL|1663' }),
  dialog: readDialog('chat1437'),
  messages: readOlder('chat1437', ABOVE_ANY_ID, 20),
}

/** Posts a poll to the chat's pages, as one of `place` would, which finds message 21. */
async function postPoll(place: Partial<PollPlace>): Promise<void> {
  const told = toldCommands(COMMANDS)
  browser?.post(CHANNEL, { ...place, kind: 'asking', id: 'a', commands: told })
  await pass(SECOND_MS)
  newestId = 21
  const rows = Object.entries(COMMANDS).map(([key, method]) => [
    key,
    { value: resultOf(method, PERSON), total: null },
  ])
  newestId = 20
  browser?.post(CHANNEL, { ...place, kind: 'answer', id: 'a', rows: Object.fromEntries(rows) })
  await pass(SECOND_MS)
}

test('a poll of another page is taken over', async () => {
  browser = standInForBrowser()
  const page = openPage()
  await postPoll(PLACE)
  expect(page.newest()).toBe(21)
  await pass(READING_MS - SECOND_MS)
  expect(page.asked).toEqual([])
})

test.each([
  ['another person', { ...PLACE, personId: 31 }],
  ['another portal', { ...PLACE, origin: 'https://other.bitrix24.example' }],
  ['another chat', { ...PLACE, chat: 'chat1438' }],
  ['nobody', {}],
])('a poll in the name of %s is ignored', async (_whose, place) => {
  browser = standInForBrowser()
  const page = openPage()
  const known = page.known()
  await postPoll(place)
  expect(page.known()).toBe(known)
  await pass(READING_MS)
  expect(page.asked).toHaveLength(1)
})

test('messages hold no token, and name no method that writes', async () => {
  browser = standInForBrowser()
  openPage()
  openPage()
  await pass(READING_MS + SECOND_MS)
  const told = JSON.stringify(browser.delivered)
  expect(told).toContain('Message 20')
  expect(told).not.toMatch(/"auth"|token|im\.message\.add/i)
})

test('a page that is not shown neither asks nor takes over', async () => {
  browser = standInForBrowser()
  const [first, second] = [openPage(), openPage()]
  await pass(READING_MS + SECOND_MS)
  const before = asked()
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(0)
  window.dispatchEvent(new Event('resize'))
  await postPoll(PLACE)
  await pass(10 * MINUTE_MS)
  expect(asked()).toBe(before)
  expect([first.newest(), second.newest()]).toEqual([20, 20])
})

test('where the page that asked is closed, another one asks', async () => {
  browser = standInForBrowser()
  const [first, second] = [openPage(), openPage()]
  await pass(READING_MS + ANSWER_MS / 2)
  expect([first.asked.length, second.asked.length]).toEqual([1, 0])
  first.polling.stop()
  newestId = 21
  await pass(MINUTE_MS)
  expect(second.newest()).toBe(21)
})

test('each page learns by itself that the portal is away', async () => {
  browser = standInForBrowser()
  const opened = [openPage(), openPage()]
  for (const { portal } of opened) portal.failure = { kind: 'unreachable' }
  await pass(2 * READING_MS)
  expect(opened.map((page) => page.failure()?.kind)).toEqual(['unreachable', 'unreachable'])
  for (const { portal } of opened) portal.failure = null
  await pass(MINUTE_MS)
  expect(opened.map((page) => page.failure())).toEqual([null, null])
})

test('a rate limit that one page meets slows all pages of the chat, and is met once', async () => {
  browser = standInForBrowser()
  const opened = [openPage(), openPage(), openPage()]
  for (const { portal } of opened) portal.failure = { kind: 'throttled', retryInMs: 5_000 }
  await read(20 * SECOND_MS)
  expect(asked()).toBe(1)
  expect(opened.map((page) => page.failure()?.kind)).toEqual(['throttled', 'throttled', 'throttled'])
  await read(20 * SECOND_MS)
  expect(asked()).toBe(1)
  await read(10 * SECOND_MS)
  expect(asked()).toBe(2)
  for (const { portal } of opened) portal.failure = null
  await read(90 * SECOND_MS)
  expect(opened.map((page) => page.failure())).toEqual([null, null, null])
})

test('a press asks at once, though another page asks just now', async () => {
  browser = standInForBrowser()
  const [first, second] = [openPage(), openPage()]
  await pass(READING_MS + ANSWER_MS / 2)
  expect([first.asked.length, second.asked.length]).toEqual([1, 0])
  newestId = 21
  void second.polling.pollNow()
  await pass(2 * ANSWER_MS)
  expect(second.asked).toHaveLength(1)
  expect(second.newest()).toBe(21)
})

test('a page with more messages takes over no shorter poll, and one with fewer takes its part', async () => {
  browser = standInForBrowser()
  newestId = 40
  const [short, long] = [openPage(PLACE, 20), openPage(PLACE, 40)]
  await read(MINUTE_MS)
  newestId = 41
  await read(MINUTE_MS)
  const ids = ({ known }: Page) => {
    const { messages } = known()
    return messages.ok ? messages.value.messages.map(({ id }) => id) : []
  }
  expect(ids(long)).toEqual(Array.from({ length: 41 }, (_, place) => place + 1))
  expect(ids(short)).toEqual(Array.from({ length: 21 }, (_, place) => place + 21))
  expect(long.asked.length).toBeGreaterThan(0)
})

test('ten pages of different chats that are read ask less than once in two seconds together', async () => {
  browser = standInForBrowser()
  for (let deal = 0; deal < 10; deal += 1) openPage({ ...PLACE, chat: `chat${1500 + deal}` })
  await read(2 * MINUTE_MS)
  const before = asked()
  await read(10 * MINUTE_MS)
  expect((asked() - before) / 600).toBeLessThan(0.5)
  for (const page of pages) expect(page.asked.length).toBeGreaterThan(6)
})

test('after a renewed token the next poll asks whose it is, and is shared again', async () => {
  browser = standInForBrowser()
  const opened = [openPage(), openPage()]
  for (const { portal } of opened) portal.tokenNumber = 1
  newestId = 21
  await pass(READING_MS + SECOND_MS)
  const [first] = opened.flatMap((page) => page.asked)
  expect(first).toContain('profile')
  await pass(READING_MS + SECOND_MS)
  expect(opened.map((page) => page.newest())).toEqual([21, 21])
  const before = asked()
  await pass(10 * MINUTE_MS)
  expect(asked() - before).toBeLessThanOrEqual(9)
  expect(opened.flatMap((page) => page.asked).filter((names) => names.includes('profile')).length).toBe(2)
})

test('by the token of another person nothing is told, and nothing taken over', async () => {
  browser = standInForBrowser()
  const [first, second] = [openPage(), openPage()]
  Object.assign(first.portal, { tokenNumber: 1, owner: 31 })
  await pass(10 * MINUTE_MS)
  const answers = browser.delivered.filter(({ data }) => (data as { kind?: string }).kind === 'answer')
  // The second page's own answers reach the first one, which does not take them over.
  expect(first.asked.every((names) => names.includes('profile'))).toBe(true)
  expect(second.asked.length).toBeGreaterThan(4)
  expect(answers.length).toBe(second.asked.length)
})

test.each(['channels', 'locks'] as const)('where the browser denies %s, each page polls', async (denied) => {
  browser = standInForBrowser(denied)
  const opened = [openPage(), openPage()]
  newestId = 21
  await pass(READING_MS + SECOND_MS)
  expect(opened.map((page) => page.newest())).toEqual([21, 21])
})

test('a page that is frozen in its poll does not keep the others from theirs', async () => {
  browser = standInForBrowser()
  const page = openPage()
  browser.freezeLock(CHANNEL)
  newestId = 21
  await pass(READING_MS + 16 * SECOND_MS)
  expect(page.newest()).toBe(21)
})

test('pages that are left keep no channel', async () => {
  browser = standInForBrowser()
  const page = openPage()
  page.polling.share({ ...PLACE, chat: 'chat1438' })
  expect(browser.open()).toBe(2)
  page.polling.stop()
  expect(browser.open()).toBe(0)
})
