import { expect, test } from 'vitest'
import { type Failure, failureOf, PortalError } from '../../../src/portal/failure.ts'
import { createBackOff } from '../../../src/portal/sdk/back-off.ts'

const refused = async () => {
  throw new PortalError({ kind: 'throttled', retryInMs: 5_000 })
}

test('each refusal in a row doubles the delay, up to five minutes', async () => {
  const { run } = createBackOff()
  const delays: unknown[] = []
  for (let count = 0; count < 8; count += 1) delays.push(await run(refused).catch(failureOf))
  expect(delays).toEqual(
    [5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000].map((retryInMs) => ({
      kind: 'throttled',
      retryInMs,
    })),
  )
})

test('each request that succeeds takes one refusal back', async () => {
  const { run } = createBackOff()
  for (let count = 0; count < 3; count += 1) await run(refused).catch(failureOf)
  expect(await run(async () => 'answer')).toBe('answer')
  expect(await run(refused).catch(failureOf)).toMatchObject({ retryInMs: 20_000 })
  for (let count = 0; count < 9; count += 1) await run(async () => 'answer')
  expect(await run(refused).catch(failureOf)).toMatchObject({ retryInMs: 5_000 })
})

test.each<Failure>([{ kind: 'unreachable' }, { kind: 'server-error' }])(
  'other failures keep as they are, and count as nothing: $kind',
  async (failure) => {
    const { run } = createBackOff()
    const failing = async () => {
      throw new PortalError(failure)
    }
    expect(await run(failing).catch(failureOf)).toEqual(failure)
    expect(await run(refused).catch(failureOf)).toMatchObject({ retryInMs: 5_000 })
  },
)
