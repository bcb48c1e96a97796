import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { openPortal, type PortalUnderTest } from './portal-under-test.ts'

const APP = 'https://app.example'
const SITE_LINE = 'livechat|3|2199|812'
const DISCUSSION = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742' }

interface Messenger extends PortalUnderTest {
  /** A message that the app posts after a press. */
  open(dialogId?: string): Promise<void>
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  dialog(dialogId: string, viewer?: string): Promise<any>
  chatOf(pair: { ENTITY_TYPE: string; ENTITY_ID: string }): Promise<number | null>
}

/** A page with the sandbox's own messenger. */
async function openMessenger(card: CardOptions = {}): Promise<Messenger> {
  const portal = await openPortal(card)
  const { ask, sandbox, session } = portal
  const bridge = session.bridge(APP, () => undefined)
  return {
    ...portal,
    open: async (dialogId) => {
      session.press()
      const params = dialogId === undefined ? '' : `:${JSON.stringify({ dialogId })}`
      await bridge.receive(`imOpenMessenger${params}:key:${session.sid}`, APP)
    },
    dialog: async (DIALOG_ID, viewer) => {
      const auth = viewer === undefined ? {} : { auth: sandbox.openSession({ viewer }).token }
      const { body } = await ask('im.dialog.get', { DIALOG_ID, ...auth })
      return body.result ?? body.error
    },
    chatOf: async (pair) => (await ask('im.chat.get', { ...pair })).body.result?.ID ?? null,
  }
}

test('opening a chat marks it as read for the user who opens it only', async () => {
  const { open, dialog, sandbox } = await openMessenger()
  const id = sandbox.people.write({ who: 44, chat: 1437, text: 'Here it is' })
  expect([(await dialog('chat1437')).counter, (await dialog('chat1437', 'marco')).counter]).toEqual([3, 1])
  await open('chat1437')
  expect(await dialog('chat1437')).toMatchObject({ counter: 0, last_id: id })
  expect((await dialog('chat1437', 'marco')).counter).toBe(1)
  expect(sandbox.log.red).toEqual([])
})

for (const dialogId of [
  'chat1502',
  'chat999999',
  'chat',
  'x',
  '999',
  'sg9',
  'sg103x',
  'crm|DEAL|9',
  'imol|x',
]) {
  test(`${dialogId} can’t be opened by Anna, and changes nothing`, async () => {
    const { ask, open, sandbox } = await openMessenger()
    const all = async () => (await ask('im.recent.get')).body.result
    const before = await all()
    await open(dialogId)
    expect(await all()).toEqual(before)
    expect(sandbox.log.rows.at(-2)).toMatchObject({ method: 'imOpenMessenger', write: true, red: false })
  })
}

test('an item’s missing discussion is created, owned by the responsible user, with observers and the opener', async () => {
  const { ask, open, dialog, chatOf } = await openMessenger({ scenario: 'none' })
  expect(await chatOf(DISCUSSION)).toBeNull()
  await open('crm|DEAL|1742')
  const id = await chatOf(DISCUSSION)
  expect(await dialog(`chat${id}`)).toMatchObject({
    name: 'Spare parts for Halden',
    owner: 33,
    role: 'member',
    counter: 0,
    entity_type: 'CRM',
    entity_id: 'DEAL|1742',
  })
  const users: { id: number }[] = (await ask('im.dialog.users.list', { DIALOG_ID: `chat${id}` })).body.result
  expect(users.map((user) => user.id)).toEqual([33, 27, 36])
  const { messages } = (await ask('im.dialog.messages.get', { DIALOG_ID: `chat${id}` })).body.result
  expect(messages).toMatchObject([{ author_id: 0, text: '[b]Information about the deal[/b]' }])

  await open('crm|DEAL|1742')
  expect(await chatOf(DISCUSSION)).toBe(id)
})

test('a user who may read the item joins its discussion, with its history and a system message', async () => {
  const { open, dialog, sandbox } = await openMessenger({ deal: 1750 })
  expect(await dialog('chat1502')).toBe('ACCESS_ERROR')
  const before = (await dialog('chat1502', 'marco')).message_count
  await open('CRM|deal|1750')
  expect(await dialog('chat1502')).toMatchObject({ counter: 0, user_counter: 3, message_count: before + 1 })
  expect((await dialog('chat1502', 'marco')).message_count).toBe(before + 1)
  expect(sandbox.log.red).toEqual([])
})

test('a guest without CRM access joins and creates no discussion, and reads those they are in', async () => {
  const { open, dialog, chatOf, sandbox } = await openMessenger({ viewer: 'tomas' })
  const id = sandbox.people.write({ who: 'anna', chat: 1437, text: 'Hello' })
  for (const deal of [1742, 1750, 1663]) await open(`crm|DEAL|${deal}`)
  expect(await chatOf(DISCUSSION)).toBeNull()
  expect(await dialog('chat1502')).toBe('ACCESS_ERROR')
  expect(await dialog('chat1437')).toMatchObject({ counter: 0, last_id: id })
})

test('a user ID opens the private chat, and creates it when missing', async () => {
  const { open, dialog, sandbox } = await openMessenger()
  await open('31')
  expect(await dialog('31')).toMatchObject({ type: 'private', name: 'Marco Rossi' })
  expect(sandbox.log.rows.map(({ write }) => write)).toEqual([true, false])
  expect((await dialog('44')).counter).toBe(1)
  await open('44')
  expect((await dialog('44')).counter).toBe(0)
})

