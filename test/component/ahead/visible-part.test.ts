// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchVisiblePart } from '../../../src/ahead/visible-part.ts'

/** Height of the frame. */
const FRAME = 600
/** Longer than the pause that ends scrolling, in milliseconds. */
const PAUSE_MS = 500

/** The part of the frame that is visible. */
let visible = { top: 0, height: FRAME }
let report: () => void = () => undefined

/** A browser's observer: it reports each new observation, and what the test crosses. */
class Observer {
  constructor(changed: (entries: object[]) => void) {
    report = () => changed([{ intersectionRect: visible }])
  }
  observe() {
    queueMicrotask(report)
  }
  unobserve() {}
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.stubGlobal('innerHeight', FRAME)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('style')
})

const shown = () =>
  ['--visible-top', '--visible-height'].map((name) => document.documentElement.style.getPropertyValue(name))

async function watch(top: number, height: number): Promise<void> {
  visible = { top, height }
  watchVisiblePart()
  await vi.advanceTimersByTimeAsync(0)
}

/** The portal's page has scrolled until this part is visible. */
function scroll(top: number, height: number): void {
  visible = { top, height }
  report()
}

test('the visible part of the frame is known at once', async () => {
  await watch(0, 541.5)
  expect(shown()).toEqual(['0px', '541px'])
})

test('until the visible part is known, the root element says so', async () => {
  visible = { top: 0, height: 0 }
  watchVisiblePart()
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(document.documentElement.dataset['unmeasured']).toBe('')
  scroll(0, 541)
  expect(document.documentElement.dataset['unmeasured']).toBeUndefined()
})

test('nothing changes while the portal’s page scrolls; at the end it is measured anew', async () => {
  await watch(0, 541)
  for (const top of [10, 20, 30]) {
    scroll(top, 541)
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(shown()).toEqual(['0px', '541px'])
  // The last steps crossed no threshold.
  visible = { top: 33, height: 560 }
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(shown()).toEqual(['33px', '560px'])
})

test('a change below 8 px is left out, so that frame and view do not chase each other; small ones add up', async () => {
  await watch(0, 540)
  scroll(7, 547)
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(shown()).toEqual(['0px', '540px'])
  scroll(8, 547)
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(shown()).toEqual(['8px', '547px'])
})

test('a hidden tab keeps its size, and has the new one as soon as it is shown', async () => {
  await watch(0, 540)
  scroll(0, 0)
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(shown()).toEqual(['0px', '540px'])
  scroll(0, 400)
  expect(shown()).toEqual(['0px', '400px'])
})

test.each([
  ['the frame’s end', { top: 500, height: 100 }, ['400px', '200px']],
  ['the frame’s start', { top: 0, height: 100 }, ['0px', '200px']],
])('a part too small for a header and a box has room for them: %s', async (_name, part, room) => {
  await watch(part.top, part.height)
  expect(shown()).toEqual(room)
})

test('a frame of another size is measured anew, though all of it stays visible', async () => {
  await watch(0, 600)
  vi.stubGlobal('innerHeight', 900)
  visible = { top: 0, height: 900 }
  window.dispatchEvent(new Event('resize'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(shown()).toEqual(['0px', '900px'])
})
