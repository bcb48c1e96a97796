import { expect, test } from 'vitest'
import crmItem from '../../samples/crm.item.get.json' with { type: 'json' }
import dialogNow from '../../samples/im.dialog.get.json' with { type: 'json' }
import dialog2017 from '../../samples/im.dialog.get.old-shape.json' with { type: 'json' }
import users from '../../samples/im.dialog.users.list.json' with { type: 'json' }
import { openPortal } from './portal-under-test.ts'

const DEAL = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }

test('im.chat.get finds deal 1663’s chat, with names and values in any case', async () => {
  const { ask } = await openPortal()
  expect((await ask('im.chat.get', DEAL)).body.result).toEqual({ ID: 1437 })
  expect((await ask('IM.CHAT.GET', { entity_type: 'crm', Entity_Id: 'deal|1663' })).body.result).toEqual({
    ID: 1437,
  })
  expect((await ask('im.chat.get.json', DEAL)).body.result).toEqual({ ID: 1437 })
})

for (const params of [
  {},
  { ENTITY_TYPE: 'CRM' },
  { ENTITY_ID: 'DEAL|1663' },
  { ENTITY_TYPE: 'CRM', ENTITY_ID: '' },
  { ENTITY_TYPE: '0', ENTITY_ID: 'DEAL|1663' },
  { ENTITY_TYPE: 'CRM', ENTITY_ID: 0 },
  { ENTITY_TYPE: 'CRM', ENTITY_ID: {} },
  { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742' },
  { ENTITY_TYPE: 'CRM', ENTITY_ID: ' DEAL|1663' },
  { ENTITY_TYPE: 'TASKS', ENTITY_ID: 'DEAL|1663' },
]) {
  test(`im.chat.get answers null, not an error, to ${JSON.stringify(params)}`, async () => {
    const { ask } = await openPortal()
    const { status, body } = await ask('im.chat.get', params)
    expect([status, body.result, 'result' in body]).toEqual([200, null, true])
  })
}

test('im.chat.get answers the ID of a chat that the user isn’t in', async () => {
  const { ask } = await openPortal({ viewer: 'olga' })
  expect((await ask('im.chat.get', DEAL)).body.result).toEqual({ ID: 1437 })
})

test('im.chat.get with a DIALOG_ID is im.dialog.get', async () => {
  const { ask } = await openPortal()
  expect((await ask('im.chat.get', { ...DEAL, DIALOG_ID: 'chat1437' })).body.result.dialog_id).toBe(
    'chat1437',
  )
  expect((await ask('im.chat.get', { ...DEAL, DIALOG_ID: 'x' })).body.error).toBe('DIALOG_ID_EMPTY')
})

test('a current im.dialog.get has the documented fields, as the user sees them', async () => {
  const anna = await openPortal()
  const { result } = (await anna.ask('im.dialog.get', { dialog_id: 'CHAT1437' })).body
  expect(Object.keys(result)).toEqual(Object.keys(dialogNow.result))
  expect(result).toMatchObject({
    id: 1437,
    counter: 2,
    unread_id: 90412,
    user_counter: 6,
    message_count: 62,
    role: 'owner',
    mute_list: [],
    extranet: true,
    entity_link: { type: 'DEAL', url: '/crm/deal/details/1663/', id: 'DEAL|1663' },
  })
  const tomas = await openPortal({ viewer: 'tomas' })
  const guests = (await tomas.ask('im.dialog.get', { DIALOG_ID: 'chat1437' })).body.result
  expect([guests.role, guests.counter, guests.entity_link.url]).toEqual(['member', 0, ''])
})

test('the answers of 2017 are as documented that year', async () => {
  const { ask } = await openPortal({ scenario: 'found-2017' })
  expect((await ask('im.chat.get', DEAL)).body.result).toBe(1437)
  const { result } = (await ask('im.dialog.get', { DIALOG_ID: 'chat1437' })).body
  expect(Object.keys(result)).toEqual(Object.keys(dialog2017.result))
  expect([result.id, result.owner, result.title]).toEqual(['1437', '27', 'Warehouse lighting for Northwind'])
})

for (const id of ['', '0', 0, 'chat', 'abc', 'chat 5', 'chat1437x', '-1']) {
  test(`im.dialog.get refuses ${JSON.stringify(id)} as a dialog ID: 400, and red`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask('im.dialog.get', { DIALOG_ID: id })
    expect([status, body.error]).toEqual([400, 'DIALOG_ID_EMPTY'])
    expect(sandbox.log.red).toHaveLength(1)
  })
}

