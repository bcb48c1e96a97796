import { createHash } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { dczHeader } from '../../../host/node/dcz.ts'
import { failureLine } from '../../../host/node/log/failure-line.ts'
import { type HostProcess, startHost } from '../../../host/node/start-host.ts'
import { readSettings } from '../../../host/settings/read-settings.ts'
import {
  batch,
  FORM,
  formRequest,
  json,
  PAGE,
  REFRESH,
  startPortal,
  TEMPLATE,
  TOKEN,
} from './draw/example-drawing.ts'
import { portalQuery } from './example-host.ts'
import { connectRaw } from './listen-example.ts'

vi.mock('../../../host/node/builds/build-store.ts', () => ({
  openBuildStore: async () => async (path: string) => {
    throw new TypeError(`A defect at ${path}`)
  },
}))

/** Starts the host with an operator's environment and a build of one page, with these assets. */
async function startExample(
  env: Readonly<Record<string, string>> = {},
  assets: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const appFolder = mkdtempSync(join(tmpdir(), 'app-'))
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><html><head></head></html>')
  mkdirSync(join(appFolder, 'assets'))
  for (const [name, content] of Object.entries(assets))
    writeFileSync(join(appFolder, 'assets', name), content)
  const reading = readSettings({ PORT: '0', LISTEN_ADDRESS: '127.0.0.1', EARLIER_BUILDS: '0', ...env })
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  const stopping = new AbortController()
  const lines: string[] = []
  const trouble: unknown[] = []
  const told: Omit<HostProcess, 'appFolder' | 'stopping'> = {
    logLine: (line) => lines.push(line),
    warn: (text) => trouble.push(text),
    fail: (error) => trouble.push(error),
  }
  const host = await startHost(reading.settings, { appFolder, stopping: stopping.signal, ...told })
  onTestFinished(() => {
    stopping.abort()
    rmSync(appFolder, { recursive: true })
  })
  return { ...host, lines, trouble, stop: () => stopping.abort() }
}

test('the host applies the operator’s settings', async () => {
  let server: Server | undefined
  const seen = (message: unknown) => {
    server = (message as { server: Server }).server
  }
  subscribe('http.server.request.start', seen)
  onTestFinished(() => void unsubscribe('http.server.request.start', seen))
  const { port, lines, trouble } = await startExample({
    BEHIND_TLS: 'yes',
    PORTAL_ORIGINS: 'https://crm.example.com',
    KEEP_ALIVE_SECONDS: '7',
  })
  const head = 'HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n'
  const answer = await connectRaw(port, `GET /${portalQuery('crm.example.com')} ${head}`).reads(/\r\n\r\n/)
  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  expect(answer).toContain('frame-ancestors https://crm.example.com;')
  expect(answer).toMatch(/^strict-transport-security: /m)
  expect(answer).toMatch(/^content-encoding: br\r$/m)
  expect(answer).toMatch(/^Keep-Alive: timeout=7\r$/m)
  expect(server?.address()).toMatchObject({ address: '127.0.0.1' })
  expect(await connectRaw(port, 'nonsense\r\n\r\n').all()).toMatch(/^strict-transport-security: /m)
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(trouble).toEqual([])
})

test('the host offers its scripts as dictionaries, and sends the build’s deltas', async () => {
  const earlier = Buffer.from('the earlier script')
  const hash = createHash('sha256').update(earlier).digest('base64')
  const delta = Buffer.concat([dczHeader(earlier), Buffer.from('frame')])
  const { port } = await startExample(
    {},
    { 'chat-BH8ft0A3.js': 'the script', 'chat-BH8ft0A3.js.0123abcd.dcz': delta },
  )
  const headers = ['Host: 127.0.0.1', 'Accept-Encoding: br, dcz', `Available-Dictionary: :${hash}:`]
  const request = ['GET /assets/chat-BH8ft0A3.js HTTP/1.1', ...headers, 'Connection: close', '', '']
  const answer = await connectRaw(port, request.join('\r\n')).all()
  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  expect(answer).toMatch(/^content-encoding: dcz\r$/m)
  expect(answer).toMatch(/^use-as-dictionary: match="chat-\*.js"\r$/m)
  expect(answer).toMatch(/frame$/)
})

