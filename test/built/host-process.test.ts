import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectRaw, startBusyClient } from '../unit/host/listen-example.ts'
import { startHostProcess } from './host-process.ts'

const PORTAL = 'DOMAIN=a.bitrix24.com&PROTOCOL=1&LANG=en&APP_SID=sid-mark'
/** Time limit for the host's end, in milliseconds, with a margin for a busy machine. */
const STOP_WITHIN_MS = 20_000

/** Opens a request: the host has read its head, and waits for a body of four bytes. */
async function openRequest(port: number) {
  const head = `POST /?${PORTAL} HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n`
  const raw = connectRaw(port, head)
  await raw.reads(/100 Continue/)
  return raw
}

test('no part of a request’s body, query or headers is written to a log', async () => {
  const host = await startHostProcess()
  const post = (body: string, type: string) =>
    fetch(`${host.url}/?${PORTAL}&secret=query-mark`, {
      method: 'POST',
      headers: {
        'content-type': type,
        cookie: 'c=cookie-mark',
        authorization: 'Bearer header-mark',
        referer: 'http://a/referer-mark',
      },
      body,
    })
  const form = 'application/x-www-form-urlencoded'
  const bodies: [body: string, type: string][] = [
    ['AUTH_ID=auth-mark&REFRESH_ID=refresh-mark&AUTH_EXPIRES=3600&member_id=member-mark', form],
    ['AUTH_ID=%zz-mark&&&==&AUTH_ID', form],
    ['\0\u{1f600}-mark', 'text/plain'],
    ['{"AUTH_ID":"json-mark"', 'application/json'],
    [
      '--b\r\nContent-Disposition: form-data; name="AUTH_ID"\r\n\r\nmultipart-mark',
      'multipart/form-data; boundary=b',
    ],
    ['', 'multipart/form-data'],
    ['x-mark', 'nonsense'],
  ]
  for (const [body, type] of bodies) {
    const response = await post(body, type)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<div id="root"')
  }
  const refused = [
    'G@T /?AUTH_ID=raw-mark HTTP/1.1\r\n\r\n',
    'GET http://user:raw-mark@a/ HTTP/1.1\r\nHost: a\r\n\r\n',
    'CONNECT raw-mark:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /?raw-mark HTTP/1.1\r\nHost: raw-mark raw-mark\r\n\r\n',
    `POST /?raw-mark HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\nraw-mark`,
  ]
  for (const text of refused) expect(await connectRaw(host.port, text).all()).toMatch(/^HTTP\/1.1 4/)

  host.child.kill('SIGTERM')
  expect(await host.exit).toBe(0)
  const lines = host.stdout().trimEnd().split('\n')
  expect(lines).toHaveLength(bodies.length + refused.length)
  for (const line of lines) {
    expect(Object.keys(JSON.parse(line))).toEqual(['time', 'method', 'path', 'status', 'bytes', 'ms'])
  }
  expect(host.stdout() + host.stderr()).not.toMatch(/mark|127\.0\.0\.1/)
})

test('no path leads out of the app’s folder', async () => {
  const host = await startHostProcess({ ACCESS_LOG: 'no' })
  const paths = [
    '/../package.json',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/....//....//package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%c0%ae%c0%ae/package.json',
    '/assets/..%252f..%252fpackage.json',
    '//etc/passwd',
    '/%00',
    '/assets/%2f%2fetc/passwd',
  ]
  for (const path of paths) {
    const answer = await connectRaw(host.port, `GET ${path} HTTP/1.0\r\n\r\n`).all()
    expect(answer, path).toMatch(/^HTTP\/1.1 40[04] /)
    expect(answer, path).not.toMatch(/"name"|root:/)
  }
  expect(host.stdout()).toBe('')
})

/** Node option for a host whose delay of 8 seconds before the stop ends by SIGUSR2 instead of the clock. */
const DELAY_ENDS_BY_SIGNAL = encodeURIComponent(`import { once } from "node:events"
  import { syncBuiltinESMExports } from "node:module"
  import timers from "node:timers/promises"
  const { setTimeout } = timers
  timers.setTimeout = (ms, ...rest) => (ms === 8_000 ? once(process, "SIGUSR2") : setTimeout(ms, ...rest))
  syncBuiltinESMExports()`)

