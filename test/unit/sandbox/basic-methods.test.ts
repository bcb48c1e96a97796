import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

for (const [name, isExisting, isAvailable] of [
  ['im.chat.get', true, true],
  ['batch', true, true],
  ['profile', true, true],
  ['imbot.chat.get', true, false],
  ['IM.chat.get', false, false],
  ['no.such.method', false, false],
  ['', false, false],
  [undefined, false, false],
  [['im.chat.get'], false, false],
] as const) {
  test(`method.get for ${JSON.stringify(name)}: exists ${isExisting}, available to the app ${isAvailable}`, async () => {
    const { ask } = await openPortal({ without: ['imbot'] })
    const { status, body } = await ask('method.get', name === undefined ? {} : { name })
    expect([status, body.result]).toEqual([200, { isExisting, isAvailable }])
  })
}

test('method.get hides a method that the portal is too old for', async () => {
  const { ask } = await openPortal({ faults: ['ERROR_METHOD_NOT_FOUND:im.dialog.users.list'] })
  const answerFor = async (name: string) => (await ask('method.get', { name })).body.result
  expect(await answerFor('im.dialog.users.list')).toEqual({ isExisting: false, isAvailable: false })
  expect(await answerFor('im.dialog.get')).toEqual({ isExisting: true, isAvailable: true })
  expect((await ask('im.dialog.users.list', { DIALOG_ID: 'chat1437' })).body.error).toBe(
    'ERROR_METHOD_NOT_FOUND',
  )
})

test('one of several scopes is enough for a method that names them', async () => {
  const { ask } = await openPortal({ without: ['user_brief'], with: ['user'] })
  expect((await ask('method.get', { name: 'user.get' })).body.result.isAvailable).toBe(true)
})

test('server.time follows the portal’s clock', async () => {
  const { ask, sandbox } = await openPortal()
  expect((await ask('server.time')).body.result).toMatch(/^2026-09-23T11:50:\d\d\+03:00$/)
  sandbox.clock.advance(60_000)
  expect((await ask('server.time')).body.result).toMatch(/^2026-09-23T11:51:\d\d\+03:00$/)
})

test('app.info reports the app as not installed during its installation', async () => {
  const installing = await openPortal({ scenario: 'install', language: 'ru' })
  expect((await installing.ask('app.info')).body.result).toMatchObject({
    INSTALLED: false,
    LANGUAGE_ID: 'ru',
  })
  const installed = await openPortal()
  expect((await installed.ask('app.info')).body.result.INSTALLED).toBe(true)
})
