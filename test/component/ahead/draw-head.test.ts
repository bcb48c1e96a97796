// @vitest-environment happy-dom
import { WORDS } from 'virtual:head-words'
import { afterEach, expect, test, vi } from 'vitest'
import { drawHead } from '../../../src/ahead/draw-head.ts'
import { batchAnswer, FOUND_ROWS, INIT_DATA } from '../../contract/scripted-portal.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '?')
  document.body.innerHTML = ''
  document.documentElement.removeAttribute('lang')
  document.documentElement.removeAttribute('dir')
  document.documentElement.removeAttribute('data-theme')
})

/** A drawing in a page whose template is a title alone. */
function drawing(initData: Record<string, unknown> = {}) {
  document.body.innerHTML =
    '<div id="root"><p>skeleton</p></div><template id="head"><main><h1>{title}</h1><a>{open}</a></main></template>'
  const template = document.getElementById('head')
  if (template !== null) template.dataset['words'] = JSON.stringify(WORDS)
  return drawHead({
    origin: 'https://acme.bitrix24.com',
    handshake: Promise.resolve({ ...INIT_DATA, ...initData }),
    answer: Promise.resolve((batchAnswer(FOUND_ROWS) as { body: unknown }).body),
  })
}

/** The texts in the root. */
const shown = () => [...document.querySelectorAll('#root *')].map((one) => one.firstChild?.nodeValue ?? '')

test('a head is drawn once its chat is known', async () => {
  const head = drawing()
  expect(await head.done).toBe(true)
  expect(shown()).toEqual(['', 'Deal: Warehouse lighting', 'Open chat'])
  expect(head.takeOver()).toBe(true)
})

test.each([
  ['the handshake’s language wins', 'en', '?LANG=ru', 'en', 'Open chat'],
  ['without it, the address’s is taken', undefined, '?LANG=ru', 'ru', 'Открыть чат'],
  ['a language that is none is English', 'constructor', '?LANG=__proto__', 'en', 'Open chat'],
])('%s', async (_name, LANG, search, tag, link) => {
  history.replaceState(null, '', search)
  await drawing({ LANG }).done
  expect([document.documentElement.lang, shown().at(-1)]).toEqual([tag, link])
})

test.each([
  ['dark', { theme: 'dark' }],
  ['auto', { theme: 'auto' }],
  ['light', { theme: 'light' }],
  ['light', { theme: 'black' }],
  ['light', []],
  ['light', undefined],
])(
  'the theme is %s where the handshake’s options are %j, whatever the last visit’s was',
  async (theme, options) => {
    document.documentElement.dataset['theme'] = theme === 'light' ? 'auto' : 'light'
    const head = drawing({ USER_OPTIONS: options })
    await Promise.resolve()
    // The head is drawn later.
    expect(shown()).toEqual(['skeleton'])
    expect(document.documentElement.dataset['theme']).toBe(theme)
    expect(await head.done).toBe(true)
  },
)

test('a handshake after React has taken over changes no theme', async () => {
  document.documentElement.dataset['theme'] = 'dark'
  const head = drawing({ USER_OPTIONS: { theme: 'auto' } })
  head.takeOver()
  await head.done
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

test('a page that the host has drawn lacks what draws: the skeleton stays for the app', async () => {
  const head = drawing()
  document.getElementById('head')?.remove()
  expect(await head.done).toBe(false)
  expect(head.takeOver()).toBe(false)
  expect(shown()).toEqual(['skeleton'])
})

test('nothing is drawn after React has taken over', async () => {
  const head = drawing()
  expect(head.takeOver()).toBe(false)
  expect(await head.done).toBe(false)
  expect(shown()).toEqual(['skeleton'])
})

test('an error of the drawing is reported, and the skeleton stays for the app', async () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const broken = new Error('broken')
  vi.spyOn(document, 'importNode').mockImplementation(() => {
    throw broken
  })
  const head = drawing()
  expect(await head.done).toBe(false)
  expect(head.takeOver()).toBe(false)
  expect(shown()).toEqual(['skeleton'])
  expect(report.mock.calls).toEqual([[broken]])
})
