import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createHost } from '../../host/create-host.ts'
import { compressPage } from '../../host/node/compress-page.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { CLOUD_ZONES } from '../../host/portals/cloud-zones.ts'
import { currentSystem } from '../../tools/current-system.ts'
import { recordCheck } from '../../tools/nginx/check-record.ts'
import { findNginx, OPENSSL } from '../../tools/nginx/find-nginx.ts'
import { startNginx } from '../../tools/nginx/start-nginx.ts'
import { HOSTILE_DOMAINS } from '../hostile-domains.ts'

// Removes the record of an earlier run first.
recordCheck(false)
const program = await findNginx(currentSystem)
const OWN_PORTAL = 'http://127.0.0.1:4300'
const nginx =
  program === undefined
    ? undefined
    : await startNginx(program, (config) =>
        config.replace('# https://portal.example.com 1;', `${OWN_PORTAL} 1; https://crm.example.com 1;`),
      )
afterAll(async () => {
  recordCheck(nginx !== undefined)
  await nginx?.stop()
})

/** A test that needs nginx; without one it is skipped, and `npm test` ends with “nginx not checked”. */
const nginxTest = test.runIf(nginx !== undefined)

const APP = 'dist/app'
const host = createHost({
  files: await loadAppFiles(APP),
  compress: compressPage,
  portalOrigins: [OWN_PORTAL, 'https://crm.example.com'],
})
const OPENING = '/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&LANG=en&APP_SID=sid'
const ASSET = `/assets/${readdirSync(`${APP}/assets`).find((name) => /^chat-view-.*\.js$/.test(name))}`

/** Sends a raw request, and gives the whole answer as text. */
function raw(request: string, port = nginx?.port ?? 0): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'))
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      answer += text
      const [head, body] = split(answer)
      if (body.length >= Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Infinity)) socket.destroy()
    })
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
  })
}

function split(answer: string): [head: string, body: string] {
  const end = answer.indexOf('\r\n\r\n')
  return end < 0 ? ['', ''] : [answer.slice(0, end), answer.slice(end + 4)]
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${nginx?.url}${path}`, { redirect: 'manual', ...init })
}

const POST = { method: 'POST', body: new URLSearchParams({ AUTH_ID: 'posted-token', PLACEMENT: 'DEFAULT' }) }

nginxTest.each([
  ['GET', OPENING],
  ['POST', OPENING],
  ['HEAD', OPENING],
  ['POST', `/install${OPENING.slice(1)}`],
  ['GET', `/index.html${OPENING.slice(1)}`],
  ['POST', `/install.html${OPENING.slice(1)}`],
])('%s %s from a portal gets the page', async (method, path) => {
  const answer = await ask(path, method === 'POST' ? POST : { method })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(method === 'HEAD' ? '' : readFileSync(`${APP}/index.html`, 'utf8'))
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors https://acme.bitrix24.com')
  expect(answer.headers.get('link')).toBe('<https://acme.bitrix24.com>; rel=preconnect; crossorigin')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('etag')).toBeNull()
})

/** Headers of the connection or the file; `Link` replaces the preconnect that the host writes into the page. */
const OF_NGINX = ['connection', 'content-length', 'date', 'etag', 'last-modified', 'link', 'server']

nginxTest.each([
  ['GET', OPENING],
  ['POST', OPENING],
  ['HEAD', OPENING],
  ['GET', '/'],
  ['GET', '/?LANG=ru'],
  ['POST', '/'],
  ['GET', '/install'],
  ['GET', '/?DOMAIN=crm.example.com%3A443&PROTOCOL=1'],
  ['POST', '/?DOMAIN=127.0.0.1:4300&PROTOCOL=0&LANG=ru'],
  ['POST', '/?DOMAIN=crm.other.example&PROTOCOL=1&LANG=ru'],
  ['GET', '/?DOMAIN=crm.other.example:8443&PROTOCOL=1'],
  ['GET', '/?DOMAIN=user@acme.bitrix24.com&LANG=ru'],
  ['GET', '/?DOMAIN=acme.bitrix24.com&DOMAIN=evil.example'],
  ['GET', '/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&PROTOCOL=0'],
  ['GET', '/?DOMAIN=acme.bitrix24.com&PROTOCOL=0'],
  ['GET', '/?DOMAIN=acme.bitrix24.com&PROTOCOL=https'],
  ['PUT', OPENING],
  ['OPTIONS', '/'],
  ['GET', ASSET],
  ['HEAD', ASSET],
  ['POST', ASSET],
  ['GET', '/favicon.svg'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['DELETE', '/healthz'],
  ['GET', '/no-such-file'],
  ['GET', '/assets/'],
  ['GET', `${ASSET}.br`],
  ['GET', '/assets/no-such-file.js'],
])('%s %s has the same status and headers as from the host', async (method, path) => {
  const [byNginx, ours] = await Promise.all([
    ask(path, { method, headers: { 'accept-encoding': 'identity' } }),
    host.fetch(new Request(`http://app.example${path}`, { method })),
  ])
  await byNginx.arrayBuffer()
  expect(told(byNginx)).toEqual(told(ours))
})

