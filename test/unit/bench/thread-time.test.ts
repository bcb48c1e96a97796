import { expect, test } from 'vitest'
import { threadTimeBetween } from '../../../bench/opening/thread-time.ts'

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
