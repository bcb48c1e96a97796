import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

const CHAT = 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C'
const DIALOG = 'im.dialog.get?DIALOG_ID=chat%24result%5Bchat%5D%5BID%5D'

test('commands see the results of earlier ones, and each has its time', async () => {
  const { batch } = await openPortal()
  const maps = await batch({ chat: `${CHAT}1663`, dialog: DIALOG })
  expect(maps['result'].chat).toEqual({ ID: 1437 })
  expect(maps['result'].dialog).toMatchObject({ id: 1437, dialog_id: 'chat1437' })
  expect(Object.keys(maps['result_time'])).toEqual(['chat', 'dialog'])
})

test('empty maps are PHP’s empty arrays', async () => {
  const { batch } = await openPortal()
  const maps = await batch({ me: 'profile?' })
  expect([maps['result_error'], maps['result_total'], maps['result_next']]).toEqual([[], [], []])
})

test('a null result is kept, and only the command that refers to it fails', async () => {
  const { batch, sandbox } = await openPortal()
  const maps = await batch({ chat: `${CHAT}1742`, dialog: DIALOG, me: 'profile?' })
  expect(maps['result'].chat).toBeNull()
  expect(maps['result_error']).toEqual({
    dialog: { error: 'DIALOG_ID_EMPTY', error_description: "Dialog ID can't be empty" },
  })
  expect(maps['result'].me.ID).toBe('27')
  expect(sandbox.log.red).toEqual([])
})

test('in the shape of 2017 a reference past the bare number still finds the chat', async () => {
  const { batch } = await openPortal({ shape: '2017' })
  const maps = await batch({ chat: `${CHAT}1663`, dialog: DIALOG })
  expect(maps['result']).toMatchObject({ chat: 1437, dialog: { id: '1437' } })
})

test('halt stops at the first error, but not at null', async () => {
  const { batch } = await openPortal()
  const maps = await batch({ chat: `${CHAT}1742`, dialog: DIALOG, me: 'profile?' }, 1)
  expect(maps['result']).toEqual({ chat: null })
  expect(Object.keys(maps['result_error'])).toEqual(['dialog'])
})

test('halt is read as a PHP boolean: the text "false" is true, "0" is false', async () => {
  const { batch } = await openPortal()
  const cmd = { dialog: 'im.dialog.get?DIALOG_ID=abc', me: 'profile?' }
  expect((await batch(cmd, 'false'))['result']).toEqual([])
  expect((await batch(cmd, '0'))['result']).toHaveProperty('me')
})

test('a list of commands is answered by a list while no row is missing, and by a map otherwise', async () => {
  const { batch } = await openPortal()
  expect((await batch(['profile?', 'profile']))['result']).toHaveLength(2)
  const gap = await batch(['im.dialog.get?DIALOG_ID=abc', 'profile?'])
  expect(Object.keys(gap['result'])).toEqual(['1'])
})

test('commands past fifty, nested batches and unknown methods fail as single rows, and are red', async () => {
  const { batch, sandbox } = await openPortal()
  const maps = await batch(Array.from({ length: 51 }, () => 'profile?'))
  expect(maps['result_error']['50'].error).toBe('ERROR_BATCH_LENGTH_EXCEEDED')
  expect((await batch({ a: 'batch?cmd[x]=profile' }))['result_error'].a.error).toBe(
    'ERROR_BATCH_METHOD_NOT_ALLOWED',
  )
  expect((await batch({ a: 'im.disk.file.save?FILE_ID=1' }))['result_error'].a.error).toBe(
    'ERROR_METHOD_NOT_FOUND',
  )
  expect(sandbox.log.red).toHaveLength(3)
  expect(sandbox.log.red[2]?.write).toBe(true)
})

test('commands that aren’t text are skipped', async () => {
  const { batch } = await openPortal()
  const maps = await batch({ a: 5, b: { method: 'profile' }, c: 'profile?' })
  expect(Object.keys(maps['result'])).toEqual(['c'])
  expect(maps['result_error']).toEqual([])
})

test('paging numbers are lifted into maps of their own', async () => {
  const { batch } = await openPortal()
  const maps = await batch({ users: 'im.dialog.users.list?DIALOG_ID=chat1520' })
  expect([maps['result_total'], maps['result_next']]).toEqual([{ users: 120 }, { users: 50 }])
})

test('an error in a result is lifted into the map of errors', async () => {
  const { batch, session, sandbox } = await openPortal()
  session.press()
  const worker = 'PLACEMENT=PAGE_BACKGROUND_WORKER&HANDLER=http%3A%2F%2Flocalhost%3A5173%2Fworker'
  const maps = await batch({ bind: `placement.bind?${worker}`, me: 'profile?' })
  expect(maps['result_error']).toEqual({
    bind: { error: 'EMPTY_ERROR_HANDLER_URL', error_description: 'errorHandlerUrl is required' },
  })
  expect(Object.keys(maps['result'])).toEqual(['me'])
  expect(sandbox.log.red).toHaveLength(1)
})

test('a batch sent as a form gets the same answer', async () => {
  const { sandbox, session } = await openPortal()
  const form = new URLSearchParams({ halt: '0', 'cmd[me]': 'profile?', auth: session.token })
  const answer = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/batch`, { method: 'POST', body: form }),
  )
  expect((await answer.json()).result.result.me.NAME).toBe('Anna')
})

test('an old kernel fails the whole batch for a reference to null', async () => {
  const { ask, sandbox } = await openPortal({ scenario: 'old-kernel' })
  const chained = await ask('batch', { halt: 0, cmd: { chat: `${CHAT}1742`, dialog: DIALOG } })
  expect([chained.status, chained.body.error]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
  expect((await ask('batch', { halt: 0, cmd: { chat: `${CHAT}1663`, dialog: DIALOG } })).status).toBe(200)
  expect(sandbox.log.red).toEqual([])
})

test('a kernel without references fails every batch that has one, with or without a chat', async () => {
  const { ask } = await openPortal({ scenario: 'no-references' })
  expect((await ask('batch', { cmd: { chat: `${CHAT}1663`, dialog: DIALOG } })).status).toBe(500)
  expect((await ask('batch', { cmd: { chat: `${CHAT}1663` } })).status).toBe(200)
})
