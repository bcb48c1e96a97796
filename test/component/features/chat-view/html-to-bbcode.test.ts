// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { htmlToBbcode } from '../../../../src/features/chat-view/composer/formatting/html-to-bbcode.ts'
import { hasRichText } from '../../../../src/features/chat-view/composer/has-rich-text.ts'

test('bold, italic, struck, underlined words and links become tags', () => {
  expect(
    htmlToBbcode('<p>A <b>bold</b>, <em>slanted</em>, <del>struck</del> and <u>lined</u> word</p>'),
  ).toBe('A [b]bold[/b], [i]slanted[/i], [s]struck[/s] and [u]lined[/u] word')
  expect(htmlToBbcode('See <a href="https://a.example/x?y=1">the <b>tender</b></a> now')).toBe(
    'See [url=https://a.example/x?y=1]the [b]tender[/b][/url] now',
  )
  expect(htmlToBbcode('<a href="https://a.example/">https://a.example/</a>')).toBe('https://a.example/')
  expect(
    htmlToBbcode('<span style="font-weight: 700">a</span> <span style="font-style:italic">b</span>'),
  ).toBe('[b]a[/b] [i]b[/i]')
})

test('lines, lists, headings, quotes, code and tables keep their lines', () => {
  expect(htmlToBbcode('<div>one</div><div>two<br>three</div><p>four</p><p>five</p>')).toBe(
    'one\ntwo\nthree\n\nfour\n\nfive',
  )
  expect(htmlToBbcode('<ul><li>a</li><li>b<ol start="3"><li>c</li><li>d</li></ol></li></ul>')).toBe(
    '• a\n• b\n    3. c\n    4. d',
  )
  expect(htmlToBbcode('<h2>Price</h2><blockquote>old<br>offer</blockquote><pre>x  = 1\ny = 2\n</pre>')).toBe(
    '[b]Price[/b]\n\n>>old\n>>offer\n\n[code]x  = 1\ny = 2[/code]',
  )
  expect(htmlToBbcode('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')).toBe(
    'a\tb\nc\td',
  )
})

test('nothing that is hidden, runs or loads is pasted', () => {
  const html = `<html><head><title>T</title><style>b{}</style></head><body>
    <script>alert(1)</script><iframe>f</iframe><svg><text>s</text></svg>
    <img onerror="alert(1)"><template><b>t</b></template>
    <span style="display:none">hidden</span><span hidden>hidden</span><span style="font-size:0">hidden</span>
    <input value="secret"><button>Press</button><b>seen</b>
  </body></html>`
  expect(htmlToBbcode(html)).toBe('[b]seen[/b]')
  expect(htmlToBbcode('<a href="javascript:alert(1)">x</a> <a href="/crm/deal/">y</a>')).toBe('x y')
  expect(htmlToBbcode('<a href="https://a.example/[b]">x</a>')).toBe('x')
})

test('a document that is pasted within <b style="font-weight:normal"> is not bold', () => {
  expect(
    htmlToBbcode('<b style="font-weight:normal"><p>plain <span style="font-weight:700">bold</span></p></b>'),
  ).toBe('plain [b]bold[/b]')
})

test('blanks around words stay outside of tags that are empty', () => {
  expect(htmlToBbcode('<b> </b>a<i></i>\n  <b>b </b>c')).toBe('a [b]b [/b]c')
})

test('very deep nesting ends', () => {
  expect(htmlToBbcode('<div>'.repeat(5_000))).toBe('')
})

test('plain words are left to the browser', () => {
  expect(hasRichText('<meta charset="utf-8"><span style="color:red">x</span><img src="x">')).toBe(false)
  expect(hasRichText('<p>a <strong>b</strong></p>')).toBe(true)
  expect(hasRichText('<a class="x" href="https://a.example">b</a>')).toBe(true)
})
