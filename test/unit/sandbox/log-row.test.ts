// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { LogRow } from '../../../sandbox/server/log/log-row.ts'
import { logRow } from '../../../sandbox/ui/panel/log-row.ts'

const ROW: LogRow = {
  at: 0,
  sid: '',
  way: 'app → REST',
  method: 'batch',
  commands: ['im.chat.get', 'im.dialog.get', 'profile'],
  status: '200',
  tookMs: 12,
  bytes: 1_500,
  note: '',
  red: false,
  write: false,
  params: { cmd: { chat: 'im.chat.get?' } },
  answer: { result: { chat: { ID: 1437 } } },
}

beforeEach(() => {
  document.body.innerHTML = '<table><tbody></tbody></table>'
})

/** The row in a table, and its button. */
function show(row: Partial<LogRow> = {}) {
  const shown = logRow({ ...ROW, ...row })
  document.querySelector('tbody')?.append(...shown.elements)
  return { shown, opener: document.querySelector('button') as HTMLButtonElement }
}

const texts = () => [...document.querySelectorAll('pre')].map(({ textContent }) => textContent)

test('a row opens its parameters and answer below itself as indented JSON, and closes them', () => {
  const { shown, opener } = show()
  expect(opener.textContent).toBe('batch im.chat.get, im.dialog.get +1')
  expect([opener.ariaExpanded, texts()]).toEqual(['false', []])
  opener.click()
  expect(opener.ariaExpanded).toBe('true')
  expect(texts()).toEqual([JSON.stringify(ROW.params, null, 2), JSON.stringify(ROW.answer, null, 2)])
  const detail = document.getElementById(opener.getAttribute('aria-controls') ?? '')
  expect([...document.querySelectorAll('tr')]).toEqual([shown.elements[0], detail])
  expect(detail?.querySelector('td')?.colSpan).toBe(shown.elements[0]?.cells.length)
  opener.click()
  expect([opener.ariaExpanded, detail?.hidden]).toEqual(['false', true])
  opener.click()
  expect([detail?.hidden, document.querySelectorAll('tr').length]).toEqual([false, 2])
})

test('text is shown unchanged, left to right, and scrolls by keyboard; empty parts are marked as none', () => {
  show({ answer: '<h1>Sign in</h1>', params: undefined }).opener.click()
  expect(texts()).toEqual(['<h1>Sign in</h1>'])
  expect(document.body.textContent).toContain('parameters: none')
  const pre = document.querySelector('pre')
  expect([pre?.dir, pre?.tabIndex, pre?.ariaLabel]).toEqual(['ltr', 0, 'batch: answer'])
})

test('parameters and answer can be copied', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } })
  show({ params: 'one' }).opener.click()
  const copy = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Copy parameters',
  )
  copy?.click()
  await vi.waitFor(() => expect(copy?.textContent).toBe('Copied'))
  expect(written).toEqual(['one'])
  vi.unstubAllGlobals()
})

test('a red row is marked as refused, except an answered write without a press', () => {
  const noteOf = (note: string) => logRow({ ...ROW, red: true, note }).elements[0]?.cells[6]?.textContent
  expect(noteOf('NO_AUTH_FOUND')).toBe('Refused: NO_AUTH_FOUND')
  expect(noteOf('A write without a press: chat5')).toBe('A write without a press: chat5')
})
