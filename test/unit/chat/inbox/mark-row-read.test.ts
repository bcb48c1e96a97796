import { expect, test } from 'vitest'
import { markByHand, markRowRead, undoRead } from '../../../../src/chat/inbox/marks/mark-row-read.ts'
import { withoutUnread } from '../../../../src/chat/inbox/without-unread.ts'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Method, Portal } from '../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { buildRow, MESSAGE, withChat } from './inbox-rows.ts'

const UNREAD = buildRow('DEAL|1742', withChat({ unreadCount: 2, lastReadId: 90_411 }))
const MARKED = buildRow('DEAL|1742', withChat({ isMarkedUnread: true }))
const READ = buildRow('DEAL|1742')

/** A portal that answers writes by `write`, and tells the dialog and the messages after the last read one. */
function writing(write: (method: Method<unknown>) => unknown, dialog: object = {}) {
  const written: Method<unknown>[] = []
  const portal: Portal = portalStandIn({
    write: async (method) => {
      written.push(method)
      return write(method)
    },
    call: async ({ name }) =>
      name === 'im.dialog.get'
        ? { unreadCount: 2, lastReadId: 90_411, firstUnreadId: 90_412, ...dialog }
        : { messages: [{ id: 90_412 }, { id: 90_413 }] },
  })
  return { portal, written: () => written.map(({ name, params }) => [name, params]) }
}
const refuse = (failure: Failure) => () => {
  throw new PortalError(failure)
}

test('a chat is marked as read up to the last message that was shown, and no further', async () => {
  const { portal, written } = writing(() => true)
  expect(await markRowRead(portal, UNREAD)).toEqual({ status: 'done' })
  expect(written()).toEqual([['im.dialog.read', { DIALOG_ID: 'chat2184', MESSAGE_ID: MESSAGE.id }]])
})

test('a mark alone is taken off, and put back by the undo', async () => {
  const { portal, written } = writing(() => true)
  await markRowRead(portal, MARKED)
  await undoRead(portal, MARKED)
  expect(written()).toEqual([
    ['im.recent.unread', { DIALOG_ID: 'chat2184', ACTION: 'N' }],
    ['im.recent.unread', { DIALOG_ID: 'chat2184', ACTION: 'Y' }],
  ])
  expect(markByHand('chat1', true).scope).toBe('im')
})

test('nothing is written where there is nothing to mark', async () => {
  const { portal, written } = writing(() => true)
  const noChat = buildRow('DEAL|1', { chat: { status: 'none' } })
  for (const row of [READ, noChat]) {
    expect(await markRowRead(portal, row)).toEqual({ status: 'nothing' })
    expect(await undoRead(portal, row)).toEqual({ status: 'nothing' })
  }
  expect(written()).toEqual([])
})

test('the undo begins with the first message after the last read one, and looks whether it is so', async () => {
  const { portal, written } = writing(() => true)
  expect(await undoRead(portal, UNREAD)).toEqual({ status: 'done' })
  expect(written()).toEqual([['im.dialog.unread', { DIALOG_ID: 'chat2184', MESSAGE_ID: 90_412 }]])
  const silent = writing(() => true, { lastReadId: 90_413, firstUnreadId: 0 })
  expect(await undoRead(silent.portal, UNREAD)).toEqual({ status: 'not-done', failure: null })
})

test('a refusal, a lost answer and what a look tells of it are endings of their own', async () => {
  const refusal: Failure = { kind: 'not-allowed' }
  expect(await markRowRead(writing(refuse(refusal)).portal, UNREAD)).toEqual({
    status: 'refused',
    failure: refusal,
  })
  expect(await markRowRead(writing(() => false).portal, UNREAD)).toEqual({ status: 'refused', failure: null })
  const failure: Failure = { kind: 'timeout' }
  const lost = writing(refuse(failure))
  expect(await markRowRead(lost.portal, UNREAD)).toEqual({ status: 'not-done', failure })
  const done = writing(refuse(failure), { lastReadId: 90_413 })
  expect(await markRowRead(done.portal, UNREAD)).toEqual({ status: 'done' })
  // No answer tells a mark.
  expect(await markRowRead(lost.portal, MARKED)).toEqual({ status: 'uncertain', failure })
  expect(lost.written()).toHaveLength(2)
})

test('a row that was marked has neither unread messages nor a mark', () => {
  const both = buildRow('DEAL|1', withChat({ unreadCount: 2, isMarkedUnread: true, lastReadId: 90_411 }))
  expect(withoutUnread(both).chat).toMatchObject({
    value: { unreadCount: 0, isMarkedUnread: false, lastReadId: 90_413 },
  })
})