for (const id of ['chat1502', 'chat999999']) {
  test(`im.dialog.get gives a user outside the chat nothing about ${id}, without a red row`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask('im.dialog.get', { DIALOG_ID: id })
    expect([status, body.error]).toEqual([403, 'ACCESS_ERROR'])
    expect(sandbox.log.red).toEqual([])
  })
}

for (const id of ['31', 31, 'sg5']) {
  test(`im.dialog.get of ${JSON.stringify(id)} is red: a real portal would create a chat`, async () => {
    const { ask, sandbox } = await openPortal()
    await ask('im.dialog.get', { DIALOG_ID: id })
    expect(sandbox.log.red).toMatchObject([{ write: true, note: expect.stringContaining('real portal') }])
  })
}

test('crm7 passes the syntax and never names a chat: red, and no write', async () => {
  const { ask, sandbox } = await openPortal()
  expect((await ask('im.dialog.get', { DIALOG_ID: 'crm7' })).body.error).toBe('ACCESS_ERROR')
  expect(sandbox.log.red).toMatchObject([{ write: false, note: expect.stringContaining('names no chat') }])
})

test('a bare number is a user ID, and names the private chat with them', async () => {
  const { ask } = await openPortal()
  expect((await ask('im.dialog.get', { DIALOG_ID: 31 })).body.result).toMatchObject({
    type: 'private',
    name: 'Marco Rossi',
  })
})

test('mute_list has the current user only', async () => {
  const anna = await openPortal()
  expect((await anna.ask('im.dialog.get', { DIALOG_ID: 'chat1511' })).body.result.mute_list).toEqual([27])
  const marco = await openPortal({ viewer: 'marco' })
  expect((await marco.ask('im.dialog.get', { DIALOG_ID: 'chat1511' })).body.result.mute_list).toEqual([])
})

test('a chat without an owner or messages has zeros and PHP’s empty array', async () => {
  const { ask } = await openPortal()
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1535' })).body.result).toMatchObject({
    owner: 0,
    message_count: 0,
    unread_id: 0,
    last_message_views: [],
  })
})

