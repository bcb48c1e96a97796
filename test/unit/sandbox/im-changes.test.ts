import { expect, test } from 'vitest'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
const KEY = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'

/** The same portal as another user, also after a press. */
async function asSeenBy(portal: PortalUnderTest, viewer: string): Promise<PortalUnderTest['ask']> {
  const { token, press } = portal.sandbox.openSession({ viewer })
  press()
  return (method, params = {}) => portal.ask(method, { ...params, auth: token })
}

function idsOf(body: { result: { messages: { id: number }[] } }): number[] {
  return body.result.messages.map(({ id }) => id)
}

test('two portals share no changes', async () => {
  const one = await openPressed()
  const other = await openPressed()
  const before = (await other.ask('im.dialog.messages.get', CHAT)).body.result
  await one.ask('im.message.add', { ...CHAT, MESSAGE: 'Only here' })
  await one.ask('im.chat.mute', { CHAT_ID: 1437 })
  expect((await other.ask('im.dialog.messages.get', CHAT)).body.result).toEqual(before)
  expect((await other.ask('im.dialog.get', CHAT)).body.result.mute_list).toEqual([])
})

test('a new message is the chat’s last, and read by its author only', async () => {
  const portal = await openPressed()
  const marco = await asSeenBy(portal, 'marco')
  const id = (await portal.ask('im.message.add', { ...CHAT, MESSAGE: ' Hello ', TEMPLATE_ID: KEY })).body
    .result
  const mine = (await portal.ask('im.dialog.get', CHAT)).body.result
  expect([mine.counter, mine.last_id, mine.last_message_id, mine.message_count]).toEqual([0, id, id, 63])
  expect(mine.last_message_views).toEqual({ message_id: id, first_viewers: [], count_of_viewers: 0 })
  const his = (await marco('im.dialog.get', CHAT)).body.result
  expect([his.counter, his.unread_id]).toEqual([1, id])
  expect((await marco('im.dialog.messages.get', CHAT)).body.result.messages[0]).toMatchObject({
    id,
    author_id: 27,
    text: 'Hello',
    uuid: KEY,
    unread: true,
    date: expect.stringMatching(/^2026-09-23T11:50:\d\d\+03:00$/),
  })
})

test('an app’s system message has no author, and begins with the app’s name', async () => {
  const { ask } = await openPressed()
  await ask('im.message.add', { ...CHAT, MESSAGE: 'Done', SYSTEM: 'Y', REPLY_ID: 90_412 })
  expect((await ask('im.dialog.messages.get', CHAT)).body.result.messages[0]).toMatchObject({
    author_id: 0,
    text: '[b]App[/b]\nDone',
    params: { REPLY_ID: ['90412'] },
  })
})

test('an attachment needs no text, and may be JSON', async () => {
  const { ask } = await openPressed()
  await ask('im.message.add', { ...CHAT, ATTACH: '[{"MESSAGE":"x"}]' })
  const { text, params } = (await ask('im.dialog.messages.get', CHAT)).body.result.messages[0]
  expect([text, params]).toMatchObject(['', { ATTACH: [{ BLOCKS: [{ MESSAGE: 'x' }] }] }])
})

test('LAST_ID pages back to the beginning of a chat, and FIRST_ID to its end', async () => {
  const { ask } = await openPressed({ viewer: 'marco' })
  const back: number[] = []
  for (let page = idsOf((await ask('im.dialog.messages.get', CHAT)).body); page.length > 0; ) {
    back.push(...page)
    page = idsOf((await ask('im.dialog.messages.get', { ...CHAT, LAST_ID: Math.min(...back) })).body)
  }
  expect([back.length, back[0], back]).toEqual([62, 90_413, [...back].sort((a, b) => b - a)])
  const forth: number[] = []
  for (let last = 0; ; last = forth.at(-1) ?? 0) {
    const { body } = await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: String(last), LIMIT: 50 })
    if (idsOf(body).length === 0) break
    forth.push(...idsOf(body))
  }
  expect(forth).toEqual(back.reverse())
})

