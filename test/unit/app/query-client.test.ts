import { expect, test } from 'vitest'
import { createQueryClient, nextAttemptIn, shouldRetry } from '../../../src/app/shell/query-client.ts'
import { type Failure, PortalError } from '../../../src/portal/failure.ts'

const times = (failure: Failure) =>
  [0, 1, 2, 3].filter((failures) => shouldRetry(failures, new PortalError(failure))).length

test('a network failure is retried twice at most', () => {
  expect(times({ kind: 'unreachable' })).toBe(2)
})

test('a time-out, which takes ten seconds each time, is retried once', () => {
  expect(times({ kind: 'timeout' })).toBe(1)
})

test('a server error, after a chained and an unchained request, is retried once', () => {
  expect(times({ kind: 'server-error' })).toBe(1)
})

test.each<Failure>([
  { kind: 'throttled', retryInMs: 1 },
  { kind: 'offline' },
  { kind: 'missing-scope', scope: 'im' },
  { kind: 'session-expired' },
  { kind: 'bad-answer', method: 'im.dialog.get', path: '' },
  { kind: 'portal', code: 'ERROR_CORE', description: '', status: 400 },
])('an answer is not retried: $kind', (failure) => {
  expect(times(failure)).toBe(0)
})

test('a defect is not retried', () => {
  expect(shouldRetry(0, new TypeError('x'))).toBe(false)
})

test('an item that vanishes from a cached answer leaves the others the same objects', () => {
  const client = createQueryClient()
  const [first, second] = [{ id: 1 }, { id: 2 }]
  client.setQueryData(['list'], [first, second])
  client.setQueryData(['list'], [second])
  expect(client.getQueryData<unknown[]>(['list'])?.[0]).toBe(second)
})

const SECOND_MS = 1_000
const failing = (failure: Failure, failures = 1) => ({
  status: 'error' as const,
  error: new PortalError(failure),
  data: undefined,
  errorUpdateCount: failures,
  dataUpdateCount: 0,
})
const answered = { status: 'success' as const, error: null, errorUpdateCount: 0, dataUpdateCount: 1 }

test.each<Failure>([
  { kind: 'unreachable' },
  { kind: 'timeout' },
  { kind: 'server-error' },
  { kind: 'bad-answer', method: 'user.get', path: '' },
  { kind: 'portal', code: 'OVERLOAD_LIMIT', description: '', status: 403 },
])('a query that failed is sent again by itself, ever more rarely: $kind', (failure) => {
  expect([1, 2, 3, 9].map((failures) => nextAttemptIn(failing(failure, failures)))).toEqual(
    [5, 10, 20, 60].map((seconds) => seconds * SECOND_MS),
  )
})

test('a query that has failed for ten minutes is sent again every quarter of an hour', () => {
  const delays = Array.from({ length: 14 }, (_, at) =>
    Number(nextAttemptIn(failing({ kind: 'unreachable' }, at + 1))),
  )
  expect(delays.slice(0, 12).reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(600 * SECOND_MS)
  expect(delays.slice(12)).toEqual([900 * SECOND_MS, 900 * SECOND_MS])
  const failedPart = { ...answered, data: { hasFailed: true }, dataUpdateCount: 13 }
  expect(nextAttemptIn(failedPart)).toBe(900 * SECOND_MS)
})

test('the portal’s own delay is kept, and a countdown on the screen comes first', () => {
  expect(nextAttemptIn(failing({ kind: 'throttled', retryInMs: 60_000 }))).toBe(62_000)
})

test.each<Failure>([
  { kind: 'missing-scope', scope: 'im' },
  { kind: 'not-allowed' },
  { kind: 'session-expired' },
  { kind: 'portal-closed' },
  { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 403 },
  { kind: 'portal', code: 'ERROR_METHOD_NOT_FOUND', description: '', status: 404 },
])('a failure that stays is not sent again by itself: $kind', (failure) => {
  expect(nextAttemptIn(failing(failure))).toBe(false)
})

test('an answer is sent for again only where a part of it failed', () => {
  expect(nextAttemptIn({ ...answered, data: { hasFailed: true } })).toBe(5 * SECOND_MS)
  expect(nextAttemptIn({ ...answered, data: { hasFailed: true }, dataUpdateCount: 3 })).toBe(20 * SECOND_MS)
  for (const data of [{ hasFailed: false }, {}, [], null, undefined]) {
    expect(nextAttemptIn({ ...answered, data })).toBe(false)
  }
})

test('polls come before a query whose answer is on the screen', () => {
  expect(nextAttemptIn({ ...failing({ kind: 'timeout' }), data: {} })).toBe(20 * SECOND_MS)
})

test('a defect is not sent again', () => {
  expect(nextAttemptIn({ ...failing({ kind: 'timeout' }), error: new TypeError('x') })).toBe(false)
})
