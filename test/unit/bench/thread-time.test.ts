import { expect, test } from 'vitest'
import { quantile } from '../../../bench/median.ts'
import { threadTimeBetween, threadTimesBetween } from '../../../bench/thread-time.ts'

const MARK = { name: 'submitted', pid: 1, tid: 1, tts: 12_000 }

test('processor time is that of the thread between two marks, in milliseconds', () => {
  const events = [{ name: 'other', pid: 1, tid: 1, tts: 1 }, MARK, { ...MARK, name: 'title', tts: 40_500 }]
  expect(threadTimeBetween(events, 'submitted', 'title')).toBe(28.5)
})

test('marks of two threads have no common clock', () => {
  const events = [MARK, { ...MARK, name: 'title', pid: 2, tts: 40_500 }]
  expect(() => threadTimeBetween(events, 'submitted', 'title')).toThrow('two threads')
})

test('a missing mark is no time of 0', () => {
  expect(() => threadTimeBetween([MARK], 'submitted', 'title')).toThrow('not in the trace')
})

test('each frame has the processor time up to the next one’s mark', () => {
  const frame = (tts: number) => ({ name: 'frame', pid: 1, tid: 1, tts })
  const events = [frame(9_000), { ...MARK, tts: 5_000 }, frame(2_000), frame(21_500)]
  expect(threadTimesBetween(events, 'frame')).toEqual([7, 12.5])
})

test('one value in a hundred is above the 99th percentile', () => {
  const values = Array.from({ length: 100 }, (_, place) => 100 - place)
  expect(quantile(values, 0.99)).toBe(99)
  expect(quantile([3], 0.99)).toBe(3)
  expect(quantile([], 0.99)).toBeNaN()
})
