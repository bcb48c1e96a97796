import { expect, test } from 'vitest'
import { METHODS } from '../../../sandbox/services/methods.ts'
import { OPENING, openRealData, realPortal, webhookOf } from './real-data-under-test.ts'

const ANSWERED_HERE = /^(app|event|placement|user\.option)\./

test('a write is refused in red with the way to allow it, and nothing reaches the real portal', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real))
  const { status, headers, body } = await ask('im.message.add', { DIALOG_ID: 'chat1437', MESSAGE: 'Hello' })
  expect([status, body.error]).toEqual([403, 'SANDBOX_READS_ONLY'])
  expect(body.error_description).toMatch(/^im\.message\.add .*--allow-writes/)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(sandbox.log.red).toMatchObject([{ method: 'im.message.add', status: '403', write: true }])
  expect(real.log.rows).toEqual([])
})

test('one write refuses the whole batch before it is forwarded, and is named', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real))
  const { status, body } = await ask('batch', { cmd: { ...OPENING, x: 'im.chat.mute?CHAT_ID=1437' } })
  expect([status, body.error, body.result]).toEqual([403, 'SANDBOX_READS_ONLY', undefined])
  expect(body.error_description).toMatch(/^im\.chat\.mute /)
  expect(sandbox.log.red).toMatchObject([{ method: 'batch', write: true }])
  expect(real.log.rows).toEqual([])
})

for (const [why, command] of [
  ['a person’s number makes a private chat', 'im.dialog.get?DIALOG_ID=31'],
  ['a group’s number makes its chat', 'im.dialog.get?DIALOG_ID=sg5'],
  ['in any case', 'IM.Dialog.Get?dialog_id=SG5'],
  ['messages', 'im.dialog.messages.get?DIALOG_ID=31'],
  ['people', 'im.dialog.users.list?DIALOG_ID=sg5'],
  ['members', 'im.chat.user.list?DIALOG_ID=sg5'],
  ['the chat’s other way', 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1663&DIALOG_ID=31'],
  ['the bot’s', 'imbot.chat.get?DIALOG_ID=sg5'],
  ['an open line’s', 'imopenlines.dialog.get?DIALOG_ID=31'],
  ['a reference may be a person’s number', 'im.dialog.get?DIALOG_ID=%24result%5Bme%5D%5BID%5D'],
  ['a reference and more', 'im.dialog.get?DIALOG_ID=chat%24result%5Bme%5D%5BID%5D%2031'],
  ['a list', 'im.dialog.get?DIALOG_ID[]=chat5'],
  ['a name that a reference makes', 'im.dialog.get?$result[names][0]=31'],
  ['a name that ends too early', 'im.dialog.get?DIALOG_ID%00x=31'],
  ['a name that becomes another', 'im.dialog.get?DIALOG[ID=31'],
  ['the later of two', 'im.dialog.get?DIALOG_ID=chat5&DIALOG_ID=31'],
  ['a batch in a batch', 'batch?cmd[a]=im.message.add'],
  ['a name with something before it', '/x/../im.message.add?DIALOG_ID=chat5'],
  ['an unknown method', 'tasks.task.get?id=1'],
] as const) {
  test(`a possible write isn’t forwarded: ${why}, “${command}”`, async () => {
    const real = await realPortal()
    const { ask, sandbox } = await openRealData(webhookOf(real))
    const { status, body } = await ask('batch', { cmd: { names: 'scope', me: 'profile', x: command } })
    expect([status, body.error]).toEqual([403, 'SANDBOX_READS_ONLY'])
    expect(sandbox.log.red).toHaveLength(1)
    expect(real.log.rows).toEqual([])
  })
}

test('a user ID as DIALOG_ID isn’t forwarded alone either, as JSON or in a form', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real))
  for (const DIALOG_ID of [31, '31', ['31'], 'sg5', null, 'chat5 31', 'Chat5']) {
    expect((await ask('im.dialog.get', { DIALOG_ID })).status, String(DIALOG_ID)).toBe(403)
  }
  expect(real.log.rows).toEqual([])
})

