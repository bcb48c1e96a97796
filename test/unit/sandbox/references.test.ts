import { expect, test } from 'vitest'
import { ReferenceTypeError, resolveReferences } from '../../../sandbox/server/batch/references.ts'
import { parsePhpQuery } from '../../../sandbox/server/php/php-params.ts'
import samples from '../../samples/batch-references.json' with { type: 'json' }

for (const { query, params } of samples.cases) {
  test(`the portal’s own rule makes of ${query} what its kernel does`, () => {
    expect(resolveReferences(parsePhpQuery(query), samples.results)).toEqual(params)
  })
}

test('all of the rule’s recorded cases are there', () => {
  expect(samples.cases).toHaveLength(26)
})

test('a reference in a parameter’s name is resolved as well', () => {
  expect(resolveReferences({ $: 1, 'x$result[a]': 'v' }, { result: { a: 7 } })).toEqual({ $: 1, x7: 'v' })
})

test('an old kernel dies of an array that would have to become text, and of nothing else', () => {
  const table = { result: { chat: null, id: 5 } }
  expect(() => resolveReferences('chat$result[chat][ID]', table, true)).toThrow(ReferenceTypeError)
  expect(resolveReferences('chat$result[id]', table, true)).toBe('chat5')
  expect(resolveReferences('$result[chat][ID]', table, true)).toEqual({ chat: null, id: 5 })
})

test('a list knows its elements only, not JavaScript’s own properties', () => {
  expect(resolveReferences('$result[list][length]', { result: { list: [1, 2] } })).toEqual([1, 2])
})
