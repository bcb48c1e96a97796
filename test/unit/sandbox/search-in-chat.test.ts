import { expect, test } from 'vitest'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'

const CHAT = { CHAT_ID: 1437 }

async function found({ ask }: PortalUnderTest, params: object) {
  return (await ask('im.dialog.messages.search', { ...CHAT, ...params })).body.result
}

function idsOf({ messages }: { messages: { id: number }[] }): number[] {
  return messages.map(({ id }) => id)
}

test('a text is found without regard to case, tags included, newest first', async () => {
  const portal = await openPortal()
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'ESTIMATE' }))).toEqual([90_413, 90_152])
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: '[b]estim' }))).toEqual([90_413])
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'approved the estimate' }))).toEqual([])
})

test('up to two characters find everything', async () => {
  const portal = await openPortal()
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'zq' }))).toHaveLength(50)
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'zqx' }))).toHaveLength(0)
})

test('LAST_ID pages on in either order, with up to 200 at a time', async () => {
  const portal = await openPortal()
  const all = idsOf(await found(portal, { LIMIT: 500 }))
  expect([all.length, all[0]]).toEqual([62, 90_413])
  const first = idsOf(await found(portal, { LIMIT: 40 }))
  expect([...first, ...idsOf(await found(portal, { LIMIT: 40, LAST_ID: first.at(-1) }))]).toEqual(all)
  const oldest = idsOf(await found(portal, { LIMIT: 40, ORDER: { ID: 'ASC' } }))
  const next = idsOf(await found(portal, { LIMIT: 40, ORDER: { ID: 'ASC' }, LAST_ID: oldest.at(-1) }))
  expect([...oldest, ...next]).toEqual([...all].reverse())
  expect(
    idsOf((await portal.ask('im.dialog.messages.search', { CHAT_ID: 1520, LIMIT: 500 })).body.result),
  ).toHaveLength(200)
})

test('dates bound the messages, and DATE is 24 hours from it', async () => {
  const portal = await openPortal()
  expect(idsOf(await found(portal, { DATE: '2026-09-21T16:15:00+03:00' }))).toEqual([90_156])
  expect(
    idsOf(
      await found(portal, { DATE_FROM: '2026-09-21T16:20:00+03:00', DATE_TO: '2026-09-22T17:59:12+03:00' }),
    ),
  ).toEqual([90_412, 90_400, 90_156])
})

test('a found reply comes with the message replied to, files, reactions and authors in camel case', async () => {
  const portal = await openPortal()
  const reply = await found(portal, { SEARCH_MESSAGE: 'can you?' })
  expect(reply.messages[0]).toMatchObject({ id: 90_156, authorId: 27, params: { REPLY_ID: '90152' } })
  expect(reply.additionalMessages).toMatchObject([{ id: 90_152, author_id: 58 }])
  expect(reply.users).toMatchObject([
    { id: 27, firstName: 'Anna', externalAuthId: 'default' },
    { id: 58, lastName: 'Novak' },
  ])
  const file = await found(portal, { SEARCH_MESSAGE: 'See the file' })
  expect([file.messages[0].params, file.files]).toMatchObject([{ FILE_ID: ['609'] }, [{ id: 609 }]])
  const liked = await found(portal, { SEARCH_MESSAGE: 'We begin.' })
  expect(liked.reactions).toEqual([
    {
      messageId: 88_348,
      reactionCounters: { like: 4 },
      reactionUsers: { like: [27, 31, 44, 58] },
      ownReactions: ['like'],
    },
  ])
  expect(liked.usersShort.map(({ name }: { name: string }) => name)).toContain('Marco Rossi')
})

test('a found message says who has seen it', async () => {
  const portal = await openPortal()
  const [unread] = (await found(portal, { SEARCH_MESSAGE: 'approved' })).messages
  const [read] = (await found(portal, { SEARCH_MESSAGE: 'Looks good' })).messages
  expect(unread).toMatchObject({ unread: true, viewed: false, viewedByOthers: true })
  expect(read).toMatchObject({ unread: false, viewed: true, viewedByOthers: true, viewedCount: 5 })
})