test('the checked command is the one that is sent: a mark that ends a command ends it here as well', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real))
  await ask('batch', { cmd: { a: 'im.dialog.get?DIALOG_ID=chat1437#&DIALOG_ID=31', b: 'profile?a.b=1' } })
  expect(real.log.rows[0]?.params).toMatchObject({
    cmd: { a: 'im.dialog.get?DIALOG_ID=chat1437', b: 'profile?a_b=1' },
  })
})

test('every method that writes in the sandbox is refused', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real), { card: { with: ['imopenlines', 'user'] } })
  const passed: string[] = []
  for (const { name } of METHODS.filter((method) => !ANSWERED_HERE.test(method.name))) {
    const { body } = await ask(name, { CHAT_ID: 1437, USERS: [44], MESSAGE: 'x', TITLE: 'x' })
    if (body.error !== 'SANDBOX_READS_ONLY') passed.push(name)
  }
  expect(passed).toHaveLength(38)
  expect(
    passed.filter((name) =>
      /\.(add|leave|mute|read|unread|pin|hide|join|open|set|bind|unbind|update|delete|like|share|command|writing)$/.test(
        name,
      ),
    ),
  ).toEqual([])
  expect(real.log.rows.filter(({ write }) => write)).toEqual([])
})

test('with writes allowed every call is forwarded, and logged as a write', async () => {
  const real = await realPortal()
  const { ask, sandbox, session } = await openRealData(webhookOf(real), { allowWrites: true })
  session.press()
  const { body } = await ask('im.message.add', { DIALOG_ID: 'chat1437', MESSAGE: 'Hello' })
  expect(body.result).toBeGreaterThan(90_413)
  await ask('batch', { cmd: { mute: 'im.chat.mute?CHAT_ID=1437' } })
  await ask('im.dialog.get', { DIALOG_ID: 'sg5' })
  await ask('profile')
  expect(sandbox.log.rows.map(({ write }) => write)).toEqual([true, true, true, false])
  expect(sandbox.log.red).toEqual([])
  expect(real.log.rows.filter(({ write }) => write)).toHaveLength(3)
})

test.each(['im.chat.mute', 'crm.item.update', 'tasks.task.add', 'disk.folder.uploadfile'])(
  'a forwarded write without a press is red, of every product: %s',
  async (method) => {
    const { ask, sandbox, session } = await openRealData(webhookOf(await realPortal()), {
      allowWrites: true,
      card: { with: ['disk', 'task'] },
    })
    await ask(method, { CHAT_ID: 1437 })
    expect(sandbox.log.red).toMatchObject([{ method, note: expect.stringContaining('without a press') }])
    session.press()
    await ask(method, { CHAT_ID: 1437 })
    expect(sandbox.log.red).toHaveLength(1)
  },
)

test('with writes allowed a read that the sandbox doesn’t answer itself needs no press, alone or in a batch', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real), { allowWrites: true })
  await ask('crm.activity.list')
  await ask('batch', { cmd: { stages: 'crm.stagehistory.list', me: 'profile' } })
  expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([
    [false, false],
    [false, false],
  ])
  expect(real.log.rows.map(({ method }) => method)).toEqual(['crm.activity.list', 'batch'])
  await ask('im.dialog.messages.search', { DIALOG_ID: 31 })
  expect(sandbox.log.red).toMatchObject([{ method: 'im.dialog.messages.search', write: true }])
})

test('a read that the sandbox doesn’t answer itself is refused as one, and is no write', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real))
  const { body } = await ask('crm.activity.list')
  expect(body).toMatchObject({
    error: 'SANDBOX_READS_ONLY',
    error_description: expect.stringMatching(/^crm\.activity\.list isn’t answered by the sandbox itself,/),
  })
  expect(sandbox.log.red).toMatchObject([{ method: 'crm.activity.list', write: false }])
  expect(real.log.rows).toEqual([])
})

test('a name that leads to another path of the real portal is an unknown method, also with writes allowed', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real), { allowWrites: true })
  for (const method of ['..%2F..%2Fprofile', '%3Fx', 'a%2Fb', '.', 'im.chat.get%23']) {
    expect((await ask(method)).status, method).toBe(404)
  }
  expect(real.log.rows).toEqual([])
})