test('FIRST_ID and LAST_ID are bounds: no message needs to have them, and FIRST_ID wins', async () => {
  const { ask } = await openPressed()
  const ids = async (params: object) =>
    idsOf((await ask('im.dialog.messages.get', { ...CHAT, ...params })).body)
  expect(await ids({ FIRST_ID: 90_412, LAST_ID: 90_412 })).toEqual([90_413])
  expect([await ids({ LAST_ID: 5 }), await ids({ FIRST_ID: 90_413 })]).toEqual([[], []])
  const [first, ...others] = await ids({ FIRST_ID: 5 })
  expect([others.length, await ids({ FIRST_ID: first })]).toEqual([19, expect.arrayContaining(others)])
  const newest = await ids({ LAST_ID: Number.MAX_SAFE_INTEGER })
  expect([newest.length, newest[0], newest[1]]).toEqual([20, 90_413, 90_412])
  expect(await ids({ LAST_ID: 0 })).toEqual(newest)
})

test('as many unread messages as the limit come besides it', async () => {
  const { ask } = await openPressed()
  const first = (await ask('im.dialog.messages.get', { ...CHAT, LIMIT: 5 })).body.result.messages
  expect(first.map(({ unread }: { unread: boolean }) => unread)).toEqual([
    true,
    true,
    ...Array.from({ length: 5 }, () => false),
  ])
})

test('with more unread than the limit, the answer is two parts around the last read message, without the newest', async () => {
  const { ask } = await openPressed()
  const long = (await ask('im.dialog.get', { DIALOG_ID: 'chat1520' })).body.result
  expect([long.counter, long.message_count]).toEqual([1_204, 20_418])
  const page = idsOf((await ask('im.dialog.messages.get', { CHAT_ID: 1520, LIMIT: 500 })).body)
  const after = idsOf(
    (await ask('im.dialog.messages.get', { CHAT_ID: 1520, FIRST_ID: long.last_id, LIMIT: 50 })).body,
  )
  const before = idsOf(
    (await ask('im.dialog.messages.get', { CHAT_ID: 1520, LAST_ID: long.unread_id, LIMIT: 50 })).body,
  )
  expect(page).toEqual([...after.reverse(), ...before])
  expect(page).not.toContain(long.last_message_id)
})

test('of two parts only the newer one has its authors and files, and an ID can be in both', async () => {
  const { ask, sandbox } = await openPressed()
  await ask('im.dialog.read', CHAT)
  const { people } = sandbox
  people.write({
    who: 45,
    chat: 1437,
    text: '',
    files: [{ name: 'a.pdf', size: 1, type: 'file', image: null }],
  })
  await ask('im.dialog.read', CHAT)
  // A message about joining counts as read, but isn't before the last read one.
  people.join({ who: 'olga', chat: 1437, by: 'marco' })
  for (const text of ['1', '2', '3', '4']) people.write({ who: 44, chat: 1437, text })
  const { messages, users, files } = (await ask('im.dialog.messages.get', { ...CHAT, LIMIT: 3 })).body.result
  const told = messages.map(({ text, author_id }: { text: string; author_id: number }) => [author_id, text])
  const joined = [0, expect.stringContaining('added')]
  expect(told.slice(0, 5)).toEqual([[44, '2'], [44, '1'], joined, joined, [45, '']])
  expect([messages.length, users.map(({ id }: { id: number }) => id), files]).toEqual([6, [44], []])
})

test('reading the history marks nothing as read', async () => {
  const { ask, sandbox } = await openPressed()
  await ask('im.dialog.messages.get', CHAT)
  expect((await ask('im.dialog.get', CHAT)).body.result.counter).toBe(2)
  expect(sandbox.log.rows.some(({ write }) => write)).toBe(false)
})

