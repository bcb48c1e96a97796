import { expect, test } from 'vitest'
import { userOf } from '../../../sandbox/services/im/methods/user.ts'
import { people } from '../../../sandbox/services/user/seed/people.ts'
import { openPortal } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }

test('a message of another user is unread, and found by asking for newer ones', async () => {
  const { ask, sandbox } = await openPortal()
  await ask('im.dialog.read', CHAT)
  const files = [{ name: 'plan.pdf', size: 1_024, type: 'file', image: null }] as const
  const id = sandbox.people.write({ who: 'marco', chat: 1437, text: 'Here it is', replyTo: 90_413, files })
  const news = (await ask('im.dialog.messages.get', { ...CHAT, FIRST_ID: 90_413 })).body.result
  expect(news.messages).toMatchObject([
    { id, author_id: 31, text: 'Here it is', unread: true, params: { REPLY_ID: ['90413'] } },
  ])
  expect(news.files).toMatchObject([{ id: news.messages[0].params.FILE_ID[0], name: 'plan.pdf' }])
  expect((await ask('im.counters.get')).body.result.CHAT['1437']).toBe(1)
  expect((await ask('im.recent.get')).body.result[1]).toMatchObject({
    id: 'chat1437',
    message: { id, file: { name: 'plan.pdf', type: 'file' } },
  })
})

test('actions of other users have no rows in the log', async () => {
  const { sandbox } = await openPortal()
  sandbox.people.write({ who: 31, chat: 1437, text: 'x' })
  expect(sandbox.log.rows).toEqual([])
})

test('a user can begin a private chat', async () => {
  const { ask, sandbox } = await openPortal()
  sandbox.people.write({ who: 'marco', to: 'anna', text: 'Psst' })
  expect((await ask('im.dialog.get', { DIALOG_ID: 31 })).body.result.counter).toBe(1)
  expect(sandbox.log.red).toEqual([])
})

test('messages can be edited, deleted, liked and unliked', async () => {
  const { ask, sandbox } = await openPortal()
  const last = async () => (await ask('im.dialog.messages.get', CHAT)).body.result.messages[0]
  const id = sandbox.people.write({ who: 44, chat: 1437, text: 'Frst' })
  sandbox.people.edit({ id, text: 'First' })
  sandbox.people.like({ who: 'tomas', id })
  expect(await last()).toMatchObject({ id, text: 'First', params: { IS_EDITED: 'Y', LIKE: [58] } })
  sandbox.people.like({ who: 'tomas', id })
  expect((await last()).params).toEqual({ IS_EDITED: 'Y' })
  sandbox.people.remove({ id })
  expect(await last()).toMatchObject({ text: 'This message has been deleted.', params: { IS_DELETED: 'Y' } })
})

test('a message that is deleted entirely is no longer answered, and the one before it is the last', async () => {
  const { ask, sandbox } = await openPortal()
  const id = sandbox.people.write({ who: 44, chat: 1437, text: 'Frst' })
  sandbox.people.remove({ id, entirely: true })
  expect((await ask('im.dialog.get', CHAT)).body.result.last_message_id).toBe(90_413)
  expect((await ask('im.dialog.messages.get', { ...CHAT, LAST_ID: id + 1 })).body.result.messages[0].id).toBe(
    90_413,
  )
})

test('users join, read and leave, with system messages in the chat', async () => {
  const { ask, sandbox } = await openPortal()
  const dialog = async () => (await ask('im.dialog.get', CHAT)).body.result
  const lastText = async () => (await ask('im.dialog.messages.get', CHAT)).body.result.messages[0].text
  sandbox.people.join({ who: 'olga', chat: 1437, by: 'anna', hideHistory: true })
  expect(await lastText()).toBe('[USER=27]Anna Keller[/USER] added [USER=33]Olga Renko[/USER] to the chat')
  sandbox.people.read({ who: 45, chat: 1437, upTo: 90_412 })
  expect((await dialog()).readed_list).toContainEqual(
    expect.objectContaining({ user_id: 45, message_id: 90_412 }),
  )
  sandbox.people.leave({ who: 'olga', chat: 1437 })
  expect([await lastText(), (await dialog()).user_counter]).toEqual([
    '[USER=33]Olga Renko[/USER] left the chat',
    6,
  ])
  sandbox.people.leave({ who: 'anna', chat: 1437, by: 'marco' })
  expect((await ask('im.dialog.get', CHAT)).status).toBe(403)
})

test('a deleted chat is gone, and its entity pair has none', async () => {
  const { ask, sandbox } = await openPortal()
  sandbox.people.deleteChat({ chat: 1437 })
  const pair = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }
  expect((await ask('im.chat.get', pair)).body.result).toBeNull()
  expect((await ask('im.dialog.get', CHAT)).body.error).toBe('ACCESS_ERROR')
  expect(() => sandbox.people.deleteChat({ chat: 1437 })).toThrow('no chat 1437')
})

test('an unknown user, chat or message throws', async () => {
  const { sandbox, session } = await openPortal()
  const { people } = sandbox
  expect(() => session.logIn('nobody')).toThrow('no person “nobody”')
  expect(() => people.write({ who: 'nobody', chat: 1437, text: 'x' })).toThrow('no person “nobody”')
  expect(() => people.write({ who: 'olga', chat: 1437, text: 'x' })).toThrow('Olga Renko isn’t in chat 1437')
  expect(() => people.write({ who: 'olga', chat: 9, text: 'x' })).toThrow('no chat 9')
  expect(() => people.write({ who: 'olga', text: 'x' })).toThrow('into a chat, or to somebody')
  expect(() => people.write({ who: 'marco', chat: 1437, text: 'x', replyTo: 5 })).toThrow('sees no message 5')
  expect(() => people.edit({ id: 5, text: 'x' })).toThrow('no message 5')
  expect(() => people.join({ who: 'olga', chat: 1437 })).toThrow('say who lets them in')
  expect(() => people.read({ who: 'olga', chat: 1437 })).toThrow('isn’t in chat')
})

test('a portal of 2017 escapes names and titles as HTML, and a current one does not', async () => {
  const TITLE = 'Lights for "Northwind" & Sons'
  for (const shape of ['current', '2017'] as const) {
    const { ask, session } = await openPortal({ shape })
    session.press()
    const { result: id } = (await ask('im.chat.add', { TITLE })).body
    const dialog = (await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body.result
    expect(dialog.title ?? dialog.name).toBe(
      shape === '2017' ? 'Lights for &quot;Northwind&quot; &amp; Sons' : TITLE,
    )
    const [user] = (await ask('im.dialog.users.list', CHAT)).body.result
    expect('active' in user || 'type' in user).toBe(shape === 'current')
    expect(user).toMatchObject({ id: 27, name: 'Anna Keller' })
  }
  const leila = people.find(({ id }) => id === 44)
  if (leila === undefined) throw new Error()
  const named = { ...leila, lastName: "O'Haddad" }
  expect(userOf(named, { origin: '', shape: '2017' })).toMatchObject({ name: 'Leila O&#039;Haddad' })
  expect(userOf(named, { origin: '', shape: 'current' })).toMatchObject({ name: "Leila O'Haddad" })
})
