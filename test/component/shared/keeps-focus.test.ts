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

/** The result of `keepsFocus` for 1.5 seconds, with this event after half a second. */
async function staying(happens: () => void = () => undefined): Promise<boolean> {
  const answer = keepsFocus(1_500)
  await vi.advanceTimersByTimeAsync(500)
  happens()
  await vi.advanceTimersByTimeAsync(1_000)
  return answer
}

test('a frame that keeps its focus resolves to true at the end of the time', async () => {
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

test('a focus that was lost and came back counts as lost', async () => {
  expect(await staying(() => dispatchEvent(new Event('blur')))).toBe(false)
})

test('a page that was hidden and came back counts as hidden', async () => {
  expect(await staying(() => document.dispatchEvent(new Event('visibilitychange')))).toBe(false)
})

test('a frame without the focus at the end resolves to false', async () => {
  expect(await staying(() => vi.spyOn(document, 'hasFocus').mockReturnValue(false))).toBe(false)
})

test('a frame without a height counts as hidden', async () => {
  expect(await staying(() => vi.stubGlobal('innerHeight', 0))).toBe(false)
})
