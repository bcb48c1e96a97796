import { expect, test } from 'vitest'
import { createQueryClient, shouldRetry } from '../../../src/app/shell/query-client.ts'
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
