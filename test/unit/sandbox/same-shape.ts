import { expect } from 'vitest'

/** Whatever is inside differs from chat to chat. */
const OPEN = new Set([
  'restrictions',
  'params',
  'phones',
  'bot_data',
  'file',
  'image',
  'options',
  'mediaUrl',
  'public',
])
/** Maps by number, which PHP writes as `[]` where they are empty. */
const MAPS = new Set(['CHAT', 'CHAT_MUTED', 'LINES', 'DIALOG'])

/**
 * Expects an answer to have the documented keys, in that order, with values of the documented types. Each row of a list
 * is held against the documented row of its kind (`type`), or the first. What is null there or here may be anything.
 */
export function expectSameShape(actual: unknown, sample: unknown, path = 'result'): void {
  if (actual === null || sample === null) return
  if (Array.isArray(actual) && Array.isArray(sample)) {
    for (const [index, row] of actual.entries()) {
      expectSameShape(row, rowLike(row, sample), `${path}[${index}]`)
    }
    return
  }
  expect(`${path}: ${kindOf(actual)}`).toBe(`${path}: ${kindOf(sample)}`)
  if (typeof actual !== 'object' || typeof sample !== 'object') return
  expect(`${path}: ${Object.keys(actual)}`).toBe(`${path}: ${Object.keys(sample)}`)
  for (const [key, value] of Object.entries(actual)) {
    if (OPEN.has(key) || (MAPS.has(key) && path === 'result')) continue
    expectSameShape(value, (sample as Record<string, unknown>)[key], `${path}.${key}`)
  }
}

function rowLike(row: unknown, samples: readonly unknown[]): unknown {
  const typeOf = (value: unknown) => (value as { type?: unknown } | null)?.type
  return samples.find((sample) => typeOf(sample) === typeOf(row)) ?? samples[0] ?? null
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}