test('an open request is answered after SIGTERM, and /readyz answers 503 first', async () => {
  const host = await startHostProcess({
    STOP_DELAY_SECONDS: '8',
    NODE_OPTIONS: `--import=data:text/javascript,${DELAY_ENDS_BY_SIGNAL}`,
  })
  const slow = await openRequest(host.port)
  expect((await fetch(`${host.url}/readyz`)).status).toBe(200)
  host.child.kill('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${host.url}/readyz`)).status).toBe(503), STOP_WITHIN_MS)
  expect((await fetch(`${host.url}/healthz`)).status).toBe(200)
  host.child.kill('SIGUSR2')
  await vi.waitFor(() => expect(fetch(`${host.url}/`)).rejects.toThrow(), STOP_WITHIN_MS)
  slow.socket.write('late')
  expect(await slow.all()).toMatch(/HTTP\/1.1 200 OK/)
  expect(await host.exit).toBe(0)
})

test('forty busy clients lose no request to SIGTERM', async () => {
  const host = await startHostProcess()
  const clients = Array.from({ length: 40 }, () => startBusyClient(host.port))
  await vi.waitFor(() => expect(clients.every(({ answered }) => answered() > 2)).toBe(true), STOP_WITHIN_MS)
  host.child.kill('SIGTERM')
  expect(await Promise.all(clients.map(({ end }) => end))).toEqual(clients.map(() => 'ECONNREFUSED'))
  expect(await host.exit).toBe(0)
  expect(host.stdout()).not.toContain('"aborted"')
})

test('a second signal ends the host at once', async () => {
  const host = await startHostProcess()
  const slow = await openRequest(host.port)
  host.child.kill('SIGTERM')
  await vi.waitFor(() => expect(fetch(host.url)).rejects.toThrow())
  await sleep(600)
  host.child.kill('SIGTERM')
  expect(await host.exit).toBe(0)
  expect(await slow.all()).not.toContain('200 OK')
  // A connection destroyed at the stop's limit would be logged.
  expect(host.stdout()).not.toContain('"aborted"')
})

/** Node option that replaces `readdir` and sends SIGTERM during the start. */
function stopAtStart(readdir: string): { NODE_OPTIONS: string } {
  const code = `import fs from "node:fs/promises"
    import { syncBuiltinESMExports } from "node:module"
    fs.readdir = () => {
      setImmediate(() => process.kill(process.pid, "SIGTERM"))
      setInterval(() => {}, 1_000)
      return ${readdir}
    }
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}

test('a signal during the start ends the host at once', async () => {
  const host = await startHostProcess(stopAtStart('new Promise(() => {})'))
  expect(await host.exit).toBe(0)
  expect(host.stderr()).not.toContain('served')
})

test('a signal ends a host whose disk hangs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const host = await startHostProcess(stopAtStart(`fs.readFile(${JSON.stringify(pipe)})`))
  expect(await host.exit).toBe('SIGKILL')
})

test('an uncaught error ends the host after open requests, and is logged without its message', async () => {
  const onSignal = encodeURIComponent(
    'process.on("SIGUSR2", () => { throw new TypeError(["defect", "mark"].join("-")) })',
  )
  const host = await startHostProcess({ NODE_OPTIONS: `--import=data:text/javascript,${onSignal}` })
  const slow = await openRequest(host.port)
  host.child.kill('SIGUSR2')
  await vi.waitFor(() => expect(host.stderr()).toContain('"failure":"TypeError"'))
  slow.socket.write('late')
  expect(await slow.all()).toMatch(/HTTP\/1.1 200 OK/)
  expect(await host.exit).toBe(1)
  expect(host.stderr()).not.toContain('defect-mark')
})

test('the host survives the end of its log’s reader', async () => {
  const host = await startHostProcess()
  host.child.stdout?.destroy()
  await vi.waitFor(async () => {
    await (await fetch(host.url)).text()
    expect(host.stderr()).toContain('EPIPE')
  })
  expect((await fetch(host.url)).status).toBe(200)
  host.child.kill('SIGTERM')
  expect(await host.exit).toBe(0)
})

test('a stuck reader of the log delays neither requests nor the stop', async () => {
  const host = await startHostProcess()
  host.child.stdout?.pause()
  const head = `GET /${'x'.repeat(190)} HTTP/1.1\r\nHost: a\r\n`
  const pipelined = [...Array.from({ length: 49 }, () => head), `${head}Connection: close\r\n`]
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => connectRaw(host.port, `${pipelined.join('\r\n')}\r\n`).all()),
  )
  for (const answer of answers) expect(answer.match(/HTTP\/1.1 404 /g)).toHaveLength(50)
  host.child.kill('SIGTERM')
  await vi.waitFor(() => expect(host.child.exitCode).toBe(0), STOP_WITHIN_MS)
})

test('all mistakes in the environment are printed, and the host doesn’t start', async () => {
  const host = await startHostProcess({ PORT: 'http', BEHIND_TLS: 'maybe', PORTAL_ORIGINS: 'crm.example,*' })
  expect(await host.exit).toBe(1)
  expect(host.stderr().match(/^ {2}[A-Z_]+: ".*"/gm)).toHaveLength(4)
  expect(host.stdout()).toBe('')
})

test('a port in use is reported', async () => {
  const host = await startHostProcess()
  const second = await startHostProcess({ PORT: String(host.port) })
  expect(await second.exit).toBe(1)
  expect(second.stderr()).toMatch(/can’t start: .*EADDRINUSE.* Set PORT/)
})

test('hosts that share a folder store one build, and serve those of others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const earlier = 'e'.repeat(16)
  mkdirSync(join(folder, earlier, 'assets'), { recursive: true })
  writeFileSync(join(folder, earlier, 'assets', 'earlier-4f.js'), 'earlier')
  const [first, second] = await Promise.all([
    startHostProcess({ BUILDS_FOLDER: folder }),
    startHostProcess({ BUILDS_FOLDER: folder }),
  ])
  for (const host of [first, second]) {
    const response = await fetch(`${host.url}/assets/earlier-4f.js`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await response.text()).toBe('earlier')
  }
  expect(readdirSync(folder)).toHaveLength(2)
})
