import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import {
  messageWindow,
  withLatest,
  withNewer,
  withOlder,
} from '../../../../src/chat/messages/message-window.ts'
import { readMessages, readNewer, readOlder } from '../../../../src/chat/messages/read-messages.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { buildFile, buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'

/** The messages from one number to another, each with an author and a file of that number. */
function page(from: number, to: number, text = 'said'): MessagePage {
  const ids = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  return pageOf(ids, text)
}

function pageOf(ids: readonly number[], text = 'said'): MessagePage {
  return {
    messages: ids.map((id) => buildMessage(id, { text })),
    authors: ids.map((id) => buildMember(id, { name: text })),
    files: ids.map((id) => buildFile(id, { name: text })),
  }
}

const idsOf = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id)
const ids = (from: number, to: number) => idsOf(page(from, to).messages)

test('a full first answer has older messages before it, a shorter one is complete', () => {
  expect(messageWindow(page(1, 20)).hasOlder).toBe(true)
  expect(messageWindow(page(1, 23)).hasOlder).toBe(true)
  expect(messageWindow(page(1, 19)).hasOlder).toBe(false)
  expect(messageWindow(page(1, 0))).toEqual({ messages: [], authors: [], files: [], hasOlder: false })
})

test('older messages come before, with their authors and files, until an answer is short', () => {
  const more = withOlder(messageWindow(page(81, 100)), page(31, 80))
  expect(idsOf(more.messages)).toEqual(ids(31, 100))
  expect(idsOf(more.authors).sort((a, b) => a - b)).toEqual(ids(31, 100))
  expect(more.hasOlder).toBe(true)
  expect(withOlder(more, page(1, 30)).hasOlder).toBe(false)
  expect(withOlder(more, page(1, 0))).toMatchObject({ messages: more.messages, hasOlder: false })
})

test('newer messages come after, and change nothing about the older ones', () => {
  const window = messageWindow(page(81, 100))
  expect(withNewer(window, page(101, 103))).toMatchObject({ hasOlder: true })
  expect(idsOf(withNewer(window, page(101, 103)).messages)).toEqual(ids(81, 103))
  expect(withNewer(messageWindow(page(1, 5)), page(6, 60)).hasOlder).toBe(false)
})

test('later pages replace messages, authors and files', () => {
  const { messages, authors, files } = withNewer(messageWindow(page(1, 5)), page(4, 6, 'edited'))
  expect(messages.map(({ text }) => text)).toEqual(['said', 'said', 'said', 'edited', 'edited', 'edited'])
  expect(authors.find(({ id }) => id === 4)?.name).toBe('edited')
  expect(files.find(({ id }) => id === 4)?.name).toBe('edited')
})

test('reloading the newest messages removes deleted ones', () => {
  const window = withOlder(messageWindow(page(81, 100)), page(31, 80))
  const latest = withLatest(window, pageOf([...ids(79, 94), ...ids(96, 99)], 'again'))
  expect(idsOf(latest.messages)).toEqual([...ids(31, 94), ...ids(96, 99)])
  expect(latest.messages.find(({ id }) => id === 90)?.text).toBe('again')
  expect(latest.hasOlder).toBe(true)
  expect(withLatest(window, page(81, 90))).toEqual(messageWindow(page(81, 90)))
  expect(withLatest(window, page(1, 0)).messages).toEqual([])
})

test('a reload that does not reach back starts the window over: it never has a gap', () => {
  expect(withLatest(messageWindow(page(1, 5)), page(200, 219))).toEqual(messageWindow(page(200, 219)))
  expect(withLatest(messageWindow(page(81, 100)), page(60, 79)).hasOlder).toBe(true)
})

test('pages merged in any order give each message once, sorted by ID, as plain JSON', () => {
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }).map((ids) => pageOf(ids))
  const way = fc.constantFrom(withOlder, withNewer, withLatest)
  fc.assert(
    fc.property(some, fc.array(fc.tuple(way, some), { maxLength: 6 }), (first, steps) => {
      const sorted = (page: MessagePage) => ({
        ...page,
        messages: [...page.messages].sort((a, b) => a.id - b.id),
      })
      const window = steps.reduce(
        (before, [join, page]) => join(before, sorted(page)),
        messageWindow(sorted(first)),
      )
      for (const list of [window.messages, window.authors, window.files]) {
        expect(new Set(idsOf(list)).size).toBe(list.length)
      }
      expect(idsOf(window.messages)).toEqual(idsOf(window.messages).sort((a, b) => a - b))
      expect(JSON.parse(JSON.stringify(window))).toEqual(window)
    }),
  )
})

test('messages are asked for by the dialog and the message next to them, as many as the portal gives', () => {
  expect(readMessages('chat1437')).toMatchObject({
    name: 'im.dialog.messages.get',
    scope: 'im',
    params: { DIALOG_ID: 'chat1437', LIMIT: 20 },
  })
  expect(readOlder('chat1437', 81).params).toEqual({ DIALOG_ID: 'chat1437', LAST_ID: 81, LIMIT: 50 })
  expect(readNewer('chat1437', 100).params).toEqual({ DIALOG_ID: 'chat1437', FIRST_ID: 100, LIMIT: 50 })
})
