import { expect, test } from 'vitest'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
/** Anna's message of the day before yesterday, a reply to 90152. */
const OWN = 90_156
const DELETED = 'This message has been deleted.'
const DAY_MS = 86_400_000

/** A message of a chat, as the last 50 of it hold it. */
async function messageOf({ ask }: PortalUnderTest, id: number, params: object = CHAT) {
  const { body } = await ask('im.dialog.messages.get', { ...params, LAST_ID: 0, LIMIT: 50 })
  return body.result.messages.find((message: { id: number }) => message.id === id)
}

test('an edited message has its new text and the mark, and is a reply as before', async () => {
  const portal = await openPressed()
  await portal.ask('im.message.update', { MESSAGE_ID: OWN, MESSAGE: ' [b]Sven[/b], can you? ' })
  expect(await messageOf(portal, OWN)).toMatchObject({
    author_id: 27,
    text: '[b]Sven[/b], can you?',
    params: { REPLY_ID: ['90152'], IS_EDITED: 'Y' },
  })
})

test('a text that is too long is cut as in a new message', async () => {
  const portal = await openPressed()
  await portal.ask('im.message.update', { MESSAGE_ID: OWN, MESSAGE: 'x'.repeat(20_007) })
  expect((await messageOf(portal, OWN)).text).toBe(`${'x'.repeat(20_000)} (...)`)
})

test('an edit to nothing deletes the message', async () => {
  const portal = await openPressed()
  await portal.ask('im.message.update', { MESSAGE_ID: OWN, MESSAGE: ' \n' })
  expect(await messageOf(portal, OWN)).toMatchObject({ text: DELETED, params: { IS_DELETED: 'Y' } })
  const { body } = await portal.ask('im.message.update', { MESSAGE_ID: OWN, MESSAGE: 'Back' })
  expect(body.error).toBe('CANT_EDIT_MESSAGE')
})

test('attachments, keyboards and menus are replaced or removed without a mark, unless it is asked for', async () => {
  const portal = await openPressed()
  const id = (await portal.ask('im.message.add', { ...CHAT, MESSAGE: 'x', ATTACH: [{ MESSAGE: 'one' }] }))
    .body.result
  const update = (params: object) => portal.ask('im.message.update', { MESSAGE_ID: id, ...params })
  await update({ KEYBOARD: [{ TEXT: 'Go', LINK: '/crm/' }], MENU: [{ TEXT: 'Go', LINK: '/crm/' }] })
  expect(Object.keys((await messageOf(portal, id)).params)).toEqual(['ATTACH', 'KEYBOARD', 'MENU'])
  await update({ ATTACH: 'N', KEYBOARD: '', MENU: [{ TEXT: 'Back', LINK: '/' }] })
  expect((await messageOf(portal, id)).params).toEqual({ MENU: [expect.objectContaining({ TEXT: 'Back' })] })
  await update({ ATTACH: [{ MESSAGE: 'two' }], IS_EDITED: 'Y' })
  expect((await messageOf(portal, id)).params).toMatchObject({
    ATTACH: [{ BLOCKS: [{ MESSAGE: 'two' }] }],
    IS_EDITED: 'Y',
  })
})

test('a message can be edited for three days, and deleted at any time', async () => {
  const portal = await openPressed()
  const id = (await portal.ask('im.message.add', { ...CHAT, MESSAGE: 'x' })).body.result
  portal.sandbox.clock.advance(3 * DAY_MS)
  const { token, press } = portal.sandbox.openSession({})
  press()
  const edit = await portal.ask('im.message.update', { MESSAGE_ID: id, MESSAGE: 'y', auth: token })
  expect([edit.status, edit.body.error]).toEqual([403, 'CANT_EDIT_MESSAGE'])
  expect((await portal.ask('im.message.delete', { MESSAGE_ID: id, auth: token })).body.result).toBe(true)
})

test('a deleted message stays in its chat, without its text, likes and files', async () => {
  const portal = await openPressed({ viewer: 'marco' })
  const before = (await portal.ask('im.dialog.get', CHAT)).body.result.message_count
  for (const id of [90_413, 78_436]) await portal.ask('im.message.delete', { MESSAGE_ID: id })
  for (const id of [90_413, 78_436]) {
    expect(await messageOf(portal, id)).toMatchObject({ text: DELETED, params: { IS_DELETED: 'Y' } })
    expect(Object.keys((await messageOf(portal, id)).params)).toEqual(['IS_DELETED'])
  }
  expect((await portal.ask('im.dialog.get', CHAT)).body.result.message_count).toBe(before)
  const [recent] = (await portal.ask('im.recent.get')).body.result.filter(
    ({ id }: { id: unknown }) => id === 'chat1437',
  )
  expect(recent.message.text).toBe(DELETED)
})

