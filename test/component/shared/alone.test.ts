// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest'
import { alone } from '../../../src/shared/deal-line/alone.ts'

/** Gives the browser these locks, until the end of the test. */
function withLocks(request: (name: string, act: () => Promise<unknown>) => Promise<unknown>): void {
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'))
}

test('two pages run one after the other, the second after the first has ended', async () => {
  const queues = new Map<string, Promise<unknown>>()
  withLocks((name, act) => {
    const next = (queues.get(name) ?? Promise.resolve()).then(act)
    queues.set(
      name,
      next.catch(() => undefined),
    )
    return next
  })
  const order: string[] = []
  const page = (name: string) => async () => {
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    return name
  }
  expect(await Promise.all([alone('a', page('first')), alone('a', page('second'))])).toEqual([
    'first',
    'second',
  ])
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a browser without locks, or one that denies them, runs it once all the same', async () => {
  let runs = 0
  const act = async () => {
    runs += 1
    return runs
  }
  expect(await alone('a', act)).toBe(1)
  withLocks(() => Promise.reject(new DOMException('denied', 'SecurityError')))
  expect(await alone('a', act)).toBe(2)
})

test('its own failure is not taken for a denial: it is not run again', async () => {
  withLocks((_, act) => act())
  let runs = 0
  const failing = alone('a', async () => {
    runs += 1
    throw new Error('its own')
  })
  await expect(failing).rejects.toThrow('its own')
  expect(runs).toBe(1)
})
