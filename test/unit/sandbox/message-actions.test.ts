import { expect, test } from 'vitest'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'

const CHAT = { DIALOG_ID: 'chat1437' }
/** The bot's message with the keyboard. */
const BUTTON = { MESSAGE_ID: 60_328, BOT_ID: 60, COMMAND: 'send', COMMAND_PARAMS: '1663' }

async function lastOf({ ask }: PortalUnderTest, params: object = CHAT) {
  return (await ask('im.dialog.messages.get', { ...params, LAST_ID: 0 })).body.result.messages[0]
}

/** The counter, the first unread message and the last read one of Anna's chat. */
async function readState({ ask }: PortalUnderTest) {
  const { counter, unread_id, last_id } = (await ask('im.dialog.get', CHAT)).body.result
  return [counter, unread_id, last_id]
}

test('a bot’s command is answered by the bot, once for each call', async () => {
  const portal = await openPressed()
  const before = (await portal.ask('im.dialog.get', CHAT)).body.result
  for (const _ of [1, 2]) await portal.ask('im.message.command', BUTTON)
  expect(await lastOf(portal)).toMatchObject({
    author_id: 60,
    text: 'Quote [b]1663[/b] is on its way to the client',
  })
  expect((await portal.ask('im.dialog.get', CHAT)).body.result).toMatchObject({
    counter: before.counter + 2,
    message_count: before.message_count + 2,
  })
})

test('the answer’s keyboard has a button of every kind, and a command can take the keyboard away', async () => {
  const portal = await openPressed()
  await portal.ask('im.message.command', BUTTON)
  const { id, params } = await lastOf(portal)
  const kinds = params.KEYBOARD.map((button: Record<string, string>) => button['ACTION'] ?? button['TYPE'])
  expect(kinds).toEqual(
    expect.arrayContaining(['PUT', 'SEND', 'COPY', 'CALL', 'DIALOG', 'NEWLINE', 'BUTTON']),
  )
  for (const button of [
    { COMMAND: 'undo', BLOCK: 'Y' },
    { LINK: 'https://example.com/terms?a=1&amp;b=2' },
    { APP_ID: 7 },
    { DISABLED: 'Y' },
    { CONTEXT: 'MOBILE' },
  ]) {
    expect(params.KEYBOARD).toContainEqual(expect.objectContaining(button))
  }
  await portal.ask('im.message.command', { ...BUTTON, MESSAGE_ID: id, COMMAND: 'undo' })
  const [answer, changed] = (await portal.ask('im.dialog.messages.get', { ...CHAT, LAST_ID: 0 })).body.result
    .messages
  expect([answer.text, changed.id, changed.params]).toEqual(['Quote [b]1663[/b] was taken back', id, []])
})

test('an unknown command, another bot, and a bot outside the chat answer nothing', async () => {
  const portal = await openPressed()
  const [first] = (await portal.ask('im.dialog.messages.get', { CHAT_ID: 1511 })).body.result.messages
  for (const params of [{ COMMAND: 'dance' }, { BOT_ID: 31 }, { MESSAGE_ID: first.id }]) {
    expect((await portal.ask('im.message.command', { ...BUTTON, ...params })).body.result).toBe(true)
  }
  expect((await lastOf(portal)).id).toBe(90_413)
  expect((await lastOf(portal, { CHAT_ID: 1511 })).id).toBe(first.id)
})

test('in a private chat a command is read from a form only, and JSON is red', async () => {
  const portal = await openPressed()
  const { ask, sandbox, session } = portal
  const id = (await ask('im.message.add', { DIALOG_ID: 60, MESSAGE: '/send' })).body.result
  const command = { ...BUTTON, MESSAGE_ID: id }
  expect((await ask('im.message.command', command)).body.result).toBe(true)
  expect((await lastOf(portal, { DIALOG_ID: 60 })).id).toBe(id)
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining('from a form only')])
  const fields = Object.entries({ ...command, auth: session.token }).map(([key, value]) => [
    key,
    String(value),
  ])
  const body = new URLSearchParams(fields)
  await sandbox.handle(new Request(`${sandbox.origin}/rest/im.message.command`, { method: 'POST', body }))
  expect(await lastOf(portal, { DIALOG_ID: 60 })).toMatchObject({ author_id: 60 })
  expect(sandbox.log.red).toHaveLength(1)
})

test('a message becomes a chat of the dialog’s members', async () => {
  const portal = await openPressed()
  await portal.ask('im.message.share', { ...CHAT, MESSAGE_ID: 90_413, TYPE: 'CHAT' })
  const [made] = (await portal.ask('im.recent.get')).body.result.filter(
    ({ title }: { title: string }) => title === 'The client approved the estimate',
  )
  const { owner, user_counter } = (await portal.ask('im.dialog.get', { DIALOG_ID: made.id })).body.result
  expect([owner, user_counter]).toEqual([27, 6])
})

test('a message becomes a task, which the portal’s page opens', async () => {
  const { ask, sandbox } = await openPressed()
  await ask('im.message.share', { ...CHAT, MESSAGE_ID: 90_413, TYPE: 'TASK' })
  const page = await fetch(`${sandbox.origin}/company/personal/user/27/tasks/task/view/8401/`)
  expect(await page.text()).toContain('The client approved the estimate')
})

test('a message and all later ones become unread for the user only, and never the reverse', async () => {
  const portal = await openPressed()
  const before = await readState(portal)
  expect(before).toEqual([2, 90_412, expect.any(Number)])
  await portal.ask('im.dialog.unread', { ...CHAT, MESSAGE_ID: 90_413 })
  expect(await readState(portal)).toEqual(before)
  await portal.ask('im.dialog.unread', { ...CHAT, MESSAGE_ID: 90_152 })
  // Anna's own message between them doesn't count.
  expect(await readState(portal)).toEqual([4, 90_152, 89_360])
  const marco = portal.sandbox.openSession({ viewer: 'marco' })
  expect((await portal.ask('im.dialog.get', { ...CHAT, auth: marco.token })).body.result.counter).toBe(0)
  const [recent] = (await portal.ask('im.recent.get')).body.result.filter(
    ({ id }: { id: unknown }) => id === 'chat1437',
  )
  expect([recent.counter, recent.last_id]).toEqual([4, 89_360])
})

test('the first message that a user sees can be the first unread one, none before it', async () => {
  const { ask } = await openPressed({ viewer: 'tomas' })
  await ask('im.dialog.unread', { ...CHAT, MESSAGE_ID: 60_328 })
  expect((await ask('im.dialog.get', CHAT)).body.result.counter).toBe(0)
  await ask('im.dialog.unread', { ...CHAT, MESSAGE_ID: 70_084 })
  const { counter, unread_id } = (await ask('im.dialog.get', CHAT)).body.result
  expect([counter > 10, unread_id]).toEqual([true, 70_084])
})

test.each([
  ['im.message.share', { ...CHAT, MESSAGE_ID: 90_413, TYPE: 'CALEND' }, 'made an event of the message'],
  ['im.message.command', BUTTON, 'handed a command to the bot'],
  ['im.dialog.writing', CHAT, 'told the others that the person types'],
  ['im.dialog.unread', { ...CHAT, MESSAGE_ID: 90_152 }, 'marked messages as unread'],
])('%s needs a press', async (method, params, effect) => {
  const { ask, sandbox } = await openPortal()
  await ask(method, params)
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining(effect)])
})
