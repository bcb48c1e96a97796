// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reload } from '../../../src/boot/reload.ts'

/** The answers of the page's own address, in order: a status, or none. */
let says: (number | 'none')[] = []
const replaced = vi.fn()
const asked = vi.fn(async (_address: string, _init: RequestInit) => {
  const status = says.shift() ?? 200
  if (status === 'none') throw new TypeError('Failed to fetch')
  return new Response(null, { status })
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', asked)
  vi.spyOn(location, 'replace').mockImplementation((address) => void replaced(String(address)))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.clearAllMocks()
})

test('the frame is loaded again as soon as its address answers', async () => {
  const waits = vi.fn()
  await reload(waits)
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    location.href,
    expect.objectContaining({ method: 'HEAD', cache: 'no-store' }),
  )
  expect(replaced).toHaveBeenCalledExactlyOnceWith(location.href)
  expect(waits).not.toHaveBeenCalled()
})

test('without a connection the frame stays, says so once, and asks again until there is an answer', async () => {
  says = ['none', 'none', 503, 200]
  const waits = vi.fn()
  const done = reload(waits)
  await vi.advanceTimersByTimeAsync(3_900)
  expect(waits).toHaveBeenCalledOnce()
  expect(asked).toHaveBeenCalledTimes(2)
  expect(replaced).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_200)
  await done
  expect(replaced).toHaveBeenCalledOnce()
})

test('a connection that comes back is used at once, and a second press starts no second question', async () => {
  says = ['none', 200]
  const done = reload(vi.fn())
  await vi.advanceTimersByTimeAsync(0)
  void reload(vi.fn())
  dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  await done
  expect(asked).toHaveBeenCalledTimes(2)
  expect(replaced).toHaveBeenCalledOnce()
})

test('an address that hangs is asked again', async () => {
  asked.mockImplementationOnce(
    (_address, init) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  )
  const done = reload(vi.fn())
  await vi.advanceTimersByTimeAsync(7_100)
  await done
  expect(replaced).toHaveBeenCalledOnce()
})
