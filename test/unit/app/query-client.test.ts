import { expect, test } from 'vitest'
import { shouldRetry } from '../../../src/app/shell/query-client.ts'
import { type Failure, PortalError } from '../../../src/portal/failure.ts'

const times = (failure: Failure) =>
  [0, 1, 2, 3].filter((failures) => shouldRetry(failures, new PortalError(failure))).length

test('the way to the portal is tried again, twice at most', () => {
  expect(times({ kind: 'unreachable' })).toBe(2)
})

test('a time-out is tried again once: it has cost ten seconds each time', () => {
  expect(times({ kind: 'timeout' })).toBe(1)
})

test('a server error, which was asked chained and unchained, is tried again once', () => {
  expect(times({ kind: 'server-error' })).toBe(1)
})

test.each<Failure>([
  { kind: 'throttled', retryInMs: 1 },
  { kind: 'offline' },
  { kind: 'missing-scope', scope: 'im' },
  { kind: 'session-expired' },
  { kind: 'bad-answer', method: 'im.dialog.get', path: '' },
  { kind: 'portal', code: 'ERROR_CORE', description: '', status: 400 },
])('an answer isn’t asked for again: $kind', (failure) => {
  expect(times(failure)).toBe(0)
})

test('a defect of ours isn’t tried again', () => {
  expect(shouldRetry(0, new TypeError('x'))).toBe(false)
})
