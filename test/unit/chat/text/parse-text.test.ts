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
    'mention[27](A)mention[27 today](B)mention[all](C)',
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
  ['[SIZE=20px]a[/SIZE][COLOR=#ff0000]b[/COLOR]', 'ab'],
  ['[URL=/list/?f[A]=1&g[0]=2]a[/URL]', 'link[/list/?f[A]=1&g[0]=2](a)'],
  ['[URL=https://a.example/\nb]a[/URL]', 'a'],
  ['[USER=27 REPLACE][/USER][USER=0]a[/USER]', 'mention[27]()a'],
  ['[USER=all][/USER]', 'mention[all]()'],
  ['[CHAT=imol|12]a[/CHAT][CHAT=imol|12][/CHAT]', 'chat[12](a)chat[12]()'],
  ['[CONTEXT=chat12/345]a[/CONTEXT][CONTEXT=27:31/345]b[/CONTEXT][CONTEXT=chat1/2][/CONTEXT]', 'ab'],
  ['[SEND]/help[/SEND][SEND=/a] [/SEND][PUT=a[0]]b[/PUT]', 'command(/help)command(b)'],
  ['[PCH=15]a[/PCH]', 'a'],
  ['[LIKE][dislike]', '👍👎'],
  ['[ICON=https://a.example/b.png]', 'icon'],
  ['[ICON=https://a.example/?b[0] title=A]', 'A'],
  [
    '[IMG SIZE=large]https://a.example/b.webp?c[/IMG]',
    'link[https://a.example/b.webp?c](https://a.example/b.webp?c)',
  ],
  ['/me is [B]out[/B]', 'italic(is bold(out))'],
  ['/loud a\nb', 'loud(a⏎b)'],
  ['a\n/me b', 'a⏎/me b'],
  [' \n\na\n[BR] ', 'a'],
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
  '/meet at /loud',
  '[SIZE=big]a[/SIZE]',
  '[COLOR=red]a[/COLOR]',
  '[COLOR=#ff]a[/COLOR]',
  '[IMG]a[/IMG]',
  '[IMG SIZE=huge]a[/IMG]',
  '[IMG SIZE=small]javascript:a.png[/IMG]',
  '[CALL=Anna]a[/CALL]',
  '[CALL]Anna[/CALL]',
  '[CONTEXT=12/345]a[/CONTEXT]',
  '[CONTEXT=chat12]a[/CONTEXT]',
  '[CHAT=imol]a[/CHAT]',
  '[PCH=a]b[/PCH]',
  '[LIKE=1]',
  '[TIMESTAMP=1 FORMAT=ISO]',
  '[ICON]',
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

test('a command of more than one line is text', () => {
  expect(read('[SEND=/a]b\nc[/SEND]')).toBe('[SEND=/a]b⏎c[/SEND]')
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
  [`${RULE}\nLeila [today, 09:15] #chat5/88\na\n${RULE}`, 'quote[Leila|today, 09:15](a)'],
  [`${RULE}\nLeila [today] #27:44/88\na\n${RULE}`, 'quote[Leila|today](a)'],
  [`${RULE}\na\n${RULE}\nb`, 'quote[|](a)⏎b'],
  ['------\na [b]\n------', '------⏎a [b]⏎------'],
  [`${RULE}--\na\n${RULE}-\nb`, '--quote[|](a)⏎-⏎b'],
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
