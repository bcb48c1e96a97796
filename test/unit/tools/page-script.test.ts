import { afterEach, expect, test, vi } from 'vitest'
import { firstFiles } from '../../../tools/page-script/first-files.ts'
import { asksAhead } from '../../../tools/page-script/script-in-page.ts'

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

/** Addresses of the first files in order. */
function first(isAhead: boolean): string[] {
  return firstFiles(BUNDLE as unknown as Parameters<typeof firstFiles>[0], isAhead).map(({ href }) => href)
}

test('a page that asks ahead sends for what draws the answer; the SDK waits', () => {
  expect(first(true)).toEqual(['./request.js', './chat-view.js', './react.js'])
})

test('a page that leaves the asking to the SDK sends for the SDK and the request first', () => {
  expect(first(false)).toEqual(['./sdk-portal.js', './sdk.js', './request.js'])
})

test.each([
  ['', true],
  ['off', false],
])('with ASK_AHEAD=%s, the page asks ahead: %s', (setting, isAhead) => {
  vi.stubEnv('ASK_AHEAD', setting)
  expect(asksAhead()).toBe(isAhead)
})