test('an administrator of the chat deletes another’s message, a plain member doesn’t', async () => {
  const [anna, tomas] = [await openPressed(), await openPressed({ viewer: 'tomas' })]
  expect((await anna.ask('im.message.delete', { MESSAGE_ID: 90_412 })).body.result).toBe(true)
  expect((await tomas.ask('im.message.delete', { MESSAGE_ID: 90_412 })).status).toBe(403)
})

test('an administrator of the portal removes messages from the general chat altogether', async () => {
  const [anna, marco] = [await openPressed(), await openPressed({ viewer: 'marco' })]
  expect((await marco.ask('im.message.delete', { MESSAGE_ID: 85_992 })).status).toBe(403)
  await anna.ask('im.message.delete', { MESSAGE_ID: 85_992 })
  expect(await messageOf(anna, 85_992, { CHAT_ID: 1603 })).toBeUndefined()
})

test('an administrator of the portal deletes what customers and dismissed users wrote', async () => {
  const portal = await openPressed()
  const { ask, sandbox } = portal
  // Neither Anna nor Tomas is an administrator of this chat.
  sandbox.people.join({ who: 46, chat: 1616, by: 'marco' })
  const left = sandbox.people.write({ who: 46, chat: 1616, text: 'Bye' })
  const leila = sandbox.people.write({ who: 44, chat: 1616, text: 'Stay!' })
  const { token, press } = sandbox.openSession({ viewer: 'tomas' })
  press()
  for (const [chat, id] of [
    [1630, 90_416],
    [1616, left],
  ] as const) {
    expect((await ask('im.message.delete', { MESSAGE_ID: id, auth: token })).status).toBe(403)
    expect((await ask('im.message.delete', { MESSAGE_ID: id })).status).toBe(200)
    expect((await messageOf(portal, id, { CHAT_ID: chat })).params).toEqual({ IS_DELETED: 'Y' })
  }
  expect((await ask('im.message.delete', { MESSAGE_ID: leila })).status).toBe(403)
})

test('plus, minus and auto change the list of likes, and the empty list is none', async () => {
  const portal = await openPressed()
  const like = async (ACTION?: string) =>
    (await portal.ask('im.message.like', { MESSAGE_ID: 90_412, ACTION })).body
  const likes = async () => (await messageOf(portal, 90_412)).params.LIKE
  expect([await like('plus'), await likes()]).toMatchObject([{ result: true }, [27]])
  expect([await like('plus'), await likes()]).toMatchObject([{ error: 'WITHOUT_CHANGES' }, [27]])
  expect([await like('minus'), await likes()]).toMatchObject([{ result: true }, undefined])
  expect([await like(), await likes()]).toMatchObject([{ result: true }, [27]])
  expect([await like('x'), await likes()]).toMatchObject([{ result: true }, undefined])
})

test('likes are for members only, and for messages that they see', async () => {
  const anna = await openPressed()
  const tomas = await openPressed({ viewer: 'tomas' })
  const [lunch] = (await anna.ask('im.dialog.messages.get', { CHAT_ID: 1602 })).body.result.messages
  for (const [portal, id] of [
    [anna, lunch.id],
    [tomas, 60_332],
  ] as const) {
    const { body } = await portal.ask('im.message.like', { MESSAGE_ID: id, ACTION: 'plus' })
    expect(body.error).toBe('WITHOUT_CHANGES')
  }
})

test.each([
  ['im.message.update', { MESSAGE_ID: OWN, MESSAGE: 'x' }, 'edited the message'],
  ['im.message.update', { MESSAGE_ID: OWN, MESSAGE: '' }, 'deleted the message'],
  ['im.message.delete', { MESSAGE_ID: OWN }, 'deleted the message'],
  ['im.message.like', { MESSAGE_ID: OWN, ACTION: 'plus' }, 'liked the message'],
])('%s with %o needs a press', async (method, params, effect) => {
  const { ask, sandbox } = await openPortal()
  await ask(method, params)
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining(effect)])
})