/** Status and headers that must be equal for the host and nginx, except the content type of nginx's error pages. */
function told({ status, headers }: Response) {
  const alike = [...headers]
    .filter(([name]) => !OF_NGINX.includes(name) && !(status >= 404 && name === 'content-type'))
    .map(([name, value]) => [name, name === 'content-type' ? value.toLowerCase() : value])
  return { status, ...Object.fromEntries(alike) }
}

nginxTest.each(CLOUD_ZONES)('a portal under %s may show the app', async (zone) => {
  const answer = await ask(`/?DOMAIN=acme-1.${zone}&PROTOCOL=1`, POST)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors https://acme-1.${zone}`)
})

nginxTest('a hostile name is refused in every encoding', async () => {
  for (const domain of HOSTILE_DOMAINS) {
    for (const written of [encodeURIComponent(domain), encodeURI(domain).replaceAll(/[&#]/g, '')]) {
      const answer = await ask(`/?DOMAIN=${written}&PROTOCOL=1`, POST)
      expect([domain, answer.status]).toEqual([domain, 403])
      expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors')
      expect(answer.headers.get('link')).toBeNull()
      expect(await answer.text()).not.toMatch(/<script|unsafe-inline|user:pass/)
    }
  }
})

nginxTest('a refusal says the fix in the portal’s language, and repeats no name', async () => {
  const page = await (await ask('/?DOMAIN=crm.other.example&LANG=ru', POST)).text()
  expect(page).toContain('lang="ru"')
  expect(page).not.toContain('crm.other.example')
  expect(page).toContain('PORTAL_ORIGINS')
})

nginxTest.each([OPENING, ASSET])(
  '%s is sent as brotli, gzip or uncompressed, as accepted, through a proxy too',
  async (path) => {
    const file = readFileSync(`${APP}/${path === ASSET ? ASSET : 'index.html'}`)
    const decoded = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes }
    for (const [encoding, decode] of Object.entries(decoded)) {
      for (const method of path === ASSET ? ['GET'] : ['GET', 'POST']) {
        const answer = await raw(
          `${method} ${path} HTTP/1.1\r\nHost: x\r\nVia: 1.1 proxy\r\nAccept-Encoding: ${encoding}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        )
        const [head, body] = split(answer)
        expect(head.includes(`Content-Encoding: ${encoding}`)).toBe(encoding !== 'identity')
        expect(head).toContain('Vary: Accept-Encoding')
        expect(head).toMatch(/^Server: nginx$/m)
        expect(Buffer.from(decode(Buffer.from(body, 'latin1'))).equals(file)).toBe(true)
      }
    }
  },
)

nginxTest('a matching ETag gets a 304, and each encoding has its own tag', async () => {
  const tagOf = async (encoding: string) =>
    (await ask(ASSET, { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? ''
  const tags = [await tagOf('br'), await tagOf('gzip'), await tagOf('identity')]
  expect(new Set(tags).size).toBe(tags.length)
  const again = await ask(ASSET, { headers: { 'accept-encoding': 'br', 'if-none-match': tags[0] ?? '' } })
  expect(again.status).toBe(304)
  expect(again.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

nginxTest.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets%2f..%2findex.html',
  '/assets/%252e%252e/package.json',
  '/..\\package.json',
  '/assets/..%5c..%5cpackage.json',
  '/%00',
  '/assets/..;/index.html',
  '/.git/config',
  '//index.html',
  '/index%2ehtml',
  '/-/page',
  '/%zz',
])('no path leads out of the build: %s', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
  expect(answer).not.toContain('"name"')
})

nginxTest('a body that is too long is refused, and a chunked one is discarded', async () => {
  const head = `POST ${OPENING} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`
  for (const length of [10_000_000, 300_000]) {
    expect(await raw(`${head}Content-Length: ${length}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
  }
  const chunk = `1000\r\n${'x'.repeat(0x1000)}\r\n`
  const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(100)}0\r\n\r\n`
  expect(await raw(chunked)).toMatch(/^HTTP\/1\.1 200 /)
  const endless = `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`
  expect(await raw(endless)).toMatch(/^HTTP\/1\.1 414 /)
})

nginxTest('a range request gets the whole asset, as from the host', async () => {
  const headers = { range: 'bytes=0-9', 'accept-encoding': 'identity' }
  const ours = await host.fetch(new Request(`http://app.example${ASSET}`, { headers }))
  const byNginx = await ask(ASSET, { headers })
  expect(byNginx.status).toBe(ours.status)
  expect(await byNginx.text()).toBe(await ours.text())
})

/** Time limit for nginx to notice a change, in milliseconds, with a margin for a busy machine. */
const CHANGED_WITHIN_MS = 10_000

/** Replaces a line of the configuration, which must exist. */
function changed(config: string, from: RegExp, to: string): string {
  expect(config).toMatch(from)
  return config.replace(from, to)
}

nginxTest('one address can’t have more open requests than the limit', async () => {
  const limited = await startNginx(program ?? '', (config) =>
    changed(config, /limit_conn connections \d+;/, 'limit_conn connections 1;'),
  )
  try {
    const first = connect(limited.port, '127.0.0.1')
    first.write(`POST ${OPENING} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n`)
    // The request is answered, but nginx still waits for its body.
    await once(first, 'data')
    const second = () => raw(`GET ${OPENING} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, limited.port)
    expect(await second()).toMatch(/^HTTP\/1\.1 503 /)
    first.destroy()
    await expect.poll(second, { timeout: CHANGED_WITHIN_MS }).toMatch(/^HTTP\/1\.1 200 /)
  } finally {
    await limited.stop()
  }
})

nginxTest('a client that doesn’t finish a request’s head is disconnected', async () => {
  const impatient = await startNginx(program ?? '', (config) =>
    changed(config, /client_header_timeout \w+;/, 'client_header_timeout 1s;'),
  )
  try {
    expect(await raw(`GET ${OPENING} HTTP/1.1\r\nHost: x\r\n`, impatient.port)).toBe('')
  } finally {
    await impatient.stop()
  }
})

nginxTest('nginx’s logs contain only the method and the path of a request', async () => {
  const secret = 'mark-5d1c'
  const sent = {
    referer: `http://${secret}.example/`,
    cookie: secret,
    authorization: secret,
    'user-agent': secret,
  }
  for (const path of [
    `/?AUTH_ID=${secret}`,
    `/no-such-file?AUTH_ID=${secret}`,
    `${OPENING}&AUTH_ID=${secret}`,
  ]) {
    await ask(path, { method: 'POST', headers: sent, body: `AUTH_ID=${secret}` })
  }
  await raw(`POST /?${secret} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n`)
  await raw(`POST http://x/last?${secret} HTTP/1.1\r\nHost: ${secret}\r\nConnection: close\r\n\r\n`)
  await raw(`GET /?${secret} HTTP/1.1\r\nHost: x\r\n${secret}: ${'x'.repeat(40_000)}\r\n\r\n`)
  await expect.poll(() => nginx?.logs()).toContain('"path":"/last"')
  const logs = nginx?.logs() ?? ''
  expect(logs).not.toMatch(/mark-5d1c|posted-token|AUTH_ID|APP_SID/)
  for (const line of logs.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
})

nginxTest('nginx’s logs contain no query even when a served file is overwritten', async () => {
  const build = mkdtempSync(join(tmpdir(), 'deal-chat-build-'))
  onTestFinished(() => rmSync(build, { recursive: true }))
  cpSync('dist/app', join(build, 'app'), { recursive: true })
  cpSync('dist/nginx', join(build, 'nginx'), { recursive: true })
  // One worker, since each has its own cache of open files.
  const one = (config: string) => config.replace('worker_processes auto;', 'worker_processes 1;')
  const alarmed = await startNginx(program ?? '', one, build)
  try {
    const open = () =>
      fetch(`${alarmed.url}${OPENING}`, { ...POST, headers: { 'accept-encoding': 'identity' } })
    await (await open()).text()
    writeFileSync(join(build, 'app/index.html'), '')
    await expect(open().then((answer) => answer.text())).rejects.toThrow()
    expect(alarmed.logs()).not.toMatch(/DOMAIN|APP_SID|posted-token/)
  } finally {
    await alarmed.stop()
  }
})

const PAGE_FILES = ['app/index.html', 'app/index.html.br', 'app/index.html.gz']

nginxTest('a frame of an earlier build works after an upgrade done as in docs/deploy.md', async () => {
  const build = mkdtempSync(join(tmpdir(), 'deal-chat-build-'))
  onTestFinished(() => rmSync(build, { recursive: true }))
  const answers = join(build, 'nginx/answers.conf')
  cpSync('dist/app', join(build, 'app'), { recursive: true })
  cpSync('dist/nginx', join(build, 'nginx'), { recursive: true })
  // The earlier build: a page, its headers, and an asset that its frames load later.
  const later = '/assets/later-Old12345.js'
  renameSync(join(build, 'app', ASSET), join(build, 'app', later))
  for (const name of PAGE_FILES) rmSync(join(build, name))
  writeFileSync(join(build, 'app/index.html'), 'earlier')
  writeFileSync(answers, readFileSync(answers, 'utf8').replaceAll('no-referrer', 'origin'))
  const served = await startNginx(program ?? '', undefined, build)
  const open = async () => {
    const answer = await fetch(`${served.url}${OPENING}`, POST)
    return { text: await answer.text(), policy: answer.headers.get('referrer-policy') }
  }
  try {
    expect(await open()).toEqual({ text: 'earlier', policy: 'origin' })
    // As rsync does: files are replaced atomically, and files missing in the new build stay.
    cpSync('dist/app/assets', join(build, 'app/assets'), { recursive: true })
    for (const name of [...PAGE_FILES, 'nginx/answers.conf']) {
      cpSync(join('dist', name), join(build, `${name}.new`))
      renameSync(join(build, `${name}.new`), join(build, name))
    }
    served.reload()
    const text = readFileSync('dist/app/index.html', 'utf8')
    await expect.poll(open, { timeout: CHANGED_WITHIN_MS }).toEqual({ text, policy: 'no-referrer' })
    for (const asset of [later, ASSET]) expect((await fetch(`${served.url}${asset}`)).status).toBe(200)
  } finally {
    await served.stop()
  }
})

nginxTest('without the brotli module and its marked line, nginx serves gzip', async () => {
  const without = await startNginx(program ?? '', (config) => {
    expect(config).toMatch(/\[BROTLI\].*\n\s*brotli_static on;/)
    return config.replace(/^.*brotli_static on;.*$/m, '').replace(/^include .*modules-enabled.*$/m, '')
  })
  try {
    const answer = await fetch(`${without.url}${ASSET}`, { headers: { 'accept-encoding': 'br, gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
  } finally {
    await without.stop()
  }
})

nginxTest('with the lines for TLS, nginx serves TLS with the host’s HSTS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deal-chat-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = ['-keyout', 'privkey.pem', '-out', 'fullchain.pem']
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    '/CN=app.example',
  ]
  execFileSync(OPENSSL, ['req', '-x509', ...kind, ...files], { cwd: folder, stdio: 'ignore' })
  const secure = await startNginx(program ?? '', (config) =>
    config
      .replace(/^ *listen 80;$/m, '')
      .replaceAll(/^ *# (ssl_.*;)$/gm, '$1')
      .replace('# listen 443 ssl', 'listen 80 ssl')
      .replaceAll('/etc/ssl/deal-chat', folder),
  )
  try {
    const asked = get(`https://127.0.0.1:${secure.port}${OPENING}`, {
      rejectUnauthorized: false,
      agent: false,
    })
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    answer.resume()
    const ours = await host.fetch(new Request(`https://app.example${OPENING}`))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['strict-transport-security']).toBe(ours.headers.get('strict-transport-security'))
  } finally {
    await secure.stop()
  }
})
