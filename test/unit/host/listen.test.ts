import { createHook } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { Agent, request, type Server } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectRaw, listenExample, STOP, startBusyClient } from './listen-example.ts'

const TEN_MB = 10 * 1024 * 1024
const MANY = 1_000

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\n'

test('a body of 10 MB is refused, and the client reads why while still sending', async () => {
  const { url, entries } = await listenExample()
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(TEN_MB) })
  expect(response.status).toBe(413)
  expect(response.headers.get('connection')).toBe('close')
  expect(await response.text()).toBe('The request’s body is too large.')
  await vi.waitFor(() => expect(entries).toMatchObject([{ method: 'POST', status: 413, isAborted: false }]))
})

test('a chunked body of 10 MB is refused, and a client that reads only after writing gets the answer', async () => {
  const { port } = await listenExample()
  const raw = connectRaw(port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
  raw.socket.pause()
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
  await new Promise((resolve) => raw.socket.write(chunk.repeat(TEN_MB / 65_536), resolve))
  raw.socket.resume()
  expect(await raw.all()).toMatch(/^HTTP\/1.1 413 /)
})

test('Content-Length is honoured behind thousands of other headers', async () => {
  const { port } = await listenExample({ limits: { bodyBytes: 10 } })
  const raw = connectRaw(port, `${HEAD}${'a:b\r\n'.repeat(2_100)}Content-Length: 11\r\n\r\n`)
  await raw.reads(/^HTTP\/1.1 413 /)
})

test('Expect: 100-continue is refused for a body that is too large, and answered for one that fits', async () => {
  const { port } = await listenExample({ limits: { bodyBytes: 10 } })
  const refused = connectRaw(port, `${HEAD}Expect: 100-continue\r\nContent-Length: 11\r\n\r\n`)
  await refused.reads(/^HTTP\/1.1 413 /)

  const taken = connectRaw(port, `${HEAD}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n`)
  await taken.reads(/^HTTP\/1.1 100 /)
  taken.socket.write('0123456789')
  await taken.reads(/HTTP\/1.1 200 OK/)
})

test('the handler can’t read a request’s body', async () => {
  const bodies: string[] = []
  const { url } = await listenExample({
    fetch: async (asked) => {
      bodies.push(await asked.text().catch(() => 'unreadable'))
      return new Response('ok')
    },
  })
  await fetch(url, { method: 'POST', body: 'AUTH_ID=secret' })
  await fetch(url, { method: 'PUT', body: 'AUTH_ID=secret' })
  expect(bodies).toEqual(['unreadable', 'unreadable'])
})

test.each([
  ['a head', 'GET / HTTP/1.1\r\nHost: a\r\nX: '],
  ['a body', `${HEAD}Content-Length: 100\r\n\r\nslow`],
  ['a body in chunks', `${HEAD}Transfer-Encoding: chunked\r\n\r\n4\r\nslow\r\n`],
])('%s that doesn’t end is answered by 408, and delays no other request', async (_, text) => {
  const { port, url, entries } = await listenExample({
    limits: { headersWithinMs: 300, requestWithinMs: 300 },
  })
  const slow = connectRaw(port, text)
  expect(await (await fetch(url)).text()).toBe('ok')
  expect(await slow.all()).toMatch(/^HTTP\/1.1 408 /)
  await vi.waitFor(() => expect(entries.map(({ status }) => status)).toEqual([200, 408]))
})

test('a thousand kept-alive connections are all answered twice while others hang', async () => {
  const { port, entries } = await listenExample()
  for (const hanging of [HEAD, `${HEAD}Content-Length: 9\r\n\r\n`, '']) connectRaw(port, hanging)
  const agent = new Agent({ keepAlive: true, maxSockets: MANY, maxFreeSockets: MANY })
  onTestFinished(() => agent.destroy())
  const ports = new Set<number | undefined>()
  const get = async () => {
    const asked = request({ host: '127.0.0.1', port, agent }).end()
    const [response] = await once(asked, 'response')
    ports.add(asked.socket?.localPort)
    response.resume()
    await once(response, 'end')
    return response.statusCode
  }
  for (const round of [1, 2]) {
    const statuses = await Promise.all(Array.from({ length: MANY }, get))
    expect(statuses.filter((status) => status === 200)).toHaveLength(MANY)
    expect(entries.filter(({ status }) => status === 200)).toHaveLength(round * MANY)
  }
  expect(ports.size).toBe(MANY)
})

test('connections above the limit are closed with a warning', async () => {
  const { port, warnings } = await listenExample({ limits: { connections: 1 } })
  const first = connectRaw(port, '')
  await once(first.socket, 'connect')
  expect(await connectRaw(port, '').all()).toBe('')
  expect(warnings).toEqual([expect.stringContaining('MAX_CONNECTIONS')])
  first.socket.write('GET / HTTP/1.0\r\n\r\n')
  expect(await first.all()).toMatch(/^HTTP\/1.1 200 OK/)
})

test('a head above the limit is answered by 431', async () => {
  const { port, entries } = await listenExample()
  const raw = connectRaw(port, `GET /?${'x'.repeat(20_000)} HTTP/1.1\r\n`)
  expect(await raw.all()).toMatch(/^HTTP\/1.1 431 /)
  expect(entries).toMatchObject([{ method: undefined, target: undefined, status: 431 }])
})

test('the connection of a client that doesn’t read the answer is closed', async () => {
  const { port, entries } = await listenExample({
    fetch: async () => new Response(new Uint8Array(4 * TEN_MB)),
    limits: { headersWithinMs: 200, requestWithinMs: 200 },
  })
  connectRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n').socket.pause()
  await vi.waitFor(() => expect(entries).toMatchObject([{ status: 200, isAborted: true }]), 10_000)
})

test('a client that disconnects during its body is logged without a status', async () => {
  const { port, entries } = await listenExample()
  const raw = connectRaw(port, `${HEAD}Expect: 100-continue\r\nContent-Length: 100\r\n\r\nhalf`)
  await raw.reads(/100 Continue/)
  raw.socket.resetAndDestroy()
  await vi.waitFor(() => expect(entries).toMatchObject([{ status: undefined, isAborted: true }]))
})

test.each([
  ['no HTTP at all', 'EHLO there\r\n\r\n'],
  ['an invalid method', 'G@T / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
  ['an invalid Host', 'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n'],
  ['two lengths', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`],
  ['a length and chunks', `${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks, then another encoding', `${HEAD}Transfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n`],
  ['a chunk without a size', `${HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`],
  ['a negative length', `${HEAD}Content-Length: -1\r\n\r\n`],
  ['a space before a header’s colon', `${HEAD}Content-Length : 1\r\n\r\nx`],
  ['a header folded over two lines', 'GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\nno colon\r\n\r\n'],
  ['an address instead of a path', 'GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a target without a slash', 'GET index.html HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a backslash in the path', 'GET /..\\..\\x HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an unknown expectation', `${HEAD}Expect: miracles\r\nContent-Length: 1\r\n\r\nx`],
])('%s is refused by a logged 4xx, and the connection closes', async (_, text) => {
  const { port, entries, failures } = await listenExample()
  const answer = await connectRaw(port, text).all()
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(answer.match(/^HTTP\//gm)).toHaveLength(1)
  expect(answer.toLowerCase()).toContain('connection: close')
  await vi.waitFor(() =>
    expect(entries).toEqual([expect.objectContaining({ status: Number(answer.slice(9, 12)) })]),
  )
  expect(failures).toEqual([])
})

test.each([
  ['HTTP/1.0 without a Host', 'GET / HTTP/1.0\r\n\r\n'],
  [
    'an offer to speak WebSocket',
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
  ['a path of two slashes', 'GET //b/c HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a path of broken percents', 'GET /%zz%ff%00 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n'],
])('%s is answered like any request', async (_, text) => {
  const { port } = await listenExample()
  await connectRaw(port, text).reads(/^HTTP\/1\.1 200 OK/)
})

test('an error of the handler is reported, and answered by a 500 without details', async () => {
  const defect = new Error('secret')
  const { url, failures } = await listenExample({ fetch: () => Promise.reject(defect) })
  const response = await fetch(url)
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(failures).toEqual([defect])
})

test('the log has the bytes sent for each request on a connection', async () => {
  const { port, entries } = await listenExample()
  const get = 'GET /x?y HTTP/1.1\r\nHost: a\r\n\r\n'
  const raw = connectRaw(port, get)
  const first = await raw.reads(/ok$/)
  raw.socket.write(get)
  await vi.waitFor(() => expect(entries).toHaveLength(2))
  expect(entries).toMatchObject([
    { method: 'GET', target: '/x?y', status: 200, bytes: first.length, isAborted: false },
    { bytes: first.length },
  ])
})

test('a pipelined request that still waits when the client disconnects is logged', async () => {
  const asked = vi.fn(() => new Promise<Response>(() => undefined))
  const { port, entries } = await listenExample({ fetch: asked })
  const raw = connectRaw(port, 'GET /a HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2))
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  raw.socket.resetAndDestroy()
  await vi.waitFor(() => expect(entries).toMatchObject([{ isAborted: true }, { isAborted: true }]))
})

test('pipelined requests are answered in order, and an error never takes another request’s place', async () => {
  const { port } = await listenExample({
    fetch: async (asked) => {
      const path = new URL(asked.url).pathname
      if (path === '/a') await new Promise((resolve) => setTimeout(resolve, 50))
      return new Response(`${path} `)
    },
  })
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`
  const raw = connectRaw(port, get('/a') + get('/b') + get('/c'))
  expect(await raw.reads(/\/c $/)).toMatch(/\/a .*\/b .*\/c /s)
  const broken = connectRaw(port, `${get('/a')}${get('/b')}nonsense\r\n\r\n`)
  expect(await broken.all()).not.toContain('400')
  const brokenAfterOne = connectRaw(port, `${get('/a')}nonsense\r\n\r\n`)
  expect(await brokenAfterOne.all()).not.toContain('400')
})

test('a connection that can’t be accepted causes a warning, and the host goes on until it is stopped', async () => {
  let server: Server | undefined
  const seen = (message: unknown) => {
    server = (message as { server: Server }).server
  }
  subscribe('http.server.request.start', seen)
  onTestFinished(() => void unsubscribe('http.server.request.start', seen))
  const { url, warnings, stop, ended } = await listenExample()
  await fetch(url)
  server?.emit('error', new Error('accept EMFILE'))
  expect(warnings).toEqual([expect.stringContaining('accept EMFILE')])
  expect((await fetch(url)).status).toBe(200)
  stop()
  await ended
})

test('a port in use rejects with EADDRINUSE', async () => {
  const { port } = await listenExample()
  await expect(listenExample({ port })).rejects.toThrow('EADDRINUSE')
})

test('a client that pipelines endless requests is disconnected', async () => {
  const asked = vi.fn(() => new Promise<Response>(() => undefined))
  const { port, entries } = await listenExample({ fetch: asked })
  await connectRaw(port, 'GET /a HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(5_000)).all()
  expect(asked.mock.calls.length).toBeLessThanOrEqual(64)
  await vi.waitFor(() => expect(entries).toHaveLength(asked.mock.calls.length + 1))
  expect(entries.every(({ isAborted }) => isAborted)).toBe(true)
})

test('a graceful stop finishes open requests and accepts no new connection', async () => {
  const { port, stop, ended, entries } = await listenExample()
  const idle = connectRaw(port, '')
  const open = connectRaw(port, `${HEAD}Expect: 100-continue\r\nContent-Length: 4\r\n\r\nslo`)
  await open.reads(/100 Continue/)
  stop()
  await idle.all()
  await expect(once(connectRaw(port, '').socket, 'connect')).rejects.toThrow('ECONNREFUSED')
  open.socket.write('w')
  expect((await open.all()).toLowerCase()).toMatch(/http\/1.1 200 .*connection: close/s)
  await ended
  expect(entries).toMatchObject([{ status: 200, isAborted: false }])
})

test('during the stop delay requests are answered with Connection: close', async () => {
  const { url, stop, ended } = await listenExample({ stop: { ...STOP, delayMs: 300 } })
  stop()
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('connection')).toBe('close')
  await ended
})

test('a kept-alive connection gets its next request answered after the stop, then is closed', async () => {
  const { port, stop, ended } = await listenExample()
  const kept = connectRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await kept.reads(/ok$/)
  stop()
  kept.socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  expect((await kept.all()).toLowerCase()).toMatch(/ok.*http\/1.1 200 .*connection: close.*ok/s)
  await ended
})

test.each([
  { name: 'at once', delayMs: 0 },
  { name: 'after a delay', delayMs: 200 },
])('forty busy clients lose no request to a stop $name', async ({ delayMs }) => {
  const { port, stop, ended } = await listenExample({ stop: { ...STOP, delayMs } })
  const clients = Array.from({ length: 40 }, () => startBusyClient(port))
  await vi.waitFor(() => expect(clients.every(({ answered }) => answered() > 2)).toBe(true), 20_000)
  stop()
  expect(await Promise.all(clients.map(({ end }) => end))).toEqual(clients.map(() => 'ECONNREFUSED'))
  await ended
})

test('a host without open connections leaves no timer behind that keeps its process alive', async () => {
  const { stop, ended } = await listenExample({ stop: { ...STOP, graceMs: 300_000, withinMs: 600_000 } })
  const running = new Map<number, NodeJS.Timeout>()
  const hook = createHook({
    init: (id, type, _trigger, resource) => {
      if (type === 'Timeout') running.set(id, resource as NodeJS.Timeout)
    },
    destroy: (id) => void running.delete(id),
  }).enable()
  onTestFinished(() => void hook.disable())
  stop()
  await ended
  await nextTurn()
  const started = [...running.keys()]
  // Timers of the test runner may be among them, which end soon.
  await vi.waitFor(() => expect(started.filter((id) => running.get(id)?.hasRef())).toEqual([]))
})

test('a graceful stop ends although a request never finishes', async () => {
  const { port, stop, ended, entries } = await listenExample({ stop: { ...STOP, withinMs: 300 } })
  const open = connectRaw(port, `${HEAD}Expect: 100-continue\r\nContent-Length: 4\r\n\r\n`)
  await open.reads(/100 Continue/)
  stop()
  await ended
  await vi.waitFor(() => expect(entries).toMatchObject([{ status: undefined, isAborted: true }]))
})
