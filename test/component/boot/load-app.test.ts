// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { loadApp } from '../../../src/boot/load-app.ts'

vi.mock('../../../src/app/shell/app.tsx', () => ({ renderApp: 'the app' }))

const NEVER = new Promise(() => undefined)

/** The built page's link to the SDK's first half. */
function preloaded(): HTMLLinkElement {
  const link = document.createElement('link')
  link.id = 'cue'
  link.href = 'https://app.example/assets/sdk.js'
  document.head.append(link)
  return link
}

/** True when the app's code is requested a moment later. */
async function sentFor(code: Promise<unknown>): Promise<boolean> {
  return Promise.race([code.then(() => true), new Promise<boolean>((no) => setTimeout(() => no(false), 50))])
}

afterEach(() => {
  document.head.innerHTML = ''
  vi.restoreAllMocks()
})

test('the app’s code is requested after the SDK’s first half has arrived, and not before', async () => {
  const link = preloaded()
  const code = loadApp(NEVER)
  expect(await sentFor(code)).toBe(false)
  link.dispatchEvent(new Event('load'))
  expect(await sentFor(code)).toBe(true)
})

test('an SDK that arrived before the listener starts the request too', async () => {
  preloaded()
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue([{} as PerformanceEntry])
  expect(await sentFor(loadApp(NEVER))).toBe(true)
})

test('the complete SDK starts the request in a browser that does not report preloads', async () => {
  preloaded()
  expect(await sentFor(loadApp(Promise.resolve()))).toBe(true)
})

test('a development page, which preloads nothing, waits for nothing', async () => {
  expect(await sentFor(loadApp(NEVER))).toBe(true)
})
