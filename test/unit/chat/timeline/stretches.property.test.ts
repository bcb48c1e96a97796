import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import {
  type MessageWindow,
  messageWindow,
  type Stretch,
  upToEnd,
  withNewer,
  withOlder,
} from '../../../../src/chat/messages/message-window.ts'
import {
  ABOVE_ANY_ID,
  FIRST_MESSAGES,
  PAGE_MESSAGES,
  readNewer,
  readOlder,
} from '../../../../src/chat/messages/read-messages.ts'
import { withEnd } from '../../../../src/chat/sync/read-pages.ts'
import { loadAround, loadEnd, type PlacedPage } from '../../../../src/chat/timeline/load-around.ts'
import { joined, showOther, showPage } from '../../../../src/chat/timeline/stretches.ts'
import { buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'
import type { BatchCommands, Method } from '../../../../src/portal/portal.ts'
import { ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

/** A chat whose messages a portal answers, by the plain bounds of `im.dialog.messages.get`. */
class PortalChat {
  messages: readonly Message[]

  constructor(count: number) {
    // Other chats have the IDs between.
    this.messages = Array.from({ length: count }, (_, at) => buildMessage(3 * at + 1))
  }

  write(count: number): void {
    const next = (this.messages.at(-1)?.id ?? -2) + 3
    this.messages = [
      ...this.messages,
      ...Array.from({ length: count }, (_, at) => buildMessage(next + 3 * at)),
    ]
  }

  /** The first page of someone with so many unread messages. */
  first(unread: number): MessagePage {
    const { length } = this.messages
    const from = Math.max(0, length - unread)
    if (unread <= FIRST_MESSAGES) return pageOf(this.messages.slice(-(FIRST_MESSAGES + unread)))
    return pageOf(this.messages.slice(Math.max(0, from - FIRST_MESSAGES), from + FIRST_MESSAGES))
  }

  answer({ params }: Method<unknown>): MessagePage {
    const limit = Number(params['LIMIT'])
    const [after, before] = [params['FIRST_ID'], params['LAST_ID']]
    if (after !== undefined) {
      return pageOf(this.messages.filter(({ id }) => id > Number(after)).slice(0, limit))
    }
    return pageOf(this.messages.filter(({ id }) => id < Number(before)).slice(-limit))
  }

  portal() {
    return portalStandIn({
      call: async (method: Method<unknown>) => this.answer(method),
      batch: async (commands: BatchCommands) =>
        Object.fromEntries(Object.entries(commands).map(([key, method]) => [key, ok(this.answer(method))])),
    })
  }

  lastMessageId(): number {
    return this.messages.at(-1)?.id ?? 0
  }
}

function pageOf(messages: readonly Message[]): MessagePage {
  return { messages, authors: [], files: [] }
}

/** An act of the user or the portal, with a number that tells its place. */
const STEPS = ['older', 'newer', 'latest', 'around', 'back', 'poll', 'written', 'edited'] as const
const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(1_000)), { maxLength: 25 })

async function next(
  window: MessageWindow,
  chat: PortalChat,
  [step, number]: readonly [(typeof STEPS)[number], number],
): Promise<MessageWindow> {
  const [first, last] = [window.messages[0], window.messages.at(-1)]
  const anyId = chat.messages[number % Math.max(1, chat.messages.length)]?.id ?? 0
  const shows = ({ page, ends }: PlacedPage) => showPage(window, page, ends)
  switch (step) {
    case 'older':
      if (first === undefined || !window.hasOlder) return window
      return joined(withOlder(window, chat.answer(readOlder('chat1', first.id))))
    case 'newer': {
      if (last === undefined || !window.hasNewer) return window
      return joined(withNewer(window, chat.answer(readNewer('chat1', last.id)), chat.lastMessageId()))
    }
    case 'latest':
      return shows(await loadEnd(chat.portal(), 'chat1', chat.lastMessageId()))
    case 'around':
      return shows(await loadAround(chat.portal(), 'chat1', anyId))
    case 'back':
      return showOther(window, window.others?.[number % 3]?.messages[0]?.id ?? -1) ?? window
    case 'poll':
      // As `useJumps` does after any change.
      return joined(polled(window, chat))
    case 'written':
      chat.write(number % 90)
      return window
    case 'edited':
      chat.messages = chat.messages.map((message) =>
        message.id === anyId ? { ...message, text: `edited ${number}` } : message,
      )
      return window
  }
}

