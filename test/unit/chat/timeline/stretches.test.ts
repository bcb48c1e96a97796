import { expect, test } from 'vitest'
import type { MessagePage } from '../../../../src/chat/messages/message-page.ts'
import { loadAround, loadEnd } from '../../../../src/chat/timeline/load-around.ts'
import { joined, showOther, showPage } from '../../../../src/chat/timeline/stretches.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { buildMessages, buildMessageWindow } from '../../../../src/features/gallery/fixtures/build-message.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import type { BatchCommands, Method } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const page = (from: number, to: number): MessagePage => ({
  messages: buildMessages(from, to),
  authors: [],
  files: [],
})
const idsOf = ({ messages }: Pick<MessagePage, 'messages'>) => messages.map(({ id }) => id)
const range = (from: number, to: number) => idsOf(page(from, to))
const MIDDLE = { hasOlder: true, hasNewer: true } as const
const END = { hasOlder: true }
/** The messages from the first unread one on, of many. */
const UNREAD = buildMessageWindow({ ...page(1_000, 1_039), hasOlder: true, hasNewer: true })

test('the end is shown in place of the first unread messages, which are kept for the way back', () => {
  const end = showPage(UNREAD, page(2_155, 2_204), END)
  expect([idsOf(end), end.hasOlder, end.hasNewer, end.turn]).toEqual([
    range(2_155, 2_204),
    true,
    undefined,
    1,
  ])
  expect(end.others?.map(idsOf)).toEqual([range(1_000, 1_039)])
  const back = showOther(end, 1_020)
  expect(back).toMatchObject({ messages: UNREAD.messages, hasNewer: true, turn: 2 })
  expect(back?.others).toMatchObject([{ hasOlder: true, messages: end.messages }])
  expect(showOther(end, 1_500)).toBeNull()
})

test('a page that touches the shown messages lengthens them: nothing else is shown', () => {
  const longer = showPage(UNREAD, page(1_020, 1_069), MIDDLE)
  expect([idsOf(longer), longer.turn]).toEqual([range(1_000, 1_069), undefined])
  expect(longer.messages[0]).toBe(UNREAD.messages[0])
})

test('a page that touches two stretches makes one of them, with the ends of both', () => {
  const first = buildMessageWindow({ ...page(1, 30), hasOlder: false, hasNewer: true })
  const end = showPage(first, page(71, 120), END)
  const all = showPage(end, page(25, 74), MIDDLE)
  expect([idsOf(all), all.hasOlder, all.hasNewer, all.others]).toEqual([range(1, 120), false, undefined, []])
  const above = showPage(buildMessageWindow({ ...page(41, 90), hasOlder: true }), page(1, 50), {
    hasOlder: false,
    hasNewer: true,
  })
  expect([idsOf(above), above.hasOlder, above.hasNewer]).toEqual([range(1, 90), false, undefined])
})

test('messages that a later page lacks between its ends are gone, and so is what is beyond the end of the chat', () => {
  const window = showPage(UNREAD, page(2_155, 2_204), END)
  const messages = buildMessages(2_170, 2_200).filter(({ id }) => id !== 2_180)
  const later = showPage(window, { ...page(1, 0), messages }, MIDDLE)
  expect(idsOf(later)).toEqual(range(2_155, 2_204).filter((id) => id !== 2_180))
  const shorter = showPage(window, page(1_100, 1_110), END)
  expect([idsOf(shorter), shorter.others?.map(idsOf), shorter.turn]).toEqual([
    range(1_100, 1_110),
    [range(1_000, 1_039)],
    2,
  ])
})

test('paging up to another stretch joins it; elsewhere nothing changes', () => {
  const end = showPage(UNREAD, page(2_155, 2_204), END)
  expect(joined(end)).toBe(end)
  const paged = { ...end, messages: [...page(1_030, 2_154).messages, ...end.messages] }
  const one = joined(paged)
  expect([idsOf(one), one.hasOlder, one.others, one.turn]).toEqual([range(1_000, 2_204), true, [], 1])
})

test('authors stay known, and the oldest stretches are forgotten', () => {
  let window = buildMessageWindow({ ...page(1, 10), authors: [buildMember(5)], hasNewer: true })
  for (let place = 1; place < 9; place += 1)
    window = showPage(window, page(place * 100, place * 100 + 9), MIDDLE)
  expect(window.authors).toMatchObject([{ id: 5 }])
  expect(window.others?.map(({ messages }) => messages[0]?.id)).toEqual([700, 600, 500, 400])
})

/** A portal that answers these pages in order, and notes what it was asked. */
function answering(...answers: (MessagePage | Failure)[]) {
  const asked: string[] = []
  const next = ({ params }: Method<unknown>) => {
    const { DIALOG_ID: _, ...bounds } = params
    asked.push(JSON.stringify(bounds))
    return answers[asked.length - 1]
  }
  const rowOf = (answer: MessagePage | Failure | undefined) =>
    answer !== undefined && 'kind' in answer ? failed(answer) : ok(answer)
  const portal = portalStandIn({
    call: async (method: Method<unknown>) => next(method),
    batch: async (commands: BatchCommands) =>
      Object.fromEntries(Object.entries(commands).map(([key, method]) => [key, rowOf(next(method))])),
  })
  return { portal, asked }
}

test('a message is asked for with those before and after it, by bounds that no text decides', async () => {
  const { portal, asked } = answering(page(80, 99), page(100, 149))
  const { page: read, ends } = await loadAround(portal, 'chat1', 100)
  expect(asked).toEqual(['{"LAST_ID":100,"LIMIT":20}', '{"FIRST_ID":99,"LIMIT":50}'])
  expect([idsOf(read), ends]).toEqual([range(80, 149), MIDDLE])
  const edge = await loadAround(answering(page(1, 5), page(6, 20)).portal, 'chat1', 6)
  expect(edge.ends).toEqual({ hasOlder: false })
})

test('a portal that answers nothing for a bound without a message is asked by messages that it has', async () => {
  const { portal, asked } = answering(page(80, 99), page(1, 0), page(100, 149))
  expect(idsOf((await loadAround(portal, 'chat1', 100)).page)).toEqual(range(80, 149))
  expect(asked[2]).toBe('{"FIRST_ID":99,"LIMIT":50}')
  const end = answering(page(1, 0), page(80, 99), page(100, 100))
  expect((await loadEnd(end.portal, 'chat1', 100)).page.messages).toHaveLength(21)
  expect(end.asked.slice(1)).toEqual(['{"LAST_ID":100,"LIMIT":20}', '{"FIRST_ID":99,"LIMIT":50}'])
})

test('a page that failed fails the whole: a part of it would hide a gap', async () => {
  const failure: Failure = { kind: 'timeout' }
  await expect(loadAround(answering(failure, page(1, 2)).portal, 'chat1', 5)).rejects.toMatchObject({
    failure,
  })
  await expect(loadAround(answering(page(1, 2), failure).portal, 'chat1', 5)).rejects.toMatchObject({
    failure,
  })
})
