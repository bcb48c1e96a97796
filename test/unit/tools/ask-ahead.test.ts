import { afterEach, expect, test, vi } from 'vitest'
import { askAheadInPage, asksAhead } from '../../../tools/ask-ahead/ask-ahead-in-page.ts'
import { preloadFirst } from '../../../tools/preload-first.ts'

afterEach(() => vi.unstubAllEnvs())

const chunk = (name: string, module: string, imports: string[] = []) => ({
  type: 'chunk',
  name,
  fileName: `${name}.js`,
  isEntry: false,
  moduleIds: [module],
  imports,
})
const BUNDLE = Object.fromEntries(
  [
    chunk('sdk', '/node_modules/@bitrix24/index.js'),
    chunk('sdk-portal', '/src/portal/sdk/sdk-portal.ts', ['sdk.js', 'request.js']),
    chunk('request', '/src/app/entries.ts'),
    chunk('react', '/node_modules/react/index.js'),
    chunk('chat-view', '/src/app/shell/app.tsx', ['react.js', 'request.js']),
  ].map((one) => [one.fileName, one]),
)

/** Names of the preloaded chunks in order; the cue is marked. */
async function preloads(askedAhead: boolean): Promise<string[]> {
  const { handler } = preloadFirst(askedAhead).transformIndexHtml as unknown as {
    handler: (html: string, context: object) => { tags: { attrs: { href: string; id?: string } }[] }
  }
  return handler('', { bundle: BUNDLE }).tags.map(({ attrs }) => `${attrs.href}${attrs.id ? ' (cue)' : ''}`)
}

test('a page that asks ahead preloads what draws the answer; the SDK waits', async () => {
  expect(await preloads(true)).toEqual(['./request.js', './chat-view.js', './react.js'])
})

test('a page that leaves the asking to the SDK preloads the SDK, whose first half is the cue', async () => {
  expect(await preloads(false)).toEqual(['./sdk-portal.js', './sdk.js (cue)', './request.js'])
})

test.each([
  ['', 'build', true],
  ['off', 'build', false],
  ['', 'serve', false],
])('with ASK_AHEAD=%s, the script is in the page of %s: %s', (setting, command, isIn) => {
  vi.stubEnv('ASK_AHEAD', setting)
  const apply = askAheadInPage().apply as (config: object, env: { command: string }) => boolean
  expect(apply({}, { command })).toBe(isIn)
  expect(asksAhead()).toBe(setting !== 'off')
})