test('deal 1663’s chat has a message of every kind, with authors and files', async () => {
  const { ask } = await openPressed({ viewer: 'marco' })
  const { body } = await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 0, LIMIT: 50 })
  const { messages, users, files } = body.result
  const keys = new Set(messages.flatMap(({ params }: { params: object }) => Object.keys(params)))
  for (const key of [
    'ATTACH',
    'CODE',
    'FILE_ID',
    'IS_DELETED',
    'IS_EDITED',
    'KEYBOARD',
    'LIKE',
    'NOTIFY',
    'REPLY_ID',
    'STICKER_PARAMS',
    'URL_ID',
  ]) {
    expect(keys).toContain(key)
  }
  expect(messages[0]).toMatchObject({ author_id: 0, text: '[b]Information about the deal[/b]' })
  expect(messages.find(({ params }: { params: object }) => Array.isArray(params))?.params).toEqual([])
  expect(users.map(({ id }: { id: number }) => id)).toEqual([27, 31, 36, 44, 45, 46, 58, 60])
  expect(users.find(({ id }: { id: number }) => id === 46).active).toBe(false)
  expect(new Set(files.map(({ type }: { type: string }) => type))).toEqual(
    new Set(['file', 'image', 'audio']),
  )
  const picture = files.find(({ type }: { type: string }) => type === 'image')
  expect(picture).toMatchObject({ extension: 'jpg', image: { width: 1_600 }, authorName: 'Sven Berg' })
  expect((await fetch(picture.urlPreview)).status).toBe(200)
  expect((await fetch(picture.urlDownload)).status).toBe(200)
})

test('messages of 2017 have null in place of an empty list', async () => {
  const { ask } = await openPressed({ shape: '2017' })
  const { messages } = (await ask('im.dialog.messages.get', CHAT)).body.result
  expect(messages.some(({ params }: { params: unknown }) => params === null)).toBe(true)
})

test('CONVERT_TEXT gives HTML, with the markup of the text escaped', async () => {
  const { ask } = await openPressed()
  await ask('im.message.add', { ...CHAT, MESSAGE: '[B]a[/B] <i>\n[USER=31]Marco[/USER]' })
  const { messages } = (await ask('im.dialog.messages.get', { ...CHAT, CONVERT_TEXT: 'Y' })).body.result
  expect(messages[0].text_converted).toBe(
    '<b>a</b> &lt;i&gt;<br /><span class="bx-messenger-ajax" data-userId="31">Marco</span>',
  )
})

test('a member who joined with the history hidden sees and counts later messages only', async () => {
  const { ask } = await openPressed({ viewer: 'tomas' })
  const { messages } = (await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 0 })).body.result
  expect(messages[0].text).toContain('added [USER=58]Tomas Novak[/USER]')
  expect((await ask('im.dialog.get', CHAT)).body.result.message_count).toBe(25)
})

test('reading goes up to a message or to the end, and never back', async () => {
  const portal = await openPressed()
  const read = async (params: object) =>
    (await portal.ask('im.dialog.read', { ...CHAT, ...params })).body.result
  expect(await read({ MESSAGE_ID: '90412' })).toEqual({
    dialogId: 'chat1437',
    chatId: 1437,
    lastId: 90_412,
    counter: 1,
  })
  expect(await read({ MESSAGE_ID: 90_400 })).toMatchObject({ lastId: 90_412, counter: 1 })
  expect(await read({ MESSAGE_ID: 5, LAST_ID: 90_413 })).toMatchObject({ lastId: 90_413, counter: 0 })
  const marco = await asSeenBy(portal, 'marco')
  const { readed_list } = (await marco('im.dialog.get', CHAT)).body.result
  expect(readed_list).toContainEqual({
    user_id: 27,
    user_name: 'Anna Keller',
    message_id: 90_413,
    date: expect.stringMatching(/^2026-09-23T11:50/),
  })
})

