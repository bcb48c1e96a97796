import { expect, test } from 'vitest'
import type { SandboxSession } from '../../../sandbox/index.ts'
import { openPortal } from './portal-under-test.ts'

const APP = 'http://app.example'

/** The frame's answer to one message of the app; null for none. */
async function post(session: SandboxSession, message: string): Promise<unknown> {
  const replies: string[] = []
  const bridge = session.bridge(APP, (text) => replies.push(text))
  await bridge.receive(`${message}:key:${session.sid}`, APP)
  return replies[0] === undefined ? null : JSON.parse(replies[0].slice('key:'.length))
}

test('options are shared by the frame and REST, on every page of the user', async () => {
  const { ask, session, sandbox } = await openPortal()
  expect((await ask('user.option.get')).body.result).toEqual([])
  await post(session, 'setUserOption:{"name":"pins","value":"[1]"}')
  await ask('user.option.set', { options: { sort: 'new' } })
  expect((await ask('user.option.get')).body.result).toEqual({ pins: '[1]', sort: 'new' })
  expect(sandbox.openSession().initData.USER_OPTIONS).toEqual({ pins: '[1]', sort: 'new' })
  expect(sandbox.openSession({ viewer: 'marco' }).initData.USER_OPTIONS).toEqual({})
})

test('app options are shared by all users', async () => {
  const { ask, session, sandbox } = await openPortal()
  await post(session, 'setAppOption:{"name":"type","value":{"deep":"CRM"}}')
  await ask('app.option.set', { pins: '[]' })
  const marco = sandbox.openSession({ viewer: 'marco' })
  expect(marco.initData.APP_OPTIONS).toEqual({ type: { deep: 'CRM' }, pins: '[]' })
  const told = await ask('app.option.get', { auth: marco.token, option: 'pins' })
  expect(told.body.result).toBe('[]')
})

test('options that aren’t named stay, and an empty text is a value', async () => {
  const { ask } = await openPortal()
  await ask('app.option.set', { options: { a: '1', b: '2' } })
  await ask('app.option.set', { options: { b: '' } })
  expect((await ask('app.option.get')).body.result).toEqual({ a: '1', b: '' })
  expect((await ask('app.option.get', { option: 'toString' })).body.result).toBeNull()
})

test('the theme of the page’s address is a user option of that page, until the app sets it', async () => {
  const { ask, sandbox } = await openPortal({ theme: 'dark' })
  const theme = async () => (await ask('user.option.get', { option: 'theme' })).body.result
  expect(await theme()).toBe('dark')
  expect(sandbox.openSession().initData.USER_OPTIONS).toEqual({})
  await ask('user.option.set', { options: { theme: 'light' } })
  expect([await theme(), sandbox.openSession().initData.USER_OPTIONS]).toEqual(['light', { theme: 'light' }])
  expect(sandbox.openSession({ theme: 'auto' }).initData.USER_OPTIONS).toEqual({ theme: 'auto' })
})

test('a member’s frame can’t store app options', async () => {
  const { ask, session } = await openPortal({ viewer: 'marco' })
  expect(await post(session, 'setAppOption:{"name":"a","value":"b"}')).toBeNull()
  expect((await ask('app.option.get')).body.result).toEqual([])
})

test('storing an option is a write; a refused one is no write, and red', async () => {
  const { ask, sandbox, session } = await openPortal({ viewer: 'marco' })
  session.press()
  await ask('user.option.set', { options: { a: 'b' } })
  await ask('app.option.set', { options: { a: 'b' } })
  expect(sandbox.log.rows.map(({ write, red }) => [write, red])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('the portal’s page stores the options of the app’s frame', async () => {
  const { ask, sandbox } = await openPortal()
  const marco = sandbox.openSession({ viewer: 'marco' })
  const send = async (sid: string, body: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const address = `${sandbox.origin}/sandbox/sessions/${sid}/options`
    return (await sandbox.handle(new Request(address, init))).status
  }
  expect(await send(marco.sid, { owner: 'user', name: 'a', value: 1 })).toBe(204)
  expect(await send(marco.sid, { owner: 'app', name: 'a', value: 1 })).toBe(403)
  expect(await send(marco.sid, { owner: 'nobody', name: 'a', value: 1 })).toBe(400)
  expect(await send('0'.repeat(32), { owner: 'user', name: 'a', value: 1 })).toBe(400)
  expect((await ask('user.option.get', { auth: marco.token })).body.result).toEqual({ a: 1 })
})

test('an option that couldn’t be stored gets no answer', async () => {
  const { session } = await openPortal()
  const replies: string[] = []
  const broken = { saveOption: async () => false }
  const bridge = session.bridge(APP, (text) => replies.push(text), broken)
  for (const command of ['setUserOption', 'setAppOption']) {
    await bridge.receive(`${command}:{"name":"a","value":"b"}:key:${session.sid}`, APP)
  }
  expect(replies).toEqual([])
})
