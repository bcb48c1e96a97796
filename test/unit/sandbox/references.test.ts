import { expect, test } from 'vitest'
import { ReferenceTypeError, resolveReferences } from '../../../sandbox/server/batch/references.ts'
import { parsePhpQuery } from '../../../sandbox/server/php/php-params.ts'
import samples from '../../samples/batch-references.json' with { type: 'json' }

for (const { query, params } of samples.cases) {
  test(`${query} resolves as in the portal’s kernel`, () => {
    expect(resolveReferences(parsePhpQuery(query), samples.results)).toEqual(params)
  })
}

test('every recorded case of the rule is tested', () => {
  expect(samples.cases).toHaveLength(26)
})

test('a reference in a parameter’s name is resolved as well', () => {
  expect(resolveReferences({ $: 1, 'x$result[a]': 'v' }, { result: { a: 7 } })).toEqual({ $: 1, x7: 'v' })
})

test('an old kernel fails for an array that would become text, and for nothing else', () => {
  const table = { result: { chat: null, id: 5 } }
  expect(() => resolveReferences('chat$result[chat][ID]', table, true)).toThrow(ReferenceTypeError)
  expect(resolveReferences('chat$result[id]', table, true)).toBe('chat5')
  expect(resolveReferences('$result[chat][ID]', table, true)).toEqual({ chat: null, id: 5 })
})

test('a list has its elements only, no JavaScript properties', () => {
  expect(resolveReferences('$result[list][length]', { result: { list: [1, 2] } })).toEqual([1, 2])
})
