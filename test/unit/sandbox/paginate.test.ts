import { expect, test } from 'vitest'
import { paginate } from '../../../sandbox/server/rest/paginate.ts'

const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

for (const [count, start, length, next] of [
  [0, null, 0, undefined],
  [49, null, 49, undefined],
  [50, null, 50, undefined],
  [51, null, 50, 50],
  [99, 50, 49, undefined],
  [100, 50, 50, undefined],
  [100, null, 50, 50],
  [101, 50, 50, 100],
  [50, 50, 0, undefined],
] as const) {
  const after = next === undefined ? 'no page after it' : `the next from ${next} on`
  test(`of ${count} rows, the page from ${start ?? 'the beginning'} on has ${length}, and ${after}`, () => {
    const page = paginate(rows(count), start)
    expect([(page.result as unknown[]).length, page.total]).toEqual([length, count])
    expect('next' in page ? page.next : undefined).toBe(next)
    expect('next' in page).toBe(next !== undefined)
  })
}
