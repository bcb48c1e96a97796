import { expect, test } from 'vitest'
import { parseText } from '../../../../src/chat/text/parse-text.ts'
import { outline } from './outline.ts'

const ORIGIN = 'https://acme.example'
const RULE = '-'.repeat(54)
const read = (text: string) => outline(parseText(text, ORIGIN))

test.each([
  ['[B]a[/B] [i]b[/I] [S]c[/S] [U]d[/U]', 'bold(a) italic(b) strike(c) underline(d)'],
  ['[SIZE=20]a[/SIZE][COLOR=#f00]b[/COLOR][FONT=Arial]c[/FONT]', 'abc'],
  ['one\r\ntwo[BR]three', 'one⏎two⏎three'],
  ['[URL=https://a.example/x]a[/URL]', 'link[https://a.example/x](a)'],
  ['[URL]https://a.example/x[/URL]', 'link[https://a.example/x](https://a.example/x)'],
  ['[URL=https://a.example/x][/URL]', 'link[https://a.example/x](https://a.example/x)'],
  ['[URL=/crm/deal/details/1/?a=b#c]a[/URL]', 'link[/crm/deal/details/1/?a=b#c](a)'],
  ['[URL=javascript:alert(1)]a[/URL]', 'a'],
  ['[URL=https://a.example/][URL=https://b.example/]c[/URL][/URL]', 'link[https://a.example/](c)'],
  ['[IMG size=small]https://a.example/b.png[/IMG]', 'link[https://a.example/b.png](https://a.example/b.png)'],
  [
    '[USER=27]A[/USER][USER=27 REPLACE]B[/USER][user=ALL]C[/user]',
    'mention[27](A)mention[27](B)mention[all](C)',
  ],
  ['[USER=27][/USER][CHAT=5]D[/CHAT]', 'mention[27]()chat[5](D)'],
  ['[USER=x]a[/USER]', '[USER=x]a[/USER]'],
  ['[CALL=+49]a[/CALL][CALL]+49[/CALL]', 'phone(a)phone(+49)'],
  ['[SEND=/help]Help[/SEND] [PUT=/find][/PUT]', 'command(Help) command(/find)'],
  ['[TIMESTAMP=1645844720 FORMAT=SHORT_TIME_FORMAT]', 'time[1645844720 SHORT_TIME_FORMAT]'],
  ['[TIMESTAMP=1645844720]', 'time[1645844720 ]'],
  ['[DISK=12][DISK FILE ID=n12][ATTACH=1]', 'filefileattachment'],
  ['[RATING=4][RATING=9]', '★★★★☆[RATING=9]'],
  ['[icon=https://a.example/b.png size=20 title=A smile height=2]', 'A smile'],
  ['[LIST][*]a[*]b [B]c[/B]\n[/LIST]', 'ul(a|b bold(c))'],
  ['[LIST=1]\n[*]a[LIST][*]b[/LIST][/LIST]', 'ol(aul(b))'],
  ['[LIST][/LIST]a', 'a'],
])('%j is parsed', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test.each([
  '[see below]',
  '[x=1]y[/x]',
  '[VIDEO]a[/VIDEO]',
  '[b',
  'a[0] = b[1]',
  '[B]a',
  'a[/B]',
  '[*]a',
  '[[B]]',
  '[ B]a[/ B]',
])('%j stays as it was typed', (text) => {
  expect(read(text)).toBe(text)
})

test.each([
  ['[B]a[I]b[/B]c[/I]d', 'bold(aitalic(b))italic(c)d'],
  ['[I]a[B]b[I]c[/I][/B]', '[I]abold(bitalic(c))'],
  ['[B]a[I]b[/B]c', 'bold(a[I]b)c'],
  ['[QUOTE]a[B]b[/QUOTE]c[/B]', 'quote[|](abold(b))⏎bold(c)'],
  ['[LIST][*][B]a[*]b[/B][/LIST]', 'ul(bold(a)|bold(b))'],
])('crossing tags in %j keep their formatting', (text, tree) => {
  expect(read(text)).toBe(tree)
})

test('a block is never inside a line', () => {
  expect(read('[B]a[QUOTE]b[/QUOTE]c[/B]')).toBe('bold(a)quote[|](b)⏎bold(c)')
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
  ['a >>b', 'a >>b'],
  ['>>[B]a[/B]', 'quote[|](bold(a))'],
  [
    `${RULE}\nLeila Haddad [26 May 2026, 09:15]\na\nb\n${RULE}\nc`,
    'quote[Leila Haddad|26 May 2026, 09:15](a⏎b)⏎c',
  ],
  [`------\nLeila [today, 09:15] #chat5/88\na\n------`, 'quote[Leila|today, 09:15](a)'],
  [`${RULE}\nLeila [today] #27:44/88\na\n${RULE}`, 'quote[Leila|today](a)'],
  [`${RULE}\na\n${RULE}\nb`, 'quote[|](a)⏎b'],
  ['------\na\n------', '------⏎a⏎------'],
  [`${RULE}\na`, `${RULE}⏎a`],
  ['[QUOTE=Anna]a[/QUOTE]', 'quote[Anna|](a)'],
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
