import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { recordReads } from '../../../../tools/host-drawing/record-reads.ts'

const ANSWER = {
  chat: { ID: 1437, SECRET: 'unread' },
  users: [
    { id: 27, name: 'Anna', phone: '+49 30 1' },
    { id: 31, name: 'Marco' },
  ],
  errors: [],
  deal: { ID: '1663', UF_CRM_MARGIN: '40 %' },
}

test('what a schema reads is kept, by the same keys; the rest is left out', () => {
  const schema = v.object({
    chat: v.object({ ID: v.number(), TITLE: v.optional(v.string()) }),
    users: v.array(v.object({ id: v.number(), name: v.string() })),
    errors: v.union([v.tuple([]), v.record(v.string(), v.unknown())]),
  })
  const { view, read } = recordReads<unknown>(ANSWER)
  v.parse(schema, view)
  expect(read()).toEqual({
    chat: { ID: 1437 },
    users: [
      { id: 27, name: 'Anna' },
      { id: 31, name: 'Marco' },
    ],
    errors: [],
  })
})

test('whether a key is there is a reading, and so is a list of keys', () => {
  const asked = recordReads({ a: 1, b: 2, c: 3 })
  expect('a' in asked.view).toBe(true)
  expect(Object.hasOwn(asked.view, 'b')).toBe(true)
  expect('d' in asked.view).toBe(false)
  expect(asked.read()).toEqual({ a: 1, b: 2 })
  const listed = recordReads({ a: 1, b: 2 })
  Object.entries(listed.view)
  expect(listed.read()).toEqual({ a: 1, b: 2 })
})

test('an own key that is named like a prototype stays a key', () => {
  const { view, read } = recordReads(JSON.parse('{"__proto__":{"a":1},"constructor":2}'))
  JSON.stringify(view)
  expect(JSON.stringify(read())).toBe('{"__proto__":{"a":1},"constructor":2}')
})

test('the view is the value, for any reader, and all of it is kept where all is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { view, read } = recordReads(value)
      const text = JSON.stringify(value)
      expect(JSON.stringify(view)).toBe(text)
      expect(JSON.stringify(read())).toBe(text)
      expect(Array.isArray(view)).toBe(Array.isArray(value))
    }),
  )
})

test('a reader that reads any paths finds the same in what is kept', () => {
  const KEYS = ['a', 'b', '0', '1', 'length'] as const
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.integer(),
      fc.array(tie('value')),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value')),
    ),
  })).value
  const paths = fc.array(fc.array(fc.constantFrom(...KEYS), { maxLength: 4 }))
  const at = (value: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>(
      (parent, key) =>
        typeof parent === 'object' && parent !== null && key in parent
          ? (parent as Record<string, unknown>)[key]
          : undefined,
      value,
    )
  const leaf = (value: unknown) =>
    typeof value === 'object' && value !== null ? Array.isArray(value) : value
  fc.assert(
    fc.property(values, paths, (value, asked) => {
      const { view, read } = recordReads(value)
      const found = asked.map((path) => leaf(at(view, path)))
      expect(asked.map((path) => leaf(at(read(), path)))).toEqual(found)
    }),
  )
})
