import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_DEPTH } from '../../../../src/chat/text/build-tree.ts'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { writtenText } from '../../../../src/chat/text/plain-text.ts'
import { splitLines } from '../../../../src/chat/text/split-lines.ts'
import { TAG_NAMES, type TagName } from '../../../../src/chat/text/tag-names.ts'
import { isBlock, type TextNode } from '../../../../src/chat/text/text-node.ts'
import { tokenize } from '../../../../src/chat/text/tokenize.ts'
import { truncateText } from '../../../../src/chat/text/truncate-text.ts'
import { HOSTILE_TEXTS } from '../../../hostile-texts.ts'
import { outline } from './outline.ts'
import { readerWords } from './reader-words.ts'

const ORIGIN = 'https://acme.example'
const RULE = '-'.repeat(54)
/** Values that fit a tag, and some that don't, by name; every tag of the reference's table is here. */
const VALUES: Readonly<Record<TagName, readonly string[]>> = {
  attach: ['=3'],
  b: ['', '=1'],
  br: [''],
  call: ['', '=+49301234', '=Anna'],
  chat: ['=5', '=imol|5', '=x'],
  code: [''],
  color: ['=#f00', '=#ff0000', '=red'],
  context: ['=chat1/2', '=27:31/2', '=1'],
  dislike: [''],
  disk: ['=1', '=x'],
  i: [''],
  icon: ['=https://a.example/b.png', '=https://a.example/?a[0] title=A horn size=3'],
  img: ['', ' SIZE=small', ' SIZE=huge'],
  like: [''],
  pch: ['=15', '=x'],
  put: ['', '=a[0]', '=[B]a[/B]'],
  rating: ['=4', '=9'],
  s: [''],
  send: ['', '=/help', '=a\nb'],
  size: ['=20', '=99px', '=x'],
  timestamp: ['=1790000000 FORMAT=FORMAT_DATE', '=1 FORMAT=x', '=1'],
  u: [''],
  url: [
    '',
    '=https://a.example/',
    '=javascript:alert(1)',
    '=/crm/',
    '="',
    '=//a.example',
    '=/a?b[C]=1',
    '=/a?b[=1',
    '=/a\nb',
  ],
  user: ['=27', '=27 REPLACE', '=all', '=0', '=x'],
}

const tagName = fc.oneof(fc.constantFrom(...TAG_NAMES), fc.constantFrom('QUOTE', 'LIST', 'FONT', 'B', 'Url'))
const isTagName = (name: string): name is TagName => name in VALUES

const open = tagName.chain((name) =>
  fc
    .constantFrom(...(isTagName(name) ? VALUES[name] : ['', '=1', '=https://a.example/']))
    .map((value) => `[${name}${value}]`),
)
const close = tagName.map((name) => `[/${name}]`)
const oddity = fc.constantFrom(
  '[*]',
  '[BR]',
  '[',
  ']',
  '\n',
  '>>',
  RULE,
  `${RULE}\nAnna [today]\n`,
  ' :-) ',
  ' www.a.example ',
  'https://a.example/)',
  'https://',
  'mailto:a@b.example',
  '"',
  '=',
  '\0',
  '\u202e',
  '\ud83d',
  '👩‍👩‍👧',
  '[TIMESTAMP=1]',
  '[DISK=1]',
  '[LIKE]',
  '[ICON=a]',
  '/me ',
  '$result[chat][ID]',
)
/** Random texts of tags, oddities and hostile parts. */
const anyText = fc
  .array(
    fc.oneof(
      open,
      close,
      oddity,
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(...Object.values(HOSTILE_TEXTS).filter((text) => text.length < 400)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

/** Each node with its ancestors, the outermost first. */
function walk(
  nodes: readonly TextNode[],
  above: readonly TextNode[] = [],
): [TextNode, readonly TextNode[]][] {
  return nodes.flatMap((node): [TextNode, readonly TextNode[]][] => {
    const inside = 'children' in node ? node.children : []
    return [[node, above], ...walk(inside, [...above, node])]
  })
}

/** Nodes that contain no link. */
const INTERACTIVE: ReadonlySet<string> = new Set(['link', 'context', 'mention', 'chat'])

/** Expects the properties that hold for the tree of any text. */
function expectSound(text: string): void {
  const tree = parseText(text, ORIGIN)
  for (const [node, above] of walk(tree)) {
    expect(above.length).toBeLessThanOrEqual(MAX_DEPTH + 1)
    if (isBlock(node)) expect(above.filter((outer) => !isBlock(outer))).toEqual([])
    if (node.type === 'link' || node.type === 'context')
      expect(above.filter(({ type }) => INTERACTIVE.has(type))).toEqual([])
    if (node.type !== 'link') continue
    expect(node.href).toMatch(/^(?:https?:\/\/|mailto:)/)
    expect(new URL(node.href).href).toBe(node.href)
    if (node.path !== '') expect(new URL(node.path, ORIGIN).href).toBe(node.href)
  }
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  expect(plainTextOf(text, readerWords)).not.toMatch(/[\r\n\t]/)
  // Never an empty bubble.
  expect(outline(tree).replaceAll('⏎', '').trim() === '').toBe(text.trim() === '')
  expect((truncateText(tree) ?? tree).length).toBeLessThanOrEqual(tree.length)
}

test.each(Object.entries(HOSTILE_TEXTS))('%s does no harm', (_name, text) => {
  expectSound(text)
})

test('every text is parsed into a tree that is safe to render', () => {
  fc.assert(fc.property(anyText, expectSound), { numRuns: 400 })
})

test('tags are found in order, and each is a whole one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let done = 0
      for (const { name, from, to } of tokenize(text)) {
        expect(from).toBeGreaterThanOrEqual(done)
        expect(text.slice(from, to).toLowerCase()).toMatch(/^\[\/?[a-z]+(?:[^a-z].*)?\]$/s)
        expect(text.slice(from, to).toLowerCase()).toContain(name)
        done = to
      }
    }),
  )
})

