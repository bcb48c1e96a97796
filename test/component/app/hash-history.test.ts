// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/?LANG=en" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHashHistory } from '../../../src/app/left-menu/hash-history.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '#/find')
})
afterEach(() => void vi.useRealTimers())

test('text typed at an ordinary pace is in the address at once', () => {
  const frame = createHashHistory()
  frame.replace('#/find?q=l')
  frame.replace('#/find?q=li')
  expect(location.hash).toBe('#/find?q=li')
  expect(location.search).toBe('?LANG=en')
})

test('fast typing keeps to the browsers’ limit, and the last letter is written', () => {
  const written = vi.spyOn(history, 'replaceState')
  const frame = createHashHistory()
  for (let letter = 0; letter < 1_000; letter += 1) {
    frame.replace(`#/find?q=${letter}`)
    vi.advanceTimersByTime(29)
  }
  expect(written.mock.calls.length).toBeLessThan(100)
  vi.advanceTimersByTime(2_000)
  expect(location.hash).toBe('#/find?q=999')
  written.mockRestore()
})

test('typing is in the address at once again, half a minute after a clock that went back by an hour', () => {
  const frame = createHashHistory()
  for (let letter = 0; letter < 60; letter += 1) frame.replace(`#/find?q=${letter}`)
  vi.setSystemTime(Date.now() - 3_600_000)
  vi.advanceTimersByTime(31_000)
  frame.replace('#/find?q=late')
  expect(location.hash).toBe('#/find?q=late')
})

test('a step flushes the pending change, so that “back” finds it', () => {
  const frame = createHashHistory()
  for (let letter = 0; letter <= 100; letter += 1) frame.replace(`#/find?q=${letter}`)
  const states: unknown[] = []
  const push = vi.spyOn(history, 'pushState').mockImplementation((state) => {
    states.push([location.hash, state])
  })
  frame.push('#/deal/1')
  expect(states).toEqual([['#/find?q=100', { steps: 1 }]])
  push.mockRestore()
})

test('“back” stays in the app, and does nothing on the first entry', () => {
  const back = vi.spyOn(history, 'back').mockReturnValue()
  const frame = createHashHistory()
  expect(frame.back()).toBe(false)
  expect(back).not.toHaveBeenCalled()
  frame.push('#/deal/1')
  expect(frame.back()).toBe(true)
  expect(back).toHaveBeenCalledOnce()
  back.mockRestore()
})

test.each([['text'], [{ steps: 'many' }], [{}], [null]])(
  'an entry that holds %j counts as the first',
  (state) => {
    history.replaceState(state, '', '#/find')
    expect(createHashHistory().back()).toBe(false)
  },
)

test('a pending change does not move a user who went back', () => {
  const frame = createHashHistory()
  const moves: string[] = []
  const stop = frame.follow(() => moves.push(location.hash))
  for (let letter = 0; letter <= 100; letter += 1) frame.replace(`#/find?q=${letter}`)
  history.replaceState(null, '', '#/deal/7')
  dispatchEvent(new PopStateEvent('popstate'))
  vi.advanceTimersByTime(5_000)
  expect(moves).toEqual(['#/deal/7'])
  expect(location.hash).toBe('#/deal/7')
  stop()
  dispatchEvent(new PopStateEvent('popstate'))
  expect(moves).toHaveLength(1)
})
