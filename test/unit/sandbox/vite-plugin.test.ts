import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, loadConfigFromFile, type Plugin, preview, type ViteDevServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxPlugin } from '../../../sandbox/vite-plugin.ts'
import { freePorts } from '../../../tools/free-ports.ts'
import { recordingLogger } from './recording-logger.ts'

async function appFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sandbox-app-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>The app</title>')
  return root
}

async function developing(
  plugin: Plugin,
): Promise<{ server: ViteDevServer; app: string; printed: string[] }> {
  const { customLogger, printed } = recordingLogger()
  const server = await createServer({
    root: await appFolder(),
    configFile: false,
    customLogger,
    plugins: [plugin],
    server: { host: '127.0.0.1', port: 0, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  onTestFinished(() => server.close())
  await server.listen()
  // Vite's command line prints its banner here.
  customLogger.info('VITE ready')
  server.printUrls()
  return { server, app: server.resolvedUrls?.local[0] ?? '', printed }
}

const portalOf = (printed: string[]) => /http:\/\/\S+/.exec(printed.join(' '))?.[0] ?? ''

async function somePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}

test('the portal’s address is printed once, before Vite’s banner, and its page opens the app', async () => {
  const port = await somePort()
  const { app, printed } = await developing(sandboxPlugin({ port }))
  expect(printed).toEqual([expect.stringContaining('http://'), 'VITE ready'])
  expect(portalOf(printed)).toBe(`http://127.0.0.1:${port}/`)
  const page = await (await fetch(portalOf(printed))).text()
  expect(page).toContain(`"appUrl":"${app}"`)
})

test('the app can be opened by POST at its three addresses only', async () => {
  const { app } = await developing(sandboxPlugin({ port: await somePort() }))
  for (const path of ['?DOMAIN=x&APP_SID=y', 'index.html', 'install']) {
    const answer = await fetch(app + path, { method: 'POST', body: new URLSearchParams({ AUTH_ID: 'x' }) })
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain('The app')
  }
  expect((await fetch(`${app}other`, { method: 'POST' })).status).toBe(404)
})

test('a visit to the app’s own address is redirected to the portal, a frame’s request isn’t', async () => {
  const { app, printed } = await developing(sandboxPlugin({ port: await somePort() }))
  const get = async (path: string, destination?: string) => {
    const headers = destination === undefined ? {} : { 'sec-fetch-dest': destination }
    const answer = await fetch(app + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', ...headers },
    })
    return answer.headers.get('location') ?? answer.status
  }
  expect(await get('', 'document')).toBe(portalOf(printed))
  expect(await get('')).toBe(portalOf(printed))
  expect(await get('', 'iframe')).toBe(200)
  expect(await get('?DOMAIN=portal&LANG=en', 'document')).toBe(200)
  expect(await get('index.html', 'document')).toBe(200)
  expect(await get('install', 'document')).toBe(200)
})

test('a taken port moves the portal to the next one, and closing the server releases it', async () => {
  const port = await somePort()
  const first = await developing(sandboxPlugin({ port }))
  const second = await developing(sandboxPlugin({ port }))
  expect(portalOf(second.printed)).not.toBe(portalOf(first.printed))
  await first.server.close()
  await expect(fetch(portalOf(first.printed))).rejects.toThrow()
})

test('a restart keeps the portal’s port', async () => {
  const port = await somePort()
  const { server } = await developing(sandboxPlugin({ port }))
  await server.restart()
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.1:${port + 1}/`)).rejects.toThrow()
})

test('a restart keeps the portal’s port for open pages, also when a lower one is free', async () => {
  const port = await somePort()
  const first = await developing(sandboxPlugin({ port }))
  const second = await developing(sandboxPlugin({ port }))
  const before = portalOf(second.printed)
  expect(before).not.toBe(portalOf(first.printed))
  await first.server.close()
  await second.server.restart()
  expect((await fetch(before)).status).toBe(200)
  await expect(fetch(portalOf(first.printed))).rejects.toThrow()
})

test('the preview server has the portal as well', async () => {
  const port = await somePort()
  const root = await appFolder()
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: '.' },
    plugins: [sandboxPlugin({ port })],
    preview: { host: '127.0.0.1', port: await somePort() },
  })
  onTestFinished(() => server.close())
  const app = server.resolvedUrls?.local[0] ?? ''
  expect((await fetch(app, { method: 'POST' })).status).toBe(200)
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain(`"appUrl":"${app}"`)
})

test('the page’s files are found when Vite bundles the configuration', async () => {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, 'vite.config.ts')
  const plugins = (loaded?.config.plugins ?? []) as Plugin[]
  const bundled = plugins.find((plugin) => plugin.name === 'sandbox-portal')
  expect(bundled).toBeDefined()
  const { printed } = await developing(bundled as Plugin)
  const script = await fetch(new URL('/sandbox/modules/ui/page/main.ts', portalOf(printed)))
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
})
