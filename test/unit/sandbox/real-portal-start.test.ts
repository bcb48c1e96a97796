import { createServer, preview } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { readRealData } from '../../../sandbox/real-portal/read-real-data.ts'
import { sandboxPlugin } from '../../../sandbox/vite-plugin.ts'
import { freePorts } from '../../../tools/free-ports.ts'
import { CODE, NEWEST_DEAL, realPortal, webhookOf } from './real-data-under-test.ts'
import { recordingLogger } from './recording-logger.ts'

const ROOT = 'test/unit/sandbox'

async function developing(environment: Record<string, string>, commandLine: string[]) {
  const [port = 0] = await freePorts(1)
  const { customLogger, printed } = recordingLogger()
  const server = await createServer({
    root: ROOT,
    configFile: false,
    customLogger,
    plugins: [sandboxPlugin({ port, environment, commandLine })],
    server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  onTestFinished(() => server.close())
  await server.listen()
  return printed.join('\n')
}

test('with a webhook in the environment the portal beside Vite prints that its data are real', async () => {
  const BITRIX24_WEBHOOK = webhookOf(await realPortal())
  const printed = await developing({ BITRIX24_WEBHOOK }, ['node', 'vite'])
  expect(printed).toContain('(real data, reads only)')
  expect(printed).not.toContain(CODE)
  const page = await fetch(/http:\/\/\S+\//.exec(printed)?.[0] ?? '')
  expect(new URL(page.url).pathname).toBe(`/crm/deal/details/${NEWEST_DEAL}/`)
})

test('with --allow-writes it prints that writes are allowed', async () => {
  const BITRIX24_WEBHOOK = webhookOf(await realPortal())
  expect(await developing({ BITRIX24_WEBHOOK }, ['node', 'vite', '--', '--allow-writes'])).toContain(
    '(real data, writes allowed)',
  )
})

test('without a webhook the data are the sandbox’s, whatever the command line says', async () => {
  expect(await developing({ BITRIX24_WEBHOOK: '' }, ['--allow-writes'])).not.toContain('real data')
  expect(readRealData({}, ['--allow-writes'])).toBeNull()
})

test('a mistyped address is one line at start, without the address, in both commands', async () => {
  const environment = { BITRIX24_WEBHOOK: `https://portal.example/rest/${CODE}/` }
  const thrown = await developing(environment, []).catch((error: unknown) => error)
  const previewed = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: '.' },
    plugins: [sandboxPlugin({ environment, commandLine: [] })],
  }).catch((error: unknown) => error)
  for (const error of [thrown, previewed]) {
    expect(error).toBeInstanceOf(Error)
    const { message, stack } = error as Error
    expect(stack).toBe(message)
    expect(message).toMatch(/^BITRIX24_WEBHOOK is no address of an inbound webhook/)
    expect(message).not.toMatch(/portal\.example|annas0/)
  }
})