/** The numbered words that a tree shows, not those of addresses. */
function wordsIn(nodes: readonly TextNode[]): string[] {
  const shown = walk(nodes).map(([node]) => ('text' in node ? node.text : ''))
  return shown.join('').match(/word\d+x/g) ?? []
}

test('every typed word is in the tree once, in order', () => {
  // Without the one tag whose words the messenger leaves out.
  const parts = fc.array(
    fc.oneof(open, close, fc.constantFrom('[*]', '[BR]', '\n', '>>', ' ', `\n${RULE}\n`, 'a[0]', '[')),
  )
  fc.assert(
    fc.property(parts, (typed) => {
      const tags = typed.map((tag) => tag.replace('pch', 'b'))
      const text = tags.map((tag, place) => `word${place}x${tag}`).join('')
      expect(wordsIn(parseText(text))).toEqual(tags.map((_tag, place) => `word${place}x`))
    }),
  )
})

/** A part of a message, and whether the messenger shows its words. */
interface Part {
  readonly text: string
  readonly words: readonly string[]
}

/** Parts of well-formed tags in any nesting; the words are numbered later, in their order. */
const { part } = fc.letrec<{ part: Part }>((tie) => {
  const parts = fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((list) => ({
    text: list.map(({ text }) => text).join(' '),
    words: list.flatMap(({ words }) => words),
  }))
  const within = (opening: string, closing: string) =>
    parts.map(({ text, words }) => ({ text: `${opening}${text}${closing}`, words }))
  const word = fc.nat().map((n): Part => ({ text: `word${n}x`, words: [`word${n}x`] }))
  return {
    part: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'part' },
      word,
      within('[B]', '[/B]'),
      within('[i]', '[/i]'),
      within('[U]', '[/U]'),
      within('[S]', '[/S]'),
      within('[SIZE=20]', '[/SIZE]'),
      within('[COLOR=#f00]', '[/COLOR]'),
      within('[URL=/a?b[C]=1&d[0]=2]', '[/URL]'),
      within('[URL=javascript:alert(1)]', '[/URL]'),
      within('[USER=9]', '[/USER]'),
      within('[USER=9 REPLACE]', '[/USER]'),
      within('[USER=all]', '[/USER]'),
      within('[CHAT=12]', '[/CHAT]'),
      within('[CHAT=imol|12]', '[/CHAT]'),
      within('[CONTEXT=chat12/345]', '[/CONTEXT]'),
      within('[CONTEXT=27:31/345]', '[/CONTEXT]'),
      within('[SEND=/help]', '[/SEND]'),
      within('[PUT=[B]a[/B]]', '[/PUT]'),
      within('[CALL=+49301234]', '[/CALL]'),
      within('\n>>', '\n'),
      within(`\n${RULE}\nAnna [today] #chat12/345\n`, `\n${RULE}\n`),
      within('[QUOTE]', '[/QUOTE]'),
      within('/me ', ''),
      within('/loud ', ''),
      word.map(({ text, words }) => ({ text: `[CODE][B]${text}[/B][/CODE]`, words })),
      word.map(({ text }) => ({ text: `[PCH=15]${text}[/PCH]`, words: [] })),
      word.map(({ text, words }) => ({
        text: `[IMG SIZE=small]https://a.example/${text}.png [/IMG]`,
        words,
      })),
      fc
        .constantFrom('[BR]', '\n', '[LIKE]', '[RATING=4]', '[DISK=1]', '[ATTACH=1]', '[ICON=a]', '\t', ':-)')
        .map((text) => ({ text, words: [] })),
      fc.constantFrom('[TIMESTAMP=1790000000 FORMAT=FORMAT_DATE]').map((text) => ({ text, words: [] })),
    ),
  }
})