test('a guest can’t open a chat with a user whom they share no chat with', async () => {
  const { open, dialog } = await openMessenger({ viewer: 'tomas' })
  await open('33')
  expect(await dialog('33')).toBe('ACCESS_ERROR')
})

test('the user’s own ID opens their notes, and creates them when missing', async () => {
  const { open, dialog } = await openMessenger({ viewer: 'marco' })
  expect(await dialog('31')).toBe('ACCESS_ERROR')
  await open('31')
  expect(await dialog('31')).toMatchObject({ type: 'private', user_counter: 1 })
})

test('a group’s chat opens for its members only, and is created when missing', async () => {
  const group = { ENTITY_TYPE: 'SONET_GROUP', ENTITY_ID: '5' }
  const anna = await openMessenger()
  await anna.open('sg5')
  expect(await anna.chatOf(group)).not.toBeNull()
  const tomas = await openMessenger({ viewer: 'tomas' })
  await tomas.open('sg5')
  expect(await tomas.chatOf(group)).toBeNull()
})

test('a customer’s conversation opens for every employee without joining; a member has read it', async () => {
  const { open, dialog, sandbox } = await openMessenger()
  await open(`imol|${SITE_LINE}`)
  expect(await dialog('chat1626')).toBe('ACCESS_ERROR')
  const id = sandbox.people.write({ who: 31, chat: 1612, text: 'On my way' })
  await open('imol|telegrambot|2|209607941|744')
  expect(await dialog('chat1612')).toMatchObject({ counter: 0, last_id: id })
})

test('an empty dialog ID opens the chat with the newest message', async () => {
  const { open, dialog, sandbox } = await openMessenger()
  const old = (await dialog('chat1511')).counter
  sandbox.people.write({ who: 31, chat: 1511, text: 'The newest' })
  await open()
  expect((await dialog('chat1511')).counter).toBe(0)
  expect([old, (await dialog('chat1437')).counter]).toEqual([14, 2])
})

test('a stuck messenger changes nothing', async () => {
  const { open, dialog, chatOf } = await openMessenger({ scenario: 'no-messenger' })
  await open('chat1437')
  await open('crm|DEAL|1742')
  expect([(await dialog('chat1437')).counter, await chatOf(DISCUSSION)]).toEqual([2, null])
})

test('the server opens the chat for the page, and answers titles, names and plain text', async () => {
  const { dialog, sandbox, session } = await openMessenger()
  const post = (body: unknown, sid = session.sid) =>
    sandbox.handle(
      new Request(`${sandbox.origin}/sandbox/sessions/${sid}/messenger`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    )
  sandbox.people.write({ who: 31, chat: 1437, text: '[b]Here[/b] <it> is, [USER=27]Anna[/USER]' })
  const { chat } = await (await post({ dialogId: 'chat1437' })).json()
  expect(chat).toMatchObject({ title: 'Warehouse lighting for Northwind', memberCount: 6 })
  expect(chat.messages).toHaveLength(10)
  expect(chat.messages.at(-1)).toEqual({ author: 'Marco Rossi', text: 'Here <it> is, Anna', marks: '' })
  expect((await dialog('chat1437')).counter).toBe(0)

  expect((await (await post({ dialogId: '45' })).json()).chat.title).toBe('Sven Berg')
  expect(await (await post({ dialogId: 'chat1502' })).json()).toEqual({ chat: null, isElsewhere: false })
  expect((await post({})).status).toBe(400)
  expect((await post({ dialogId: '' }, '0'.repeat(32))).status).toBe(400)
})

test('the messenger marks edited and liked messages, and says who else types', async () => {
  const { ask, sandbox, session } = await openMessenger()
  session.press()
  const CHAT = { DIALOG_ID: 'chat1437' }
  await ask('im.message.update', { MESSAGE_ID: 90_156, MESSAGE: 'Can [b]you[/b]?' })
  await ask('im.message.like', { MESSAGE_ID: 90_156, ACTION: 'plus' })
  await ask('im.message.like', { MESSAGE_ID: 90_413, ACTION: 'plus' })
  await ask('im.message.delete', { MESSAGE_ID: 90_412 })
  await ask('im.dialog.writing', CHAT)
  const seenBy = async (viewer: string) => {
    const { sid } = sandbox.openSession({ viewer })
    const body = JSON.stringify({ dialogId: 'chat1437' })
    const address = `${sandbox.origin}/sandbox/sessions/${sid}/messenger`
    return (await (await sandbox.handle(new Request(address, { method: 'POST', body }))).json()).chat
  }
  const { messages, typing } = await seenBy('marco')
  expect(messages.slice(-4)).toEqual([
    { author: 'Anna Keller', text: 'Can you?', marks: 'edited, 1 like' },
    expect.objectContaining({ author: 'Marco Rossi', marks: '' }),
    { author: 'Leila Haddad', text: 'This message has been deleted.', marks: '' },
    { author: 'Marco Rossi', text: 'The client approved the estimate', marks: '2 likes' },
  ])
  expect([typing, (await seenBy('anna')).typing]).toEqual([['Anna Keller'], []])
  sandbox.clock.advance(11_000)
  expect((await seenBy('marco')).typing).toEqual([])
})
