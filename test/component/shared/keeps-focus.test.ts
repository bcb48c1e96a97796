// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepsFocus } from '../../../src/shared/open-chat/keeps-focus.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Whether somebody stays for a second and a half, where this happens after half a second. */
async function staying(happens: () => void = () => undefined): Promise<boolean> {
  const answer = keepsFocus(1_500)
  await vi.advanceTimersByTimeAsync(500)
  happens()
  await vi.advanceTimersByTimeAsync(1_000)
  return answer
}

test('nothing happens: the person is still here, and not a moment sooner', async () => {
  let isKnown = false
  void keepsFocus(1_500).then(() => {
    isKnown = true
  })
  await vi.advanceTimersByTimeAsync(1_499)
  expect(isKnown).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(isKnown).toBe(true)
  expect(await staying()).toBe(true)
})

test('a focus that was lost and came back was lost', async () => {
  expect(await staying(() => dispatchEvent(new Event('blur')))).toBe(false)
})

test('a page that was hidden and came back was hidden', async () => {
  expect(await staying(() => document.dispatchEvent(new Event('visibilitychange')))).toBe(false)
})

test('who hasn’t the focus at the end isn’t here', async () => {
  expect(await staying(() => vi.spyOn(document, 'hasFocus').mockReturnValue(false))).toBe(false)
})

test('a frame without a height isn’t seen: another tab of the card is chosen', async () => {
  expect(await staying(() => vi.stubGlobal('innerHeight', 0))).toBe(false)
})
