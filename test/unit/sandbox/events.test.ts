import { expect, test } from 'vitest'
import { startSandbox } from '../../../sandbox/index.ts'
import { openPortal, openPressed } from './portal-under-test.ts'

const HANDLER = 'http://localhost:5173/event'
const BOUND = { event: 'ONAPPUPDATE', handler: HANDLER, auth_type: '0', offline: 0 }

test('a bound handler is listed and can be unbound, and each is counted once', async () => {
  const { ask, sandbox } = await openPressed()
  expect((await ask('event.bind', { event: 'OnAppUpdate', handler: HANDLER })).body.result).toBe(true)
  await ask('event.bind', { EVENT: 'ONAPPUPDATE', HANDLER, auth_type: 31 })
  await ask('event.bind', { event: 'onOfflineEvent', event_type: 'offline' })
  expect((await ask('event.get')).body.result).toEqual([
    BOUND,
    { ...BOUND, auth_type: '31' },
    { event: 'ONOFFLINEEVENT', handler: '', auth_type: '0', offline: 1 },
  ])
  const unbind = async (params: object) =>
    (await ask('event.unbind', { event: 'onappupdate', ...params })).body.result
  expect(await unbind({ handler: HANDLER, auth_type: 31 })).toEqual({ count: 1 })
  expect(await unbind({})).toEqual({ count: 1 })
  expect(await unbind({})).toEqual({ count: 0 })
  expect(sandbox.log.red).toEqual([])
})

test('binding the same handler twice is refused without a red row', async () => {
  const { ask, sandbox } = await openPressed()
  await ask('event.bind', { event: 'ONCRMDEALADD', handler: HANDLER })
  const { status, body } = await ask('event.bind', { event: 'ONCRMDEALADD', handler: HANDLER })
  expect([status, body.error]).toEqual([400, 'ERROR_CORE'])
  expect(sandbox.log.red).toEqual([])
})

test('a member binds for themselves; offline events and other users need an administrator', async () => {
  const { ask } = await openPortal({ viewer: 'marco' })
  const bind = async (more: object) =>
    (await ask('event.bind', { event: 'ONAPPUPDATE', handler: HANDLER, ...more })).body
  expect((await bind({ auth_type: 27 })).error).toBe('ACCESS_DENIED')
  expect((await bind({ event_type: 'offline' })).error).toBe('ACCESS_DENIED')
  expect((await bind({})).result).toBe(true)
  expect((await ask('event.get')).body.result).toEqual([{ ...BOUND, auth_type: '31' }])
  expect((await ask('event.unbind', { event: 'ONAPPUPDATE' })).status).toBe(403)
})

for (const [params, code] of [
  [{ handler: HANDLER }, 'ERROR_ARGUMENT'],
  [{ event: 'ONAPPUPDATE' }, 'ERROR_ARGUMENT'],
  [{ event: 'ONNOTHING', handler: HANDLER }, 'ERROR_EVENT_NOT_FOUND'],
  [{ event: 'ONTASKADD', handler: HANDLER }, 'ERROR_EVENT_NOT_FOUND'],
  [{ event: 'ONAPPUPDATE', handler: 'event' }, 'ERROR_WRONG_HANDLER_URL'],
] as const) {
  test(`event.bind refuses ${JSON.stringify(params)} with ${code}, and that is red`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask('event.bind', { ...params })
    expect([status, body.error]).toEqual([400, code])
    expect(sandbox.log.red).toHaveLength(1)
  })
}

test('an address on another host than the app’s is refused', async () => {
  await using sandbox = await startSandbox({ appUrl: 'https://app.example/' })
  sandbox.expectRed(/ERROR_HANDLER_URL_MATCH/)
  const session = sandbox.openSession()
  session.press()
  const { token } = session
  const bind = async (handler: string) => {
    const query = new URLSearchParams({ auth: token, event: 'ONAPPUPDATE', handler })
    return (await sandbox.handle(new Request(`${sandbox.origin}/rest/event.bind?${query}`))).json()
  }
  expect((await bind('https://evil.example/')).error).toBe('ERROR_HANDLER_URL_MATCH')
  expect((await bind('https://app.example:8443/x')).result).toBe(true)
})
