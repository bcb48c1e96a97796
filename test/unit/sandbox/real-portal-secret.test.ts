import { expect, onTestFinished, test, vi } from 'vitest'
import { startSandbox } from '../../../sandbox/index.ts'
import { createRealPortal } from '../../../sandbox/real-portal/real-portal.ts'
import { freePorts } from '../../../tools/free-ports.ts'
import {
  CODE,
  OPENING,
  openRealData,
  type RealDataUnderTest,
  realPortal,
  strangePortal,
  webhookOf,
} from './real-data-under-test.ts'

const NOWHERE = /annas0sandbox0hook|rest.{1,6}27/i

/** Everything public of a sandbox: its pages, their requests, the answers and the log. */
async function everythingSeen({ sandbox, session, ask }: RealDataUnderTest): Promise<string> {
  const get = async (path: string) => {
    const response = await fetch(sandbox.origin + path, { redirect: 'manual' })
    return `${JSON.stringify([...response.headers])} ${await response.text()}`
  }
  const seen = [
    await get('/'),
    await get('/crm/deal/details/1663/'),
    await get('/crm/contact/details/25/'),
    await get('/marketplace/app/'),
    await get('/online/?IM_DIALOG=chat1437'),
    await get('/sandbox/card-title?path=/crm/deal/details/1663/'),
    await get(`/rest/profile?auth=${session.token}`),
    (await ask('batch', { cmd: OPENING })).text,
    (await ask('im.message.add')).text,
    await get(`/sandbox/sessions/${session.sid}/rows?since=0`),
  ]
  return [...seen, JSON.stringify(sandbox.log.rows)].join('\n')
}

test('the address is in no page, log row, header or answer', async () => {
  const real = await realPortal()
  const seen = await everythingSeen(await openRealData(webhookOf(real)))
  expect(seen).toContain('Warehouse lighting for Northwind')
  expect(seen).not.toMatch(NOWHERE)
})

test('an address in the real portal’s answer is removed, however it is written', async () => {
  const real = await realPortal()
  const path = `/rest/27/${CODE}/`
  const written = [
    real.origin + path,
    path,
    CODE,
    CODE.toUpperCase(),
    (real.origin + path).replaceAll('/', '\\/'),
    JSON.stringify(JSON.stringify(real.origin + path)).replaceAll('/', '\\/'),
    encodeURIComponent(real.origin + path),
    encodeURIComponent(encodeURIComponent(path)),
    path.replaceAll('/', '&#x2F;'),
    [...CODE].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  ]
  const strange = await strangePortal((_request, response) => {
    const texts = written.map((text) => (text.startsWith('\\u00') ? `"${text}"` : JSON.stringify(text)))
    response.setHeader('set-cookie', `secret=${CODE}`)
    response.end(
      `{"result": {"item": {"title": "See ${path.replaceAll('/', '\\/')}"}, "texts": [${texts}], "${CODE}": 1}}`,
    )
  })
  const opened = await openRealData(`${strange.origin}${path}`)
  const seen = await everythingSeen(opened)
  expect(seen).toContain('See [webhook]')
  expect(seen).not.toMatch(NOWHERE)
  const { body } = await opened.ask('profile')
  expect(body.result.texts).toHaveLength(written.length)
  for (const text of body.result.texts) expect(text).toContain('[webhook]')
})

test('a redirect isn’t followed, and its address isn’t answered', async () => {
  const asked: string[] = []
  const strange = await strangePortal((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(302, { location: `/elsewhere/${CODE}` }).end(`moved to /rest/27/${CODE}/`)
  })
  const opened = await openRealData(webhookOf(strange))
  const { status, body } = await opened.ask('profile')
  expect([status, body.error]).toEqual([502, 'INTERNAL_SERVER_ERROR'])
  expect(body.error_description).toContain('redirect')
  expect(await everythingSeen(opened)).not.toMatch(NOWHERE)
  expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([])
})

test('an unreachable portal is a 502 for the app, without the address', async () => {
  const [port] = await freePorts(1)
  const opened = await openRealData(`http://127.0.0.1:${port}/rest/27/${CODE}/`)
  const { status, headers, body } = await opened.ask('batch', { cmd: OPENING })
  expect([status, body.error]).toEqual([502, 'INTERNAL_SERVER_ERROR'])
  expect(body.error_description).toContain('nothing listens there')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  const seen = await everythingSeen(opened)
  expect(seen).not.toMatch(NOWHERE)
  expect(seen).not.toContain(String(port))
  const [row] = opened.sandbox.log.rows.filter(({ method }) => method === 'batch')
  expect(row).toMatchObject({ red: false, note: expect.stringContaining('nothing listens there') })
})