test('members have the documented fields, in joining order', async () => {
  const { ask } = await openPortal()
  const { result, total, next } = (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1437' })).body
  expect(Object.keys(result[0])).toEqual(Object.keys(users.result[0] ?? {}))
  expect(result.map(({ id }: { id: number }) => id)).toEqual([27, 31, 44, 45, 58, 60])
  expect([total, next]).toEqual([6, undefined])
  expect(result.map(({ type }: { type: string }) => type)).toEqual([
    'user',
    'user',
    'user',
    'user',
    'extranet',
    'bot',
  ])
})

test('a large chat has pages of 50 members, at most 200, by offset or by the last ID', async () => {
  const { ask } = await openPortal()
  const page = async (params: Record<string, unknown>) => {
    const { body } = await ask('im.dialog.users.list', { DIALOG_ID: 'chat1520', ...params })
    return [body.result.length, body.result[0]?.id, body.total, body.next]
  }
  expect(await page({})).toEqual([50, 27, 120, 50])
  expect(await page({ LIMIT: -1 })).toEqual([50, 27, 120, 50])
  expect(await page({ LIMIT: 900 })).toEqual([120, 27, 120, undefined])
  expect(await page({ LIMIT: '10', OFFSET: '10' })).toEqual([10, 110, 120, 20])
  expect(await page({ OFFSET: 10, start: 100 })).toEqual([20, 200, 120, undefined])
  expect(await page({ LAST_ID: 0, LIMIT: 5 })).toEqual([5, 27, undefined, undefined])
  expect(await page({ LAST_ID: 219 })).toEqual([0, undefined, undefined, undefined])
})

test('members come in joining order without LAST_ID, and by user ID with it', async () => {
  const { ask, sandbox } = await openPortal()
  sandbox.people.leave({ who: 44, chat: 1437 })
  sandbox.people.join({ who: 44, chat: 1437, by: 27 })
  const ids = async (params: object) => {
    const { result } = (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1437', ...params })).body
    return result.map(({ id }: { id: number }) => id)
  }
  expect(await ids({})).toEqual([27, 31, 45, 58, 60, 44])
  expect(await ids({ OFFSET: 4 })).toEqual([60, 44])
  expect(await ids({ LAST_ID: 0 })).toEqual([27, 31, 44, 45, 58, 60])
  expect(await ids({ LAST_ID: 31, LIMIT: 2 })).toEqual([44, 45])
})

test('SKIP_EXTERNAL leaves bots out, with exceptions', async () => {
  const { ask } = await openPortal()
  const ids = async (params: object) =>
    (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1437', ...params })).body.total
  expect(await ids({ SKIP_EXTERNAL: 'Y' })).toBe(5)
  expect(await ids({ SKIP_EXTERNAL_EXCEPT_TYPES: 'bot, email' })).toBe(6)
})

test('pictures are on the portal’s origin, and one of them is missing', async () => {
  const { ask, sandbox } = await openPortal()
  const { result } = (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1520' })).body
  const pictures: string[] = result
    .map(({ avatar }: { avatar: string }) => avatar)
    .filter((url: string) => url !== '')
  const statuses = await Promise.all(pictures.map(async (url) => (await fetch(url)).status))
  expect(pictures.every((url) => url.startsWith(`${sandbox.origin}/`))).toBe(true)
  expect([statuses.filter((status) => status === 404).length, new Set(statuses)]).toEqual([
    1,
    new Set([200, 404]),
  ])
})

test('crm.item.get answers any type of item; a contact has names in place of a title', async () => {
  const { ask } = await openPortal()
  const item = async (entityTypeId: unknown, id: unknown) =>
    (await ask('crm.item.get', { entityTypeId, id })).body.result.item
  const deal = await item('2', '1663')
  const known = new Set(Object.keys(crmItem.result.item))
  // The sample is an item of a smart process.
  expect(Object.keys(deal).filter((key) => !known.has(key))).toEqual(['stageSemanticId', 'isNew', 'closed'])
  expect(deal).toMatchObject({
    id: 1663,
    title: 'Warehouse lighting for Northwind',
    assignedById: 33,
    observers: [36],
  })
  expect(await item(128, 17)).toMatchObject({ entityTypeId: 128, title: 'Installation project #17' })
  expect(await item(3, 25)).toMatchObject({ name: 'Tomas', lastName: 'Novak' })
})

test('crm.item.get names the missing parameter with the portal’s text, in red', async () => {
  const { ask, sandbox } = await openPortal()
  const { status, body } = await ask('crm.item.get', { entitytypeid: 2, id: 1663 })
  expect([status, body.error, body.error_description]).toEqual([
    400,
    '100',
    'Could not find value for parameter {entityTypeId}',
  ])
  expect(sandbox.log.red).toHaveLength(1)
})

test('crm.item.get gives 400 for an unknown item and 403 for a guest, and neither is red', async () => {
  const { ask, sandbox } = await openPortal()
  expect((await ask('crm.item.get', { entityTypeId: 2, id: 1 })).body.error).toBe('NOT_FOUND')
  expect((await ask('crm.item.get', { entityTypeId: 99, id: 1 })).body.error_description).toBe(
    'SPA not found',
  )
  expect(sandbox.log.red).toEqual([])
  const guest = await openPortal({ viewer: 'tomas' })
  const refused = await guest.ask('crm.item.get', { entityTypeId: 2, id: 1663 })
  expect([refused.status, refused.body.error]).toEqual([403, 'allowed_only_intranet_user'])
  expect(guest.sandbox.log.red).toEqual([])
})

test('profile answers the current user', async () => {
  const { ask } = await openPortal({ viewer: 'marco' })
  expect((await ask('profile')).body.result).toMatchObject({
    ID: '31',
    ADMIN: false,
    NAME: 'Marco',
    LAST_NAME: 'Rossi',
  })
})

test('two portals give equal answers, with the same dates', async () => {
  const answers = await Promise.all(
    [await openPortal(), await openPortal()].map(({ ask }) =>
      ask('im.dialog.get', { DIALOG_ID: 'chat1437' }),
    ),
  )
  expect(answers[0]?.body.result).toEqual(answers[1]?.body.result)
  expect(answers[0]?.body.time.date_start).toMatch(/^2026-09-23T11:50:\d\d\+03:00$/)
})
