import { expect, test } from 'vitest'
import { parseText } from '../../../../src/chat/text/parse-text.ts'
import { outline } from './outline.ts'

const ORIGIN = 'https://acme.example'
const RULE = '-'.repeat(54)
const read = (text: string) => outline(parseText(text, ORIGIN))

// Every tag by itself: `reference-table.test.ts`.
test.each([
  ['[B]a[/B] [i]b[/I] [S]c[/S] [U]d[/U]', 'bold(a) italic(b) strike(c) underline(d)'],
  ['one\r\ntwo\rthree', 'one⏎two⏎three'],
  ['[URL=https://a.example/x][/URL]', 'link[https://a.example/x](https://a.example/x)'],
  ['[URL=https://a.example/][URL=https://b.example/]c[/URL][/URL]', 'link[https://a.example/](c)'],
  ['[URL=/a][USER=27]b[/USER][/URL]', 'link[/a](mention[27](b))'],
  ['[USER=27][URL=/a]b[/URL] www.a.example[/USER]', 'mention[27](b www.a.example)'],
  ['[CONTEXT=chat1/2][URL=/a]b[/URL][/CONTEXT]', 'context[chat1/2](b)'],
  ['[URL=/a][CONTEXT=chat1/2]b[/CONTEXT][/URL]', 'link[/a](b)'],
  [' \n\n  a\n[BR] ', 'a'],
  [' /me a', 'italic(a)'],
])('%j is parsed', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test.each([
  '[see below]',
  '[x=1]y[/x]',
  '[b',
  'a[0] = b[1]',
  '[B]a',
  'a[/B]',
  '[[B]]',
  '[ B]a[/ B]',
  '/meet at /loud',
  '[B size=3]a[/B]',
  '[/B=1]',
])('%j stays as it was typed', (text) => {
  expect(read(text)).toBe(text)
})

test.each(['[B][/B]', '>>', '[CODE][/CODE]', '[CONTEXT=chat1/2][/CONTEXT]', '[SEND=/a] [/SEND]', '/me '])(
  'a text without anything to see, %j, is shown as it was typed',
  (text) => {
    expect(read(text)).toBe(text.trim())
  },
)

test.each([
  ['[B]a[I]b[/B]c[/I]d', 'bold(aitalic(b))italic(c)d'],
  ['[I]a[B]b[I]c[/I][/B]', '[I]abold(bitalic(c))'],
  ['[B]a[I]b[/B]c', 'bold(a[I]b)c'],
  ['[URL=/x]a[B]b[/URL]c[/B]', 'link[/x](abold(b))bold(c)'],
])('crossing tags in %j keep their formatting', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test('a block is never inside a line', () => {
  expect(read('[B]a[CODE]b[/CODE]c[/B]')).toBe('bold(a)code(b)bold(c)')
  expect(read('[URL=https://a.example/][CODE]b[/CODE][/URL]')).toBe('code(b)')
})

test('tags inside code stay text', () => {
  expect(read('[CODE]\n[B]a[/B] :-)\n>>https://a.example/\n[/CODE]\nb')).toBe(
    'code([B]a[/B] :-)⏎>>https://a.example/)⏎b',
  )
})

test.each([
  ['>>a\n>> b\nc', 'quote[|](a⏎b)⏎c'],
  ['a\n\n>>b\n\nc', 'a⏎⏎quote[|](b)⏎⏎c'],
  ['>>[B]a[/B]', 'quote[|](bold(a))'],
  [
    `${RULE}\nLeila Haddad [26 May 2026, 09:15]\na\nb\n${RULE}\nc`,
    'quote[Leila Haddad|26 May 2026, 09:15](a⏎b)⏎c',
  ],
])('%j is quoted', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test.each([
  ['see https://a.example/x_(y), ok', 'see link[https://a.example/x_(y)](https://a.example/x_(y)), ok'],
  ['(https://a.example/x)', '(link[https://a.example/x](https://a.example/x))'],
  ['www.a.example.', 'link[https://www.a.example/](www.a.example).'],
  ['mailto:anna@a.example!', 'link[mailto:anna@a.example](mailto:anna@a.example)!'],
  [
    'https://acme.example/crm/deal/details/1/',
    'link[/crm/deal/details/1/](https://acme.example/crm/deal/details/1/)',
  ],
  ['[B]https://a.example/[/B]', 'bold(link[https://a.example/](https://a.example/))'],
  ['xwww.a.example', 'xwww.a.example'],
  ['https:// www. mailto:', 'https:// www. mailto:'],
])('%j has an address in it', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test.each([
  ['Great :-D', 'Great 😀'],
  [':) ;-) :-(', '🙂 😉 🙁'],
  [':like:, ok', '👍, ok'],
  ['ratio:( 1:/ 2', 'ratio:( 1:/ 2'],
  ['C:/x 8) 1:)2 https', 'C:/x 8) 1:)2 https'],
])('%j becomes emoji', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test('paths are no links without a portal', () => {
  expect(outline(parseText('[URL=/crm/deal/details/1/]a[/URL]'))).toBe('a')
})