test('the history before joining stays hidden', async () => {
  const portal = await openPortal({ viewer: 'tomas' })
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'ceiling' }))).toEqual([])
  expect(idsOf(await found(portal, { SEARCH_MESSAGE: 'estimate' }))).toHaveLength(2)
})

test('people are found by the beginnings of their names’ words and of their position', async () => {
  const { ask } = await openPortal()
  const names = async (FIND: string) =>
    Object.values<{ name: string }>((await ask('im.search.user.list', { FIND })).body.result).map(
      ({ name }) => name,
    )
  expect(await names('ros mar')).toEqual(['Marco Rossi'])
  expect(await names('lighting eng')).toEqual(['Marco Rossi'])
  expect(await names('Quote bot')).toEqual(['Quote bot'])
  // Dismissed; a customer of an open line; the middle of a word.
  for (const find of ['Piet Jansen', 'Dana Whitfield', 'ossi']) expect(await names(find)).toEqual([])
})

test('found people come in pages of ten, fifty at most', async () => {
  const { ask } = await openPortal()
  const page = async (params: object) => {
    const { result, total, next } = (await ask('im.search.user.list', { FIND: 'an', ...params })).body
    return { ids: Object.keys(result), total, next }
  }
  const first = await page({})
  expect([first.ids.length, first.next]).toEqual([10, 10])
  const second = await page({ OFFSET: 10 })
  expect(second.ids.some((id) => first.ids.includes(id))).toBe(false)
  expect(await page({ start: 10, OFFSET: 3 })).toEqual(second)
  expect((await page({ LIMIT: 500 })).ids.length).toBe(Math.min(50, first.total))
})

test('a guest finds only people with a chat in common', async () => {
  const [anna, tomas] = [await openPortal(), await openPortal({ viewer: 'tomas' })]
  for (const [portal, total] of [
    [anna, 1],
    [tomas, 0],
  ] as const) {
    expect((await portal.ask('im.search.user.list', { FIND: 'Olga' })).body.total).toBe(total)
  }
})

test('im.user.get knows dismissed users, bots and customers, and without ID oneself', async () => {
  const { ask } = await openPortal()
  const user = async (params: Record<string, unknown>) => (await ask('im.user.get', params)).body.result
  expect(await user({})).toMatchObject({ id: 27, name: 'Anna Keller' })
  expect(await user({ ID: 46 })).toMatchObject({ active: false })
  expect(await user({ ID: 60 })).toMatchObject({ bot: true })
  expect(await user({ ID: 71 })).toMatchObject({ connector: true })
})

test('each comment has an ID of its own, and needs a press', async () => {
  const params = { fields: { ENTITY_ID: 1663, ENTITY_TYPE: 'deal', COMMENT: 'Approved' } }
  const pressed = await openPressed()
  const ids = [
    await pressed.ask('crm.timeline.comment.add', params),
    await pressed.ask('crm.timeline.comment.add', params),
  ]
  expect(ids.map(({ body }) => body.result)).toEqual([9_021, 9_022])
  const { ask, sandbox } = await openPortal()
  await ask('crm.timeline.comment.add', params)
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining('added a comment')])
})

test('a new task is answered as sent, has a page in the portal, and needs a press', async () => {
  const fields = { TITLE: ' Check it ', RESPONSIBLE_ID: '44', GROUP_ID: 103, PRIORITY: 2, ACCOMPLICES: [31] }
  const { ask, sandbox } = await openPortal({ with: ['task'] })
  const { task } = (await ask('tasks.task.add', { fields })).body.result
  expect(task).toMatchObject({
    id: '8401',
    title: 'Check it',
    createdBy: '27',
    responsible: { id: '44', name: 'Leila Haddad' },
    groupId: '103',
    priority: '2',
    accomplices: ['31'],
  })
  const page = await fetch(`${sandbox.origin}/company/personal/user/27/tasks/task/view/${task.id}/`)
  expect(await page.text()).toContain('Check it')
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining('added a task')])
})