for (const [what, answer] of [
  ['a page', '<!doctype html><form>Sign in</form>'],
  ['a page with the address', `<a href="/rest/27/${CODE}/">`],
  ['half an answer', '{"result":'],
  ['a list', `["/rest/27/${CODE}/"]`],
  ['nothing', ''],
] as const) {
  test(`${what} in place of JSON reaches the app as no JSON, and never as a page of this origin`, async () => {
    const strange = await strangePortal((_request, response) => response.writeHead(403).end(answer))
    const opened = await openRealData(webhookOf(strange))
    const { status, headers, text, body } = await opened.ask('profile')
    expect([status, body, headers.get('content-type')]).toEqual([403, null, 'text/html; charset=utf-8'])
    expect(text).toContain('isn’t JSON')
    expect(text).not.toContain('Sign in')
    expect(await everythingSeen(opened)).not.toMatch(NOWHERE)
  })
}

for (const [what, end] of [
  ['cuts the connection', undefined],
  ['answers without a body', 204],
] as const) {
  test(`a portal that ${what} is a 502`, async () => {
    const strange = await strangePortal((request, response) => {
      if (end === undefined) request.socket.destroy()
      else response.writeHead(end).end()
    })
    const opened = await openRealData(webhookOf(strange))
    expect((await opened.ask('profile')).status).toBe(502)
    expect(await everythingSeen(opened)).not.toMatch(NOWHERE)
  })
}

test('an endless answer is cut off with a 502', async () => {
  const chunk = 'x'.repeat(1_048_576)
  let isCut = false
  const strange = await strangePortal((_request, response) => {
    response.once('close', () => {
      isCut = true
    })
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more)
    more()
  })
  const { ask } = await openRealData(webhookOf(strange))
  const { status, body } = await ask('profile')
  expect([status, body.error_description]).toEqual([
    502,
    expect.stringContaining('more than the sandbox takes'),
  ])
  await vi.waitFor(() => expect(isCut).toBe(true))
})

test('a request to a hanging portal is aborted with the app’s own', async () => {
  let isCut = false
  const strange = await strangePortal((_request, response) => {
    response.once('close', () => {
      isCut = true
    })
  })
  const { sandbox, session } = await openRealData(webhookOf(strange))
  const given = fetch(`${sandbox.origin}/rest/profile?auth=${session.token}`, {
    signal: AbortSignal.timeout(100),
  })
  await expect(given).rejects.toThrow()
  await vi.waitFor(() => expect(isCut).toBe(true))
})

test('a portal that exceeds the time limit is a 504', async () => {
  const strange = await strangePortal(() => undefined)
  const real = createRealPortal({ webhook: webhookOf(strange) })
  await expect(real.ask('profile', {}, { withinMs: 50 })).rejects.toMatchObject({ status: 504 })
})

test('a wrong code gets the real portal’s own error', async () => {
  const real = await realPortal()
  const opened = await openRealData(`${real.origin}/rest/27/nobodys0hook/`)
  const { status, body } = await opened.ask('profile')
  expect([status, body.error]).toEqual([401, 'NO_AUTH_FOUND'])
  expect(await everythingSeen(opened)).not.toContain('nobodys0hook')
})

for (const webhook of [
  `/rest/27/${CODE}/`,
  `https://portal.example/rest/${CODE}/`,
  `https://portal.example/rest/27/${CODE}/a/b`,
  `https://portal.example/rest/27/${CODE}/?x=1`,
  `https://portal.example/rest/27/short/`,
  `https://anna:${CODE}@portal.example/rest/27/${CODE}/`,
  `http://portal.example/rest/27/${CODE}/`,
  `ftp://portal.example/rest/27/${CODE}/`,
  '',
]) {
  test(`“${webhook}” is no webhook address: nothing starts, and the error doesn’t repeat it`, async () => {
    const error = await startSandbox({ realData: { webhook } }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String((error as Error).stack)).not.toMatch(/annas0|portal\.example|27/)
    expect((error as Error).cause).toBeUndefined()
  })
}

test('a webhook address may end with a method, or without a slash', async () => {
  const real = await realPortal()
  for (const end of ['', '/', '/profile.json']) {
    const sandbox = await startSandbox({ realData: { webhook: ` ${real.origin}/rest/27/${CODE}${end}\n` } })
    onTestFinished(() => sandbox.close())
    const { token } = sandbox.openSession()
    expect((await fetch(`${sandbox.origin}/rest/profile?auth=${token}`)).status).toBe(200)
  }
})

test('a site with a DNS name for this machine reads neither page nor data', async () => {
  const { sandbox, session } = await openRealData(webhookOf(await realPortal()))
  for (const path of ['/crm/deal/details/1663/', `/rest/profile?auth=${session.token}`]) {
    const url = new URL(path, sandbox.origin.replace('127.0.0.1', 'rebound.example'))
    expect((await sandbox.handle(new Request(url))).status).toBe(403)
  }
})
