// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import type { DetachedWindowAPI } from 'happy-dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyTheme } from '../../../src/boot/theme.ts'

const [, FIRST_SCRIPT = ''] = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('index.html', 'utf8')) ?? []

const theme = () => document.documentElement.dataset['theme']

/** Runs the script of `index.html` at an address, as before the first paint. Returns the theme that is painted. */
function firstPaint(query: string): string | undefined {
  const { happyDOM } = window as unknown as { happyDOM: DetachedWindowAPI }
  happyDOM.setURL(`https://app.example/${query}`)
  document.documentElement.dataset['theme'] = 'light'
  new Function(FIRST_SCRIPT)()
  return theme()
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('the first paint has the theme of the portal that opens the page, and no other’s', () => {
  applyTheme('https://acme.example', 'dark')
  applyTheme('http://127.0.0.1:4300', 'auto')
  expect(firstPaint('?DOMAIN=acme.example&PROTOCOL=1&LANG=en')).toBe('dark')
  expect(firstPaint('?DOMAIN=127.0.0.1%3A4300&PROTOCOL=0')).toBe('auto')
  expect(firstPaint('?DOMAIN=globex.example&PROTOCOL=1')).toBe('light')
})

test.each(['?DOMAIN=acme.example:443', '?DOMAIN=acme.example:80', '?DOMAIN=ACME.example'])(
  'a portal is the same by another spelling: %s',
  (query) => {
    applyTheme('https://acme.example', 'dark')
    expect(firstPaint(query)).toBe('dark')
  },
)

test.each(['', '?DOMAIN=', '?DOMAIN=%5B', '?DOMAIN=a%20b'])(
  'without a portal in the address it is light: "%s"',
  (query) => {
    localStorage.setItem('deal-chat.theme', 'dark')
    localStorage.setItem('deal-chat.theme ', 'dark')
    expect(firstPaint(query)).toBe('light')
  },
)

test('the handshake’s theme replaces the copy of its portal only; light is no copy', () => {
  applyTheme('https://acme.example', 'dark')
  applyTheme('https://globex.example', 'dark')
  applyTheme('https://acme.example', undefined)
  expect(theme()).toBe('light')
  expect({ ...localStorage }).toEqual({ 'deal-chat.theme globex.example': 'dark' })
})

test('a frame that is denied storage has the theme, and a light first paint', () => {
  applyTheme('https://acme.example', 'dark')
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  applyTheme('https://acme.example', 'auto')
  expect(theme()).toBe('auto')
  expect(firstPaint('?DOMAIN=acme.example')).toBe('light')
})
