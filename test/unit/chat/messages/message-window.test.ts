import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChatFile } from '../../../../src/chat/messages/chat-file.ts'
import type { Message } from '../../../../src/chat/messages/message.ts'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import {
  lacksNames,
  type MessageWindow,
  messageWindow,
  spanBefore,
  withNewer,
  withOlder,
  withPage,
} from '../../../../src/chat/messages/message-window.ts'
import {
  ABOVE_ANY_ID,
  readMessages,
  readNewer,
  readOlder,
} from '../../../../src/chat/messages/read-messages.ts'
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

test('a page read again replaces edited messages, and removes those that it lacks between its first and its bound', () => {
  const window = withOlder(messageWindow(page(81, 100)), page(31, 80))
  const again = pageOf([...ids(51, 94), ...ids(96, 101)], 'again')
  const latest = withPage(window, again, spanBefore(window, again, { before: ABOVE_ANY_ID, limit: 50 }))
  expect(idsOf(latest?.messages ?? [])).toEqual([...ids(31, 94), ...ids(96, 101)])
  expect(latest?.messages.map(({ text }) => text)).toEqual([
    ...Array.from({ length: 20 }, () => 'said'),
    ...Array.from({ length: 50 }, () => 'again'),
  ])
  expect(latest?.hasOlder).toBe(true)
})

test('messages above a page that was read again stay, and so do those before a full page', () => {
  const window = withOlder(messageWindow(page(81, 100)), page(31, 80))
  const again = pageOf([...ids(40, 49), ...ids(51, 89)], 'again')
  const span = spanBefore(window, again, { before: 90, limit: 49 })
  expect(idsOf(withPage(window, again, span)?.messages ?? [])).toEqual([...ids(31, 49), ...ids(51, 100)])
})

test('a page with room for all loaded messages before it is all that there is before its bound', () => {
  const window = withOlder(messageWindow(page(81, 100)), page(51, 80))
  const again = (rest: MessagePage) =>
    withPage(window, rest, spanBefore(window, rest, { before: 80, limit: 29 }))
  expect(idsOf(again(page(60, 79))?.messages ?? [])).toEqual(ids(60, 100))
  expect(again(page(60, 79))?.hasOlder).toBe(false)
  const none = withPage(window, page(1, 0), { after: 0, before: ABOVE_ANY_ID })
  expect(none).toMatchObject({ messages: [], hasOlder: false })
})

test('a page without room for all loaded messages before it leaves them: the portal may have left some out', () => {
  const window = withOlder(messageWindow(page(81, 100)), page(31, 80))
  const rest = page(52, 100)
  const latest = withPage(window, rest, spanBefore(window, rest, { before: ABOVE_ANY_ID, limit: 50 }))
  expect(latest).toBe(window)
})

test('a page that does not touch the window is refused: it never has a gap', () => {
  const refused = (window: MessagePage, other: MessagePage, before: number) =>
    withPage(messageWindow(window), other, spanBefore(window, other, { before, limit: 50 }))
  expect(refused(page(1, 50), page(200, 249), ABOVE_ANY_ID)).toBeNull()
  expect(refused(page(81, 100), page(20, 69), 70)).toBeNull()
  expect(refused(page(1, 50), page(51, 100), ABOVE_ANY_ID)?.messages).toHaveLength(100)
})

test('a page that changes nothing leaves the same window, and a change leaves the other messages', () => {
  const window = messageWindow(page(81, 100))
  const span = { after: 80, before: ABOVE_ANY_ID }
  expect(withPage(window, page(81, 100), span)).toBe(window)
  expect(withNewer(window, page(1, 0))).toBe(window)
  const again = { ...page(81, 100), messages: [...page(81, 89).messages, ...page(91, 100).messages] }
  const changed = withPage(window, again, span)
  expect(changed?.authors).toBe(window.authors)
  expect(changed?.messages.every((message) => window.messages.includes(message))).toBe(true)
})

test('addresses of files that are signed anew in each answer are no change; a preview that is ready now is one', () => {
  const window = messageWindow({
    ...page(1, 1),
    files: [buildFile(1, { address: 'https://acme.example/f?ts=1' })],
  })
  const again = (file: Partial<ChatFile>) =>
    withPage(window, { ...page(1, 1), files: [buildFile(1, file)] }, { after: 0, before: ABOVE_ANY_ID })
  expect(again({ address: 'https://acme.example/f?ts=2' })).toBe(window)
  const preview = 'https://acme.example/p'
  expect(again({ preview })?.files).toMatchObject([{ preview }])
})

test('a message that changed after a page was asked for is newer than the page, and stays', () => {
  const asked = messageWindow(page(1, 5))
  const liked = buildMessage(2, { text: 'said', likedBy: [7] })
  const sent = buildMessage(6)
  const messages = asked.messages.flatMap((message) =>
    message.id === 2 ? [liked] : message.id === 3 ? [] : [message],
  )
  const window = { ...asked, messages: [...messages, sent] }
  const after = withPage(window, page(1, 5, 'edited'), { after: 0, before: ABOVE_ANY_ID }, asked)
  expect(after?.messages.map(({ id, text, likedBy }) => [id, text, likedBy.length])).toEqual([
    [1, 'edited', 0],
    [2, 'said', 1],
    [4, 'edited', 0],
    [5, 'edited', 0],
    [6, 'Message 6', 0],
  ])
})

test('a window lacks names when an author is neither in it nor a member, or a file is missing', () => {
  const lacks = (message: Partial<Message>, people: readonly { id: number }[] = []) =>
    lacksNames(
      { messages: [buildMessage(1, message)], authors: [buildMember(5)], files: [buildFile(9)] },
      people,
    )
  expect(lacks({ fileIds: [9] })).toBe(false)
  expect(lacks({ authorId: 0 })).toBe(false)
  expect(lacks({ authorId: 7 })).toBe(true)
  expect(lacks({ authorId: 7 }, [{ id: 7 }])).toBe(false)
  expect(lacks({ fileIds: [9, 4] })).toBe(true)
})

test('pages merged in any order give each message once, sorted by ID, as plain JSON', () => {
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }).map((ids) => pageOf(ids))
  const again = (window: MessageWindow, page: MessagePage) =>
    withPage(window, page, spanBefore(window, page, { before: ABOVE_ANY_ID, limit: 50 })) ?? window
  const way = fc.constantFrom(withOlder, withNewer, again)
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
