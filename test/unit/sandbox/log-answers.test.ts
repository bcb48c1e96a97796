import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { toLogValue } from '../../../sandbox/server/log/log-value.ts'
import { openPortal } from './portal-under-test.ts'

const APP = 'https://app.example'
const TOKEN = /(access|refresh)-[0-9a-f]{8}/
const LONG = 'x'.repeat(30_000)

/** A portal with a frame to post to. */
async function openFrame(card: CardOptions = {}) {
  const portal = await openPortal(card)
  const bridge = portal.session.bridge(APP, () => undefined)
  return {
    ...portal,
    post: (command: string) => bridge.receive(`${command}:key:${portal.session.sid}`, APP),
    answers: () => portal.sandbox.log.rows.map(({ answer }) => answer),
  }
}

test('a request’s row has the answer as sent, for a success and an error', async () => {
  const { ask, answers } = await openFrame()
  const bodies = [
    (await ask('profile')).body,
    (await ask('im.dialog.get', { DIALOG_ID: 'abc' })).body,
    (await ask('batch', { cmd: { me: 'profile' } })).body,
  ]
  expect(answers()).toEqual(bodies)
})

test('an answer that isn’t JSON is text; a request without an answer has none', async () => {
  const html = await openFrame({ faults: ['html:profile', 'drop:scope'] })
  await html.ask('profile')
  await html.ask('scope').catch(() => undefined)
  await html.post('imOpenHistory:{"dialogId":"chat1"}')
  expect(html.answers()).toEqual([expect.stringContaining('<h1>Sign in</h1>'), undefined, undefined])
  const cut = await openFrame({ faults: ['truncated:profile'] })
  await cut.ask('profile')
  expect(cut.answers()).toEqual([expect.stringMatching(/^\{"result":/)])
})

test('a frame message’s row has its answer without the key; an empty answer is empty', async () => {
  const { post, answers } = await openFrame()
  await post('setUserOption:{"name":"a","value":"b"}')
  await post('getInterface')
  await post('reloadData')
  expect(answers()).toEqual([{ name: 'a', value: 'b' }, { command: ['reloadData'], event: [] }, ''])
})

test('answers in the log have no token: of the handshake, a refresh, an option, or a truncated text', async () => {
  const { ask, post, session, sandbox } = await openFrame()
  await post('getInitData')
  await post('refreshAuth')
  await ask('user.option.set', { options: { deep: `Bearer ${session.token}`, [session.token]: 1 } })
  await ask('user.option.get')
  await ask('app.option.set', { list: `${LONG.slice(0, 19_900)}${session.token.repeat(3)}` })
  await ask('app.option.get')
  await post('getInitData')
  expect(sandbox.log.rows[0]?.answer).toMatchObject({
    AUTH_ID: '[access token]',
    REFRESH_ID: '[refresh token]',
    DOMAIN: new URL(sandbox.origin).host,
  })
  expect(sandbox.log.rows[1]?.answer).toMatchObject({ AUTH_ID: '[access token]' })
  expect(sandbox.log.rows[3]?.answer).toMatchObject({
    result: { deep: 'Bearer [access token]', '[access token]': 1 },
  })
  expect(JSON.stringify(sandbox.log.rows)).not.toMatch(TOKEN)
})

test('a long answer and long parameters are truncated text', async () => {
  const { ask, post, sandbox } = await openFrame()
  await ask('app.option.set', { a: LONG })
  await ask('app.option.get')
  await post(`setUserOption:{"name":"a","value":"${LONG}"}`)
  const [set, get, frame] = sandbox.log.rows
  for (const kept of [set?.params, get?.answer, frame?.params, frame?.answer]) {
    expect(kept).toMatch(/^\{.*x…$/s)
    expect(String(kept).length).toBeLessThan(LONG.length)
  }
})

test('a text is kept up to its limit, and tokens are removed before truncation', () => {
  expect(toLogValue('"ab"', 4)).toBe('ab')
  expect(toLogValue('"abc"', 4)).toBe('"abc…')
  const token = `access-${'0123456789abcdef'.repeat(2)}-0`
  expect(toLogValue(`${'x'.repeat(10)} ${token}`, 20)).toBe(`${'x'.repeat(10)} [access t…`)
})
