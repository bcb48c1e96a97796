// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import { usePolling } from '../../../../src/shared/polling/use-polling.ts'
import { CLOCK_CHANGES } from '../../../clock-changes.ts'
import { standInForView, tellView } from '../../../harness/frame-in-view.ts'
import { failing } from '../../features/chat-view/portal-that-writes.ts'

type Poll = (known: object, signal: AbortSignal) => Promise<object>

const KEY = ['crm-item', 'DEAL', 1663]
const OPENED = { at: 'the opening' }
const OPENED_AT = Date.parse('2026-09-22T14:05:00Z')
const SECOND_MS = 1_000
/** Interval of polls while the user reads, as after the opening. */
const READING_MS = 15_000
const MINUTE_MS = 60_000
const same: Poll = async (known) => known

/** An error boundary that passes on what it caught. */
class Boundary extends Component<{ caught: (error: unknown) => void; children: ReactNode }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override componentDidCatch(error: unknown) {
    this.props.caught(error)
  }
  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: OPENED_AT })
  standInForView()
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A screen that polls the opened item by `poll`. */
function keepFresh(poll: Poll) {
  const client = createQueryClient()
  client.setQueryData(KEY, OPENED)
  const polls = vi.fn(poll)
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const renders = vi.fn()
  const onScreen = () => {
    renders()
    useQuery({ queryKey: KEY, queryFn: () => OPENED })
    return usePolling<object>(KEY, polls)
  }
  const hook = renderHook(onScreen, { wrapper: around })
  return { ...hook, client, polls, renders, known: () => client.getQueryData(KEY) }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** Hides or shows the browser's tab. */
function show(visibility: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Hides or shows the card's tab by its height: the document has no event for that. */
function fold(height: number) {
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(height)
  window.dispatchEvent(new Event('resize'))
}

/** Moves the pointer over the frame. */
function point() {
  window.dispatchEvent(new Event('pointermove'))
}

function type() {
  window.dispatchEvent(new Event('input'))
}

function connect(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

test('pollNow resolves after its poll; in a hidden frame, at once', async () => {
  let answer: () => void = () => undefined
  const { result } = keepFresh(
    (known) =>
      new Promise((resolve) => {
        answer = () => resolve(known)
      }),
  )
  const ended = vi.fn()
  void result.current.pollNow().then(ended)
  await pass(SECOND_MS)
  expect(ended).not.toHaveBeenCalled()
  void result.current.pollNow().then(ended)
  answer()
  await pass(1)
  // The second press came too late for the first poll to include its change.
  expect(ended).toHaveBeenCalledTimes(1)
  answer()
  await pass(1)
  expect(ended).toHaveBeenCalledTimes(2)
  show('hidden')
  void result.current.pollNow().then(ended)
  await pass(1)
  expect(ended).toHaveBeenCalledTimes(3)
})

test('a page that is read polls every fifteen seconds, also after a minute if its user still points', async () => {
  const { polls } = keepFresh(same)
  await pass(READING_MS - 1)
  expect(polls).toHaveBeenCalledTimes(0)
  await pass(1)
  expect(polls).toHaveBeenCalledTimes(1)
  for (let minute = 0; minute < 10; minute += 1) {
    act(point)
    await pass(MINUTE_MS / 2)
    act(point)
    await pass(MINUTE_MS / 2)
  }
  expect(polls).toHaveBeenCalledTimes(1 + 40)
})

test('for a minute after a letter it polls every five seconds, then every fifteen', async () => {
  const { polls } = keepFresh(same)
  await pass(READING_MS)
  polls.mockClear()
  act(type)
  await pass(MINUTE_MS / 2)
  act(point)
  await pass(MINUTE_MS / 2)
  expect(polls).toHaveBeenCalledTimes(12)
  act(point)
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(12 + 4)
})

test('a page that nobody touches polls further and further apart, twenty times an hour at most after ten minutes', async () => {
  const { polls } = keepFresh(same)
  await pass(10 * MINUTE_MS)
  polls.mockClear()
  await pass(60 * MINUTE_MS)
  expect(polls.mock.calls.length).toBeGreaterThan(9)
  expect(polls.mock.calls.length).toBeLessThanOrEqual(20)
})

test.each([
  ['a movement', point],
  ['a letter', type],
  ['a key', () => window.dispatchEvent(new Event('keydown'))],
  ['a wheel', () => window.dispatchEvent(new Event('wheel'))],
  ['the focus of the frame', () => window.dispatchEvent(new Event('focus'))],
])(
  '%s after ten idle minutes is answered by a poll at once, however short ago the last one was',
  async (_name, attend) => {
    const { polls } = keepFresh(same)
    await pass(10 * MINUTE_MS)
    polls.mockClear()
    while (polls.mock.calls.length === 0) await pass(SECOND_MS)
    polls.mockClear()
    act(attend)
    await pass(0)
    expect(polls).toHaveBeenCalledTimes(1)
    act(attend)
    await pass(4 * SECOND_MS)
    expect(polls).toHaveBeenCalledTimes(1)
  },
)

test('changes that others make do not keep an unwatched page awake', async () => {
  const { polls } = keepFresh(async () => ({}))
  await pass(10 * MINUTE_MS)
  polls.mockClear()
  await pass(60 * MINUTE_MS)
  expect(polls.mock.calls.length).toBeLessThanOrEqual(20)
})

test('five idle minutes of a visible tab are eight polls at most: with the opening, ten requests', async () => {
  const { polls } = keepFresh(same)
  await pass(5 * MINUTE_MS)
  expect(polls.mock.calls.length).toBeGreaterThan(4)
  expect(polls.mock.calls.length).toBeLessThanOrEqual(8)
})

test('a poll’s result is cached, and the next poll compares with it', async () => {
  const next = { at: 'a poll' }
  const { polls, known } = keepFresh(async () => next)
  await pass(READING_MS)
  expect(known()).toEqual(next)
  polls.mockImplementation(same)
  await pass(READING_MS)
  expect(polls).toHaveBeenCalledTimes(2)
  expect(polls.mock.lastCall?.[0]).toEqual(next)
})

test('a poll without changes renders nothing', async () => {
  const { client, known, polls, renders } = keepFresh(same)
  const told = vi.fn()
  client.getQueryCache().subscribe(told)
  renders.mockClear()
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(4)
  expect(told).not.toHaveBeenCalled()
  expect(renders).not.toHaveBeenCalled()
  expect(known()).toBe(OPENED)
})

test.each([
  ['another tab of the browser is chosen', () => show('hidden'), () => show('visible')],
  ['another tab of the card is chosen', () => fold(0), () => fold(600)],
  ['the frame is scrolled away', () => tellView(false), () => tellView(true)],
  ['there is no network', () => connect(false), () => connect(true)],
])('nothing is polled while %s; at once when that is over', async (_name, away, back) => {
  const { polls } = keepFresh(same)
  act(away)
  await pass(5 * MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(0)
  act(back)
  await pass(0)
  expect(polls).toHaveBeenCalledTimes(1)
})

test('a frame that is hidden without an event is not polled', async () => {
  const { polls } = keepFresh(same)
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(0)
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(0)
})

test('a frame that is opened without a network is not polled, though no event was sent', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { polls } = keepFresh(same)
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(0)
})

test('polls never overlap: a poll requested during another follows it', async () => {
  const endings: (() => void)[] = []
  const { polls, result } = keepFresh((known) => new Promise((end) => endings.push(() => end(known))))
  await pass(READING_MS)
  act(() => {
    void result.current.pollNow()
    void result.current.pollNow()
  })
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(1)
  endings[0]?.()
  await pass(0)
  expect(polls).toHaveBeenCalledTimes(2)
})

test('after a press the app polls at once, and soon again', async () => {
  const { polls, result } = keepFresh(same)
  await pass(2 * MINUTE_MS)
  polls.mockClear()
  act(() => void result.current.pollNow())
  await pass(0)
  expect(polls).toHaveBeenCalledTimes(1)
  await pass(5 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(2)
})

test('while polls fail, the data is marked with the time of the last good poll; then the mark goes', async () => {
  const { polls, result, known } = keepFresh(same)
  await pass(READING_MS)
  expect(result.current.staleSince).toBeNull()
  polls.mockImplementation(failing({ kind: 'unreachable' }))
  await pass(READING_MS)
  expect(result.current.staleSince).toBe(OPENED_AT + READING_MS)
  expect(known()).toBe(OPENED)
  polls.mockImplementation(same)
  await pass(READING_MS)
  expect(polls).toHaveBeenCalledTimes(3)
  expect(result.current.staleSince).toBeNull()
})

test('a portal that stays away is polled once a minute while the user writes, else as rarely as a good one', async () => {
  const { polls } = keepFresh(failing({ kind: 'server-error' }))
  for (let half = 0; half < 20; half += 1) {
    act(type)
    await pass(MINUTE_MS / 2)
  }
  expect(polls.mock.calls.length).toBeLessThanOrEqual(14)
  await pass(10 * MINUTE_MS)
  polls.mockClear()
  await pass(60 * MINUTE_MS)
  expect(polls.mock.calls.length).toBeGreaterThan(9)
  expect(polls.mock.calls.length).toBeLessThanOrEqual(20)
})

test('each rate limit doubles the interval, and each good poll halves it again', async () => {
  const { polls } = keepFresh(failing({ kind: 'throttled', retryInMs: 5_000 }))
  const read = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += READING_MS) {
      act(point)
      await pass(READING_MS)
    }
  }
  await read(15 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(1)
  await read(30 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(2)
  polls.mockImplementation(same)
  await read(45 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(2)
  await read(15 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(3)
  await read(30 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(4)
  await read(15 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(5)
})

test('a portal that asks to wait is not polled earlier, not even after a press', async () => {
  const { polls, result } = keepFresh(failing({ kind: 'throttled', retryInMs: 60_000 }))
  await pass(READING_MS)
  act(() => void result.current.pollNow())
  await pass(59 * SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(1)
  await pass(SECOND_MS)
  expect(polls).toHaveBeenCalledTimes(2)
})

test('without a network the data is marked with the time of the last good poll, until the next one', async () => {
  const { result } = keepFresh(same)
  act(() => connect(false))
  expect(result.current.staleSince).toBe(OPENED_AT)
  act(() => connect(true))
  await pass(0)
  expect(result.current.staleSince).toBeNull()
})

test('a successful full reload by the user removes the mark, too', async () => {
  const { result, client, rerender } = keepFresh(failing({ kind: 'unreachable' }))
  await pass(READING_MS)
  expect(result.current.staleSince).toBe(OPENED_AT)
  act(() => void client.setQueryData(KEY, OPENED))
  rerender()
  expect(result.current.staleSince).toBeNull()
})

test('a poll that a full reload overtook is discarded', async () => {
  const { client, known } = keepFresh(async () => {
    client.setQueryData(KEY, { at: 'the whole' })
    return { at: 'the poll' }
  })
  await pass(READING_MS)
  expect(known()).toEqual({ at: 'the whole' })
})

test('nothing is polled during a full reload', async () => {
  const { polls, client } = keepFresh(same)
  void client.fetchQuery({ queryKey: KEY, queryFn: () => new Promise(() => undefined), staleTime: 0 })
  await pass(MINUTE_MS)
  expect(polls).toHaveBeenCalledTimes(0)
})

test('leaving the screen aborts its poll, and no other follows', async () => {
  const { polls, unmount } = keepFresh(() => new Promise(() => undefined))
  await pass(READING_MS)
  unmount()
  expect(polls.mock.lastCall?.[1].aborted).toBe(true)
  await pass(5 * MINUTE_MS)
  act(() => show('visible'))
  expect(polls).toHaveBeenCalledTimes(1)
})

/** Sets the device's clock; the page's own time, and its timers, go on. */
function setDeviceClock(ms: number) {
  vi.setSystemTime(Date.now() + ms)
}

test.each(CLOCK_CHANGES)(
  'five idle minutes are eight polls at most after a clock went %s',
  async (_change, ms) => {
    const { polls } = keepFresh(same)
    await pass(3 * MINUTE_MS)
    polls.mockClear()
    setDeviceClock(ms)
    await pass(5 * MINUTE_MS)
    expect(polls.mock.calls.length).toBeGreaterThan(1)
    expect(polls.mock.calls.length).toBeLessThanOrEqual(8)
  },
)

test.each(CLOCK_CHANGES)(
  'a portal that asks to wait is polled when it said, after a clock went %s',
  async (_change, ms) => {
    const { polls, result } = keepFresh(failing({ kind: 'throttled', retryInMs: 60_000 }))
    await pass(READING_MS)
    setDeviceClock(ms)
    act(() => void result.current.pollNow())
    await pass(59 * SECOND_MS)
    expect(polls).toHaveBeenCalledTimes(1)
    await pass(SECOND_MS)
    expect(polls).toHaveBeenCalledTimes(2)
  },
)

test.each(CLOCK_CHANGES)(
  'a reload removes the mark of old data after a clock went %s',
  async (_change, ms) => {
    const { result, client, rerender } = keepFresh(failing({ kind: 'unreachable' }))
    await pass(READING_MS)
    expect(result.current.staleSince).toBe(OPENED_AT)
    setDeviceClock(ms)
    act(() => void client.setQueryData(KEY, OPENED))
    rerender()
    expect(result.current.staleSince).toBeNull()
  },
)

test('the mark has the time of the newest data, by the clock that the device has by then', async () => {
  const { polls, client, result } = keepFresh(same)
  await pass(READING_MS)
  setDeviceClock(-60 * MINUTE_MS)
  act(() => void client.setQueryData(KEY, { at: 'a full reload' }))
  polls.mockImplementation(failing({ kind: 'unreachable' }))
  await pass(READING_MS)
  expect(result.current.staleSince).toBe(OPENED_AT + READING_MS - 60 * MINUTE_MS)
})

test('a defect of the app is not reported as a failure of the portal', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const caught = vi.fn()
  const client = createQueryClient()
  client.setQueryData(KEY, OPENED)
  const poll: Poll = async () => {
    throw new TypeError('ours')
  }
  renderHook(() => usePolling<object>(KEY, poll), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <Boundary caught={caught}>{children}</Boundary>
      </QueryClientProvider>
    ),
  })
  await pass(READING_MS)
  expect(caught.mock.calls[0]?.[0]).toBeInstanceOf(TypeError)
})
