// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNextAddress } from '../../../sandbox/ui/page/next-address.ts'
import { renderLog } from '../../../sandbox/ui/panel/render-log.ts'
import { showLog } from '../../../sandbox/ui/panel/show-log.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  history.replaceState(null, '', '/?fault=html')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The log of a page, and its filter. */
function openLog(isOnlyRed: boolean) {
  document.body.innerHTML = String(renderLog(isOnlyRed))
  showLog('0', 0)
  const rows = document.getElementById('log-rows') as HTMLElement
  return { button: document.getElementById('only-red') as HTMLButtonElement, rows }
}

test('Only red is a part of the page’s address, and is removed when switched off', () => {
  const { button } = openLog(false)
  button.click()
  expect(location.search).toBe('?fault=html&log=red')
  button.click()
  expect(location.search).toBe('?fault=html')
})

test('a page opened with Only red shows red rows only', () => {
  const shown = openLog(true)
  expect([shown.button.getAttribute('aria-pressed'), shown.rows.className]).toEqual(['true', 'only-red'])
  const all = openLog(false)
  expect([all.button.getAttribute('aria-pressed'), all.rows.className]).toEqual(['false', ''])
})

test('Only red stays after a choice in the panel', () => {
  const { button } = openLog(false)
  const next = createNextAddress(document.body)
  button.click()
  const went = vi.spyOn(location, 'assign').mockReturnValue()
  next.set('lang', ['ru'])
  vi.runOnlyPendingTimers()
  expect(String(went.mock.calls[0]?.[0])).toMatch(/\?fault=html&lang=ru&log=red$/)
})