/** As `loadChanges` does: the newest page, and the one after the loaded messages where there is a gap. */
function polled(window: MessageWindow, chat: PortalChat): MessageWindow {
  const last = window.messages.at(-1)
  if (last === undefined || window.hasNewer) return upToEnd(window, chat.lastMessageId())
  const told = { lastMessageId: chat.lastMessageId() }
  const newest = chat.answer(readOlder('chat1', ABOVE_ANY_ID))
  const reached = withEnd(window, newest, told, PAGE_MESSAGES)
  if (reached !== null) return reached
  const longer = withNewer(window, chat.answer(readNewer('chat1', last.id)))
  return withEnd(longer, newest, told, PAGE_MESSAGES) ?? { ...longer, hasNewer: true }
}

const idsOf = ({ messages }: Pick<Stretch, 'messages'>) => messages.map(({ id }) => id)

function expectTrue(window: MessageWindow, chat: PortalChat): void {
  const all = idsOf(chat)
  const stretches = [window, ...(window.others ?? [])]
  for (const stretch of stretches) {
    const ids = idsOf(stretch)
    const from = all.indexOf(ids[0] ?? 0)
    // In order, each once, and without a gap.
    expect(ids).toEqual(all.slice(from, from + ids.length))
    if (from > 0) expect(stretch.hasOlder).toBe(true)
  }
  for (const one of stretches) {
    const newest = idsOf(one).at(-1) ?? 0
    const above = stretches.filter((other) => (idsOf(other)[0] ?? 0) > newest)
    if (above.length > 0) expect(one.hasNewer).toBe(true)
  }
  const known = stretches.flatMap(idsOf)
  expect(new Set(known).size).toBe(known.length)
}

test('whatever is loaded in any order, messages are sorted, each there once, and each gap is known', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(400), fc.nat(300), steps, async (count, unread, ways) => {
      const chat = new PortalChat(count)
      const told = { lastMessageId: chat.lastMessageId(), unreadCount: Math.min(unread, count) }
      let window = messageWindow(chat.first(told.unreadCount), told)
      for (const way of ways) {
        window = await next(window, chat, way)
        expectTrue(window, chat)
      }
      expect(JSON.parse(JSON.stringify(window))).toEqual(window)
    }),
    {
      numRuns: 300,
      // A poll that reaches a stretch beside the shown one.
      examples: [
        [
          1,
          0,
          [
            ['written', 921],
            ['around', 21],
            ['poll', 0],
          ],
        ],
      ],
    },
  )
})

test('from anywhere, one jump leads to the end, and paging down from anywhere ends there too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 60, max: 400 }), fc.nat(300), steps, async (count, unread, ways) => {
      const chat = new PortalChat(count)
      const told = { lastMessageId: chat.lastMessageId(), unreadCount: Math.min(unread, count) }
      let window = messageWindow(chat.first(told.unreadCount), told)
      for (const way of ways) window = await next(window, chat, way)
      const end = await next(window, chat, ['latest', 0])
      expect([end.hasNewer, idsOf(end).at(-1)]).toEqual([undefined, chat.lastMessageId()])
      window = joined(window)
      for (let page = 0; window.hasNewer && page < 60; page += 1)
        window = await next(window, chat, ['newer', 0])
      expect(window.hasNewer).toBeUndefined()
      window = polled(polled(polled(polled(window, chat), chat), chat), chat)
      for (let page = 0; window.hasNewer && page < 60; page += 1)
        window = await next(window, chat, ['newer', 0])
      expect(idsOf(window).at(-1)).toBe(chat.lastMessageId())
    }),
    { numRuns: 200 },
  )
})