test('a private chat is read by the other user’s ID, and notifications by their name', async () => {
  const { ask } = await openPressed()
  const counters = async () => (await ask('im.counters.get')).body.result.TYPE
  expect(await counters()).toEqual({
    ALL: 1_217,
    NOTIFY: 3,
    CHAT: 1_209,
    LINES: 4,
    DIALOG: 1,
    MESSENGER: 1_214,
  })
  expect((await ask('im.dialog.read', { DIALOG_ID: 44 })).body.result).toMatchObject({
    dialogId: '44',
    chatId: 1400,
    counter: 0,
  })
  expect((await ask('im.dialog.read', { DIALOG_ID: 'notify' })).body.result).toBe(true)
  expect(await counters()).toMatchObject({ ALL: 1_213, NOTIFY: 0, DIALOG: 0 })
})

test('reading a private chat that doesn’t exist creates none', async () => {
  const { ask, sandbox } = await openPressed()
  expect((await ask('im.dialog.read', { DIALOG_ID: 31 })).body.result).toBe(false)
  expect(sandbox.log.rows[0]?.write).toBe(false)
})

test('a muted chat has its own counter, and JSON=Y makes the counters camelCase', async () => {
  const { ask } = await openPressed()
  const before = (await ask('im.counters.get')).body.result
  expect([before.CHAT['1437'], before.CHAT_MUTED]).toEqual([2, { 1511: 14 }])
  expect((await ask('im.chat.mute', { CHAT_ID: 1437 })).body.result).toBe(true)
  expect((await ask('im.chat.mute', { DIALOG_ID: 'chat1511', MUTE: 'N' })).body.result).toBe(true)
  const after = (await ask('im.counters.get', { JSON: 'Y' })).body.result
  expect([after.chat['1437'], after.chat['1511'], after.chatMuted, after.type.all]).toEqual([
    undefined,
    14,
    { 1437: 2 },
    before.TYPE.ALL + 12,
  ])
  expect(Object.keys((await ask('im.counters.get', { ONLY_COUNTER: 'Y', json: 'Y' })).body.result)).toEqual([
    'TYPE',
  ])
  expect((await ask('im.dialog.get', CHAT)).body.result.mute_list).toEqual([27])
  expect((await ask('im.chat.mute', { CHAT_ID: 1502 })).body.result).toBe(false)
})

test('every im.chat.add creates another chat, and im.chat.get still finds the first', async () => {
  const portal = await openPressed()
  const pair = { ENTITY_TYPE: 'MYAPP', ENTITY_ID: 'order-99' }
  const settings = { ...pair, TITLE: 'Order 99', COLOR: 'MINT', USERS: "['31', 44]", MESSAGE: 'Hello' }
  const first = (await portal.ask('im.chat.add', settings)).body.result
  const second = (await portal.ask('im.chat.add', pair)).body.result
  expect(second).not.toBe(first)
  expect((await portal.ask('im.chat.get', pair)).body.result).toEqual({ ID: first })
  const marco = await asSeenBy(portal, 'marco')
  expect((await marco('im.dialog.get', { DIALOG_ID: `chat${first}` })).body.result).toMatchObject({
    name: 'Order 99',
    color: '#4ba984',
    owner: 27,
    user_counter: 3,
    counter: 1,
    message_count: 2,
    entity_type: 'MYAPP',
  })
  expect((await marco('im.recent.get')).body.result[0]).toMatchObject({
    id: `chat${first}`,
    message: { text: 'Hello' },
  })
})