test('well-formed tags in any nesting show all visible words once, in order', () => {
  fc.assert(
    fc.property(part, ({ text, words }) => {
      expectSound(text)
      expect(wordsIn(parseText(`word0x ${text}`, ORIGIN))).toEqual(['word0x', ...words])
    }),
    { numRuns: 500 },
  )
})

test('the plain text holds no well-formed tag', () => {
  // A command has one line, and a quote lines of its own.
  const known = part.filter(({ text }) => !/\n|\[(?:BR|QUOTE|CODE)\]/.test(text))
  fc.assert(
    fc.property(known, ({ text }) => {
      const line = plainTextOf(text, readerWords)
      expect(line.replaceAll(/\[(?:File|Attachment|Rating)\]/g, '')).not.toMatch(/[[\]]/)
    }),
  )
})

test('the written text of links has no line break', () => {
  fc.assert(fc.property(anyText, (text) => !/\n/.test(writtenText(parseText(text, ORIGIN)))))
})

test('no line contains a line break', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const line of splitLines(parseText(text))) {
        if (Array.isArray(line))
          expect(line.some((node) => node.type === 'break' || isBlock(node))).toBe(false)
      }
    }),
  )
})

/** Counts the characters that are searched and the items put into lists while a text is parsed. */
function workFor(text: string): number {
  let work = 0
  const { indexOf, lastIndexOf } = String.prototype
  const { exec } = RegExp.prototype
  const { push, findIndex } = Array.prototype
  // Not by a spy of vitest's, which keeps its calls in lists of its own.
  Object.assign(String.prototype, {
    indexOf(this: string, word: string, from = 0) {
      const at = indexOf.call(this, word, from)
      work += (at < 0 ? this.length : at) - from + 1
      return at
    },
    lastIndexOf(this: string, word: string, from = this.length) {
      const at = lastIndexOf.call(this, word, from)
      work += from - at
      return at
    },
  })
  // Every method of strings and patterns searches by it.
  Object.assign(RegExp.prototype, {
    exec(this: RegExp, searched: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0
      const found = exec.call(this, searched)
      const end = found === null ? (this.sticky ? from : searched.length) : found.index + found[0].length
      work += Math.max(0, end - from) + 1
      return found
    },
  })
  Object.assign(Array.prototype, {
    push(this: unknown[], ...items: unknown[]) {
      work += items.length
      return push.apply(this, items)
    },
    findIndex(this: unknown[], fits: (item: unknown, at: number, all: unknown[]) => boolean) {
      const at = findIndex.call(this, fits)
      work += at < 0 ? this.length : at + 1
      return at
    },
  })
  try {
    parseText(text, ORIGIN)
  } finally {
    Object.assign(String.prototype, { indexOf, lastIndexOf })
    Object.assign(RegExp.prototype, { exec })
    Object.assign(Array.prototype, { push, findIndex })
  }
  return work
}

test.each([
  '[',
  ']',
  '[B]',
  '[/B]',
  '[B',
  '[URL=',
  '[x]',
  '[B x]',
  '[CODE]a[/CODE]',
  '[B]a[I]b[/B]c[/I]',
  '[LIST][*]',
  '[b][i][u][*]',
  '[B][I][U][S]x[/S][/U][/I][/B]',
  '[QUOTE]',
  '[COLOR=#f00][SIZE=20]x[/SIZE][/COLOR]',
  '[CONTEXT=chat1/2]x[/CONTEXT]',
  '[USER=27]',
  '[CHAT=',
  '[SEND=[B]',
  '[SEND=a\n',
  '[LIKE]',
  '[IMG   ',
  '[URL=[URL=x]',
  '[URL=a[b]',
  '    ',
  '\t',
  '/me ',
  '[URL=https://a.example/]b[/URL]',
  '>>\n',
  `${RULE}\n`,
  `${RULE}\nA [b`,
  '[URL=a[',
  '[URL=[a]',
  '[URL=[URL=',
  '[CALL]1',
  '[IMG SIZE=small]https://a.png?',
  'https://a.example/) ',
  ' :-) ',
  'www.',
  'a.',
  'word',
])('%j is parsed in linear time', (unit) => {
  const small = workFor(unit.repeat(2500 / unit.length))
  const large = workFor(unit.repeat(10_000 / unit.length))
  expect(large).toBeLessThan(small * 6 + 1000)
})

test.each([
  '[B][I][U][*]',
  '[B]x[I]y[U]z[*]',
  '[B]a[I]b[/B]c[/I]',
  '[B][I][U][S]x[/S][/U][/I][/B]',
  '[/B][/I]',
])('%j has few nodes, whatever is open above', (unit) => {
  const text = `[LIST]${unit.repeat(10_000 / unit.length)}${'[/U][/I][/B]'.repeat(20)}[/LIST]`
  expect(walk(parseText(text)).length).toBeLessThan(text.split('[').length * 2)
})
