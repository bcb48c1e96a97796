import { expect, onTestFinished, test } from 'vitest'
import { type Sandbox, type SandboxSession, startSandbox } from '../../../sandbox/index.ts'

const APP = 'http://app.example'

/** Calls a REST method by POST, through the portal's handler. */
async function ask({ handle, origin }: Sandbox, { token }: SandboxSession, method: string, params = {}) {
  const body = JSON.stringify({ auth: token, ...params })
  const headers = { 'content-type': 'application/json' }
  const answer = await handle(new Request(`${origin}/rest/${method}`, { method: 'POST', headers, body }))
  return answer.status
}

async function post(session: SandboxSession, command: string): Promise<void> {
  const bridge = session.bridge(APP, () => undefined)
  await bridge.receive(`${command}:key:${session.sid}`, APP)
}

/** A portal that is closed at the test's end, or earlier by the test itself. */
async function start(): Promise<Sandbox> {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  return sandbox
}

test('setFaults breaks and repairs the portal for a page that stays open', async () => {
  const sandbox = await start()
  const session = sandbox.openSession()
  expect(await ask(sandbox, session, 'profile')).toBe(200)
  sandbox.setFaults(['INTERNAL_SERVER_ERROR'])
  expect(await ask(sandbox, session, 'profile')).toBe(500)
  sandbox.setFaults([])
  expect(await ask(sandbox, session, 'profile')).toBe(200)
})

test('faults of one page don’t reach another; faults of the portal reach every open page', async () => {
  const sandbox = await start()
  const [one, other] = [sandbox.openSession(), sandbox.openSession({ faults: ['OVERLOAD_LIMIT'] })]
  const statuses = async () => [await ask(sandbox, one, 'profile'), await ask(sandbox, other, 'profile')]
  one.setFaults(['html@502'])
  expect(await statuses()).toEqual([502, 503])
  sandbox.setFaults(['user_access_error'])
  expect(await statuses()).toEqual([403, 403])
  expect(await ask(sandbox, sandbox.openSession(), 'profile')).toBe(200)
})

test('a once fault fires once each time that it is switched on', async () => {
  const sandbox = await start()
  const session = sandbox.openSession()
  for (const _ of [1, 2]) {
    session.setFaults(['INTERNAL_SERVER_ERROR:profile:once'])
    expect(await ask(sandbox, session, 'profile')).toBe(500)
    expect(await ask(sandbox, session, 'profile')).toBe(200)
  }
})

test('an unknown fault throws, and so does one of the portal’s page, without changing anything', async () => {
  const sandbox = await start()
  const session = sandbox.openSession()
  expect(() => sandbox.setFaults(['html', 'htlm'])).toThrow('There is no fault “htlm”. Known: malformed')
  expect(() => session.setFaults(['html', 'silent'])).toThrow('“silent” is a fault of the portal’s page')
  expect(await ask(sandbox, session, 'profile')).toBe(200)
})

test('faults that a page was opened with stay', async () => {
  const sandbox = await start()
  const session = sandbox.openSession({ faults: ['no-refresh'] })
  session.setFaults([])
  const replies: string[] = []
  await session.bridge(APP, (text) => replies.push(text)).receive(`refreshAuth:key:${session.sid}`, APP)
  expect(replies).toEqual([])
})

test('a test can wait for a frame message and for a REST method, alone or in a batch', async () => {
  const sandbox = await start()
  const session = sandbox.openSession()
  const title = sandbox.log.waitForFrame('getInitData')
  const chat = sandbox.log.waitForRest('IM.chat.get')
  await ask(sandbox, session, 'batch', { cmd: ['profile', 'im.chat.get?ENTITY_TYPE=CRM'] })
  await post(session, 'getInitData')
  expect([(await title).status, (await chat).commands]).toEqual(['ok', ['profile', 'im.chat.get']])
})

test('waiting for REST ignores frame commands and preflights', async () => {
  const sandbox = await start()
  const preflight = new Request(`${sandbox.origin}/rest/profile`, { method: 'OPTIONS' })
  await sandbox.handle(preflight)
  await post(sandbox.openSession(), 'getInitData')
  await expect(sandbox.log.waitForRest('profile', { ms: 1 })).rejects.toThrow('No profile to REST')
  await expect(sandbox.log.waitForRest('getInitData', { ms: 1 })).rejects.toThrow('No getInitData to REST')
  await expect(sandbox.log.waitForFrame('profile', { ms: 1 })).rejects.toThrow('to the portal’s page')
})

test('a wait that times out lists the rows that came instead', async () => {
  const sandbox = await start()
  await expect(sandbox.log.waitForFrame('imOpenMessenger', { ms: 1 })).rejects.toThrow('Nothing came at all.')
  await ask(sandbox, sandbox.openSession(), 'batch', { cmd: ['profile'] })
  await expect(sandbox.log.waitForRest('im.message.add', { ms: 1 })).rejects.toThrow(
    'within 1 ms. What came, the newest last:\n- batch (profile): 200, 1 command, 0 failed',
  )
})

test('waiting for the next row ignores earlier ones', async () => {
  const sandbox = await start()
  const session = sandbox.openSession()
  await ask(sandbox, session, 'profile')
  const next = sandbox.log.waitForRest('profile', { isNext: true, ms: 1 })
  await expect(next).rejects.toThrow('Nothing came at all.')
  const another = sandbox.log.waitForRest('profile', { isNext: true })
  session.setFaults(['OVERLOAD_LIMIT'])
  await ask(sandbox, session, 'profile')
  expect((await another).status).toBe('503')
})

test('close rejects with the red rows, and releases the port', async () => {
  const sandbox = await startSandbox()
  await ask(sandbox, sandbox.openSession(), 'im.dialog.get', { DIALOG_ID: 'x' })
  sandbox.log.clear()
  await expect(sandbox.close()).rejects.toThrow(
    "What a portal would have refused:\na red row: im.dialog.get: 400, DIALOG_ID_EMPTY: Dialog ID can't be empty",
  )
  await expect(fetch(sandbox.origin)).rejects.toThrow()
  await sandbox.close()
})

test('expected red rows don’t fail close, however many they are', async () => {
  const sandbox = await startSandbox()
  const session = sandbox.openSession()
  sandbox.expectRed(/DIALOG_ID_EMPTY/g)
  for (const id of ['x', 'y']) await ask(sandbox, session, 'im.dialog.get', { DIALOG_ID: id })
  await sandbox.close()
})

test('an expected red row that didn’t come fails close', async () => {
  const sandbox = await startSandbox()
  sandbox.expectRed(/im\.message\.add/)
  await ask(sandbox, sandbox.openSession(), 'no.such.method')
  await expect(sandbox.close()).rejects.toThrow(
    /no\.such\.method: 404.*\na red row was announced, and didn’t come: .*im/,
  )
})

test('with red rows allowed, close accepts them, and none can be expected', async () => {
  const sandbox = await startSandbox({ redRows: 'allow' })
  await ask(sandbox, sandbox.openSession(), 'no.such.method')
  expect(() => sandbox.expectRed(/404/)).toThrow('Red rows are allowed')
  await sandbox.close()
})

test('await using closes the portal at the end of the block, and throws for red rows', async () => {
  const use = async (method: string) => {
    await using sandbox = await startSandbox()
    await ask(sandbox, sandbox.openSession(), method)
    return sandbox.origin
  }
  await expect(fetch(await use('profile'))).rejects.toThrow()
  await expect(use('no.such.method')).rejects.toThrow('no.such.method: 404')
})
