import { expect, test } from 'vitest'
import { parsePhpQuery } from '../../../sandbox/server/php/php-params.ts'

const CASES: [query: string, params: unknown][] = [
  ['', {}],
  ['a=1&b=&c', { a: '1', b: '', c: '' }],
  ['a=1&a=2', { a: '2' }],
  ['a+b=c+d', { a_b: 'c d' }],
  ['a.b[c.d]=1', { a_b: { 'c.d': '1' } }],
  ['x[]=1&x[]=2', { x: ['1', '2'] }],
  ['x[3]=a&x[]=b', { x: { 3: 'a', 4: 'b' } }],
  ['x[0]=a&x[1]=b', { x: ['a', 'b'] }],
  ['a[b][c][]=1', { a: { b: { c: ['1'] } } }],
  ['a=1&a[b]=2', { a: { b: '2' } }],
  ['a%5Bb%5D=1%2B1', { a: { b: '1+1' } }],
  ['a[b=1', { a_b: '1' }],
  ['a[b]c=1', { a: { b: '1' } }],
  ['%ZZ=%', { '%ZZ': '%' }],
  ['a=x%20y%zz', { a: 'x y%zz' }],
  ['a=100%25%', { a: '100%%' }],
  ['a=%D0%9F%D1%80%&b=%2', { a: 'Пр%', b: '%2' }],
  ['a=%ff%41', { a: '\ufffdA' }],
  ['a=%EF%BB%BFx', { a: '\ufeffx' }],
  ['=1&&', {}],
  [
    'cmd[chat]=im.chat.get%3FENTITY_ID%3DDEAL%257C1663',
    { cmd: { chat: 'im.chat.get?ENTITY_ID=DEAL%7C1663' } },
  ],
]

for (const [query, params] of CASES) {
  test(`PHP reads ${query === '' ? 'nothing' : query}`, () => {
    expect(parsePhpQuery(query)).toEqual(params)
  })
}

test('a name of a JavaScript property is an ordinary name', () => {
  const params = parsePhpQuery('__proto__[polluted]=1')
  expect(Object.keys(params)).toEqual(['__proto__'])
  expect('polluted' in {}).toBe(false)
})