test('a guest’s chat has no external object, and only members whom the guest shares a chat with', async () => {
  const { ask } = await openPressed({ viewer: 'tomas' })
  const id = (await ask('im.chat.add', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742', USERS: [27, 33] })).body
    .result
  expect((await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body.result.entity_type).toBe('')
  expect((await ask('im.chat.user.list', { CHAT_ID: id })).body.result).toEqual([27, 58])
})

test('an added member sees the chat from then on, or all of it', async () => {
  const portal = await openPressed()
  const olga = await asSeenBy(portal, 'olga')
  expect((await olga('im.dialog.get', CHAT)).status).toBe(403)
  await portal.ask('im.chat.user.add', { CHAT_ID: 1437, USERS: [33, 36], HIDE_HISTORY: 'Y' })
  expect((await olga('im.dialog.get', CHAT)).body.result).toMatchObject({
    user_counter: 8,
    message_count: 1,
    counter: 0,
    role: 'member',
  })
  await portal.ask('im.chat.user.add', { CHAT_ID: 1511, USERS: { 0: '33' }, HIDE_HISTORY: 'N' })
  expect((await olga('im.dialog.get', { DIALOG_ID: 'chat1511' })).body.result.message_count).toBe(44)
})

test('after leaving, a user still gets the chat’s ID, but no access', async () => {
  const portal = await openPressed()
  const marco = await asSeenBy(portal, 'marco')
  expect((await marco('im.chat.leave', { DIALOG_ID: 'chat1437' })).body.result).toBe(true)
  expect((await marco('im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' })).body.result).toEqual({
    ID: 1437,
  })
  expect((await marco('im.dialog.get', CHAT)).status).toBe(403)
  const mine = (await portal.ask('im.dialog.get', CHAT)).body.result
  expect([mine.user_counter, mine.manager_list, mine.counter]).toEqual([5, [27], 2])
  expect((await portal.ask('im.chat.leave', { CHAT_ID: 1437, USER_ID: 45 })).body.result).toBe(true)
  expect((await portal.ask('im.chat.user.list', { CHAT_ID: 1437 })).body.result).toEqual([27, 44, 58, 60])
})

test('another member succeeds an owner who leaves a free chat', async () => {
  const portal = await openPressed()
  expect((await portal.ask('im.chat.leave', { CHAT_ID: 1600 })).body.result).toBe(true)
  const marco = await asSeenBy(portal, 'marco')
  expect((await marco('im.dialog.get', { DIALOG_ID: 'chat1600' })).body.result).toMatchObject({
    owner: 31,
    role: 'owner',
  })
})

test('every employee can read an open chat, and joins it by writing or by im.chat.user.add', async () => {
  const portal = await openPressed()
  const chat = { DIALOG_ID: 'chat1602' }
  expect((await portal.ask('im.dialog.get', chat)).body.result).toMatchObject({
    type: 'open',
    message_type: 'O',
    role: 'guest',
    counter: 0,
  })
  const tomas = await asSeenBy(portal, 'tomas')
  expect((await tomas('im.dialog.get', chat)).status).toBe(403)
  await portal.ask('im.message.add', { ...chat, MESSAGE: 'Soup today' })
  expect((await portal.ask('im.dialog.get', chat)).body.result.role).toBe('member')
  const olga = await asSeenBy(portal, 'olga')
  expect((await olga('im.chat.user.add', { CHAT_ID: 1602, USERS: [33] })).body.result).toBe(true)
})

test('a dismissed user stays a member, and isn’t listed', async () => {
  const { ask } = await openPressed()
  expect((await ask('im.chat.user.list', { CHAT_ID: 1600 })).body.result).toEqual([27, 31, 44, 46])
  const { result, total } = (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1600' })).body
  expect([result.map(({ id }: { id: number }) => id), total]).toEqual([[27, 31, 44], 3])
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1600' })).body.result.user_counter).toBe(3)
})

test('a pinned chat comes first; a chat outside the list can’t be pinned', async () => {
  const { ask } = await openPressed()
  const top = async () =>
    (await ask('im.recent.get')).body.result.map(({ id }: { id: unknown }) => id).slice(0, 3)
  expect(await top()).toEqual([44, 'chat1437', 'chat1630'])
  expect((await ask('im.recent.pin', { DIALOG_ID: 'chat1520' })).body.result).toBe(true)
  expect(await top()).toEqual(['chat1520', 44, 'chat1437'])
  expect((await ask('im.recent.pin', { DIALOG_ID: '44', ACTION: 'N' })).body.result).toBe(true)
  expect((await top())[0]).toBe('chat1520')
  expect((await ask('im.recent.pin', { DIALOG_ID: 'chat1602' })).body.result).toBe(false)
  expect((await ask('im.recent.pin', { DIALOG_ID: 31 })).body.result).toBe(false)
  expect((await ask('im.recent.pin', { DIALOG_ID: 'notify' })).body.result).toBe(true)
})

test('an older portal pins at most twenty-five chats', async () => {
  const { ask } = await openPressed({ shape: '2017' })
  const { items } = (await ask('im.recent.list', { LIMIT: 200 })).body.result
  const free = items.filter(({ pinned }: { pinned: boolean }) => !pinned)
  const answers: boolean[] = []
  for (const { id } of free.slice(0, 25)) {
    answers.push((await ask('im.recent.pin', { DIALOG_ID: id })).body.result)
  }
  expect(answers).toEqual([...Array.from({ length: 24 }, () => true), false])
})

test('a current portal pins at most forty-five chats', async () => {
  const { ask } = await openPressed()
  const isPinned = async () => {
    const { items } = (await ask('im.recent.list', { LIMIT: 200 })).body.result
    return items.filter(({ pinned }: { pinned: boolean }) => pinned).length
  }
  const made: number[] = []
  for (let left = 46 - (await isPinned()); left > 0; left -= 1) {
    made.push((await ask('im.chat.add', { TITLE: `Chat ${left}` })).body.result)
  }
  const answers: boolean[] = []
  for (const id of made) answers.push((await ask('im.recent.pin', { DIALOG_ID: `chat${id}` })).body.result)
  expect([answers.slice(0, -1).every(Boolean), answers.at(-1)]).toEqual([true, false])
  expect(await isPinned()).toBe(45)
})

test('im.recent.get has thirty days, im.recent.list has all, in pages without a total', async () => {
  const { ask } = await openPressed()
  const recent: { id: unknown; date_update: string }[] = (await ask('im.recent.get')).body.result
  expect(recent.every(({ date_update }) => date_update >= '2026-08-24')).toBe(true)
  expect((await ask('im.recent.get', { LAST_SYNC_DATE: 'yesterday' })).body.result).toEqual(recent)
  const today = (await ask('im.recent.get', { LAST_UPDATE: '2026-09-22T00:00:00+03:00' })).body.result
  expect(today.map(({ id }: { id: unknown }) => id)).toEqual(['chat1437', 'chat1630'])

  const page = async (params: Record<string, unknown>) => (await ask('im.recent.list', params)).body
  const all = await page({ LIMIT: 900 })
  expect([all.total, all.next, all.result.hasMore]).toEqual([-1, undefined, false])
  expect(all.result.items.length).toBeGreaterThan(recent.length)
  const first = await page({ LIMIT: 10 })
  const second = await page({ LIMIT: 10, OFFSET: first.next })
  expect([first.next, first.result.hasMorePages, second.next]).toEqual([10, true, 20])
  expect([...first.result.items, ...second.result.items]).toEqual(all.result.items.slice(0, 20))
  expect((await page({ LIMIT: 10, OFFSET: 5, start: 10 })).result).toEqual(second.result)
})

test('the lists leave out unwanted kinds, and show the session of open lines', async () => {
  const { ask } = await openPressed()
  const list = async (params: object) =>
    (await ask('im.recent.list', { LIMIT: 200, ...params })).body.result.items
  const all: { id: string }[] = await list({ ONLY_OPENLINES: 'Y', SKIP_CHAT: 'Y' })
  const line = all.find(({ id }) => id === 'chat1612')
  const lines = { id: 615, status: 5, date_create: '2026-09-22T21:00:11+03:00' }
  expect(all.map(({ id }) => id).sort()).toEqual(['chat1612', 'chat1630', 'chat1632', 'chat1634'])
  expect(line).toMatchObject({ id: 'chat1612', lines, options: { lines } })
  const kinds = async (params: object) =>
    new Set((await list(params)).map(({ type }: { type: string }) => type))
  expect(await kinds({ SKIP_DIALOG: 'Y' })).toEqual(new Set(['chat']))
  expect(await kinds({ SKIP_CHAT: 'Y', SKIP_OPENLINES: 'Y' })).toEqual(new Set(['user']))
  const unread = await list({ UNREAD_ONLY: 'Y' })
  expect(unread.every(({ counter }: { counter: number }) => counter > 0)).toBe(true)
  const older = await list({ LAST_MESSAGE_DATE: '2026-09-01T00:00:00+03:00' })
  expect(older.every(({ date_update }: { date_update: string }) => date_update < '2026-09-01')).toBe(true)
})

test('a list’s last message is plain text, with a status for being seen', async () => {
  const { ask } = await openPressed()
  const [, chat] = (await ask('im.recent.get')).body.result
  expect(chat).toMatchObject({
    title: 'Warehouse lighting for Northwind',
    message: { id: 90_413, text: 'The client approved the estimate', status: 'delivered' },
    counter: 2,
    chat: { role: 'OWNER' },
  })
})

test('a user ID as DIALOG_ID creates the private chat once: red the first time, neither red nor a write later', async () => {
  const { ask, sandbox } = await openPortal()
  const first = (await ask('im.dialog.messages.get', { DIALOG_ID: 31 })).body.result
  const again = (await ask('im.dialog.get', { DIALOG_ID: '31' })).body.result
  expect([first.messages, again.id, again.user_counter]).toEqual([[], first.chat_id, 2])
  expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([
    [true, true],
    [false, false],
  ])
  expect((await ask('im.recent.get')).body.result.some(({ id }: { id: unknown }) => id === 31)).toBe(false)
})

test('a message to a user creates the private chat for both', async () => {
  const portal = await openPressed()
  const id = (await portal.ask('im.message.add', { DIALOG_ID: 31, MESSAGE: 'Are you there?' })).body.result
  const marco = await asSeenBy(portal, 'marco')
  expect((await marco('im.dialog.get', { DIALOG_ID: 27 })).body.result).toMatchObject({
    name: 'Anna Keller',
    counter: 1,
    last_message_id: id,
  })
  expect(portal.sandbox.log.red).toEqual([])
})

test('a group’s chat is found by the group’s ID, and created when missing', async () => {
  const { ask, sandbox } = await openPortal()
  expect((await ask('im.dialog.get', { DIALOG_ID: 'sg103' })).body.result).toMatchObject({
    id: 1618,
    dialog_id: 'sg103',
  })
  expect(sandbox.log.red).toEqual([])
  const made = (await ask('im.dialog.get', { DIALOG_ID: 'SG5' })).body.result
  expect(made).toMatchObject({ name: 'Showroom', type: 'sonetGroup', entity_id: '5', user_counter: 3 })
  expect(sandbox.log.red).toHaveLength(1)
  expect((await ask('im.chat.get', { ENTITY_TYPE: 'SONET_GROUP', ENTITY_ID: 5 })).body.result).toEqual({
    ID: made.id,
  })
})

test('the user’s own ID names their notes, and nothing without notes', async () => {
  const anna = await openPressed()
  expect((await anna.ask('im.dialog.get', { DIALOG_ID: 27 })).body.result).toMatchObject({
    id: 1403,
    name: 'Anna Keller',
  })
  const marco = await openPressed({ viewer: 'marco' })
  const { status, body } = await marco.ask('im.dialog.get', { DIALOG_ID: 31 })
  expect([status, body.error]).toEqual([400, 'ACCESS_ERROR'])
})

test('a guest can write only to users whom they share a chat with', async () => {
  const { ask } = await openPressed({ viewer: 'tomas' })
  expect((await ask('im.dialog.get', { DIALOG_ID: 45 })).status).toBe(200)
  expect((await ask('im.dialog.get', { DIALOG_ID: 33 })).status).toBe(403)
})

test('an open line’s chat is readable by every user who may read its deal', async () => {
  const { ask } = await openPressed({ viewer: 'olga' })
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1612' })).body.result.role).toBe('guest')
})