test('the host ends within 10 seconds although a request stays open', async () => {
  const { port, stop, ended } = await startExample()
  const held = connectRaw(
    port,
    'POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n',
  )
  await held.reads(/100 Continue/)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  stop()
  vi.advanceTimersByTime(9_500)
  await ended
})

test('an unexpected error is reported without the request, and the client gets no details', async () => {
  const consoles = vi.spyOn(console, 'error')
  onTestFinished(() => consoles.mockRestore())
  const { port, trouble } = await startExample()
  const answer = await connectRaw(port, 'GET /assets/mark.js HTTP/1.0\r\n\r\n').all()
  expect(answer).toMatch(/^HTTP\/1.1 500 /)
  expect(answer).not.toContain('mark')
  expect(trouble).toEqual([expect.any(TypeError)])
  expect(failureLine(trouble[0], new Date())).not.toContain('mark')
  expect(consoles).not.toHaveBeenCalled()
})

/** A stand-in for the build's renderer; it fails for one item, with the rows in its message. */
const RENDERER = `export function renderDrawn(rows, language, { item }) {
  if (item.id === 500) throw new TypeError(JSON.stringify(rows))
  return { markup: '<main>' + item.type + ' ' + item.id + '</main>', rows }
}`

/** A build's folders with a host that draws for the portal, as the operator starts it. */
async function startDrawing(portal: string, renderer: string | null = RENDERER) {
  const folder = mkdtempSync(join(tmpdir(), 'drawing-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['app', 'host-drawing']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'app/index.html'), PAGE)
  writeFileSync(join(folder, 'host-drawing/request.json'), JSON.stringify(TEMPLATE))
  if (renderer !== null) writeFileSync(join(folder, 'host-drawing/render.js'), renderer)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const reading = readSettings({
    PORT: '0',
    LISTEN_ADDRESS: '127.0.0.1',
    EARLIER_BUILDS: '0',
    PORTAL_ORIGINS: portal,
    DRAW_FOR_PORTALS: portal,
  })
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const written: string[] = []
  const { port } = await startHost(reading.settings, {
    appFolder: join(folder, 'app'),
    stopping: stopping.signal,
    logLine: (line) => written.push(line),
    warn: (text) => written.push(text),
    fail: (error) => written.push(failureLine(error, new Date())),
  })
  return { port, written }
}

test('no token, name or query of a drawn opening is in a log, whatever the portal answers', async () => {
  const consoles = (['error', 'info', 'log', 'warn'] as const).map((name) => vi.spyOn(console, name))
  // The limit of 600 ms is not what this is about.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
    for (const spy of consoles) spy.mockRestore()
  })
  const answers = [json(batch()), json(`{"error":"expired_token","error_description":"${TOKEN}"}`, 401)]
  for (const [place, answer] of [...answers, json(batch())].entries()) {
    const portal = await startPortal(answer)
    const { port, written } = await startDrawing(portal.origin)
    const id = place === 2 ? 500 : 1663
    const form = new URLSearchParams({ ...FORM, PLACEMENT_OPTIONS: `{"ID":${id}}` })
    const page = await connectRaw(port, formRequest(portal.host, form.toString())).all()
    expect(page).toContain(place === 0 ? 'DEAL 1663' : 'skeleton')
    await vi.waitFor(() => expect(written.join()).toContain('"path":"/"'))
    expect(written).toHaveLength(place === 2 ? 2 : 1)
    expect(written.join()).not.toMatch(new RegExp(`${TOKEN}|${REFRESH}|query-mark|Roof|127\\.0\\.0\\.1`))
    expect(page).not.toMatch(new RegExp(`${TOKEN}|${REFRESH}|query-mark`))
  }
  for (const spy of consoles) expect(spy).not.toHaveBeenCalled()
})

test('a build without the renderer, or with another module, stops the start with the reason', async () => {
  const reason = /DRAW_FOR_PORTALS needs the build’s folder host-drawing, which can’t be used\. .*render\.js/
  await expect(startDrawing('http://127.0.0.1:4300', null)).rejects.toThrow(reason)
  await expect(startDrawing('http://127.0.0.1:4300', 'export const render = 1')).rejects.toThrow(reason)
})
