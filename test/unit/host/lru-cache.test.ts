import { expect, test } from 'vitest'
import { lruCache } from '../../../host/page/lru-cache.ts'

test('the least recently used value is evicted first', () => {
  const made: string[] = []
  const values = lruCache<{ key: string }>(2)
  const ask = (key: string) => {
    return values(key, () => {
      made.push(key)
      return { key }
    })
  }
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toEqual({ key })
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
