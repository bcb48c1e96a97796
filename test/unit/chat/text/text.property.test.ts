import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_DEPTH } from '../../../../src/chat/text/build-tree.ts'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { plainText } from '../../../../src/chat/text/plain-text.ts'
import { splitLines } from '../../../../src/chat/text/split-lines.ts'
import { isBlock, type TextNode } from '../../../../src/chat/text/text-node.ts'
import { tokenize } from '../../../../src/chat/text/tokenize.ts'
import { truncateText } from '../../../../src/chat/text/truncate-text.ts'
import { HOSTILE_TEXTS } from '../../../hostile-texts.ts'

const ORIGIN = 'https://acme.example'
const RULE = '-'.repeat(54)
const TAGS = [
  'B',
  'i',
  'S',
  'u',
  'QUOTE',
  'LIST',
  'CODE',
  'URL',
  'USER',
  'CHAT',
  'SIZE',
  'SEND',
  'CALL',
  'IMG',
  'CONTEXT',
  'PCH',
]
const VALUES = [
  '',
  '=1',
  '=27 REPLACE',
  '=https://a.example/',
  '=javascript:alert(1)',
  '=/crm/',
  '="',
  '=//a.example',
  '=/a?b[C]=1',
  '=chat1/2',
  ' SIZE=small',
]

const open = fc
  .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...VALUES))
  .map(([tag, value]) => `[${tag}${value}]`)
const close = fc.constantFrom(...TAGS).map((tag) => `[/${tag}]`)
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
    const inside = 'children' in node ? node.children : node.type === 'list' ? node.items.flat() : []
    return [[node, above], ...walk(inside, [...above, node])]
  })
}

/** Expects the properties that hold for the tree of any text. */
function expectSound(text: string): void {
  const tree = parseText(text, ORIGIN)
  for (const [node, above] of walk(tree)) {
    expect(above.length).toBeLessThanOrEqual(MAX_DEPTH + 1)
    if (isBlock(node)) expect(above.filter((outer) => !isBlock(outer))).toEqual([])
    if (node.type !== 'link') continue
    expect(above.some(({ type }) => type === 'link')).toBe(false)
    expect(node.href).toMatch(/^(?:https?:\/\/|mailto:)/)
    expect(new URL(node.href).href).toBe(node.href)
    if (node.path !== '') expect(new URL(node.path, ORIGIN).href).toBe(node.href)
  }
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  expect(plainText(tree)).not.toMatch(/[\r\n\t]/)
  expect((truncateText(tree) ?? tree).length).toBeLessThanOrEqual(tree.length)
}

test.each(Object.entries(HOSTILE_TEXTS))('%s does no harm', (_name, text) => {
  expectSound(text)
})

test('every text is parsed into a tree that is safe to render', () => {
  fc.assert(fc.property(anyText, expectSound), { numRuns: 400 })
})

test('the tokens of a text join to the same text', () => {
  const joined = (text: string) =>
    tokenize(text)
      .map(({ raw }) => raw)
      .join('')
  fc.assert(fc.property(anyText, (text) => joined(text) === text))
})

test('every typed word is in the tree once, in order', () => {
  const parts = fc.array(
    fc.oneof(open, close, fc.constantFrom('[*]', '[BR]', '\n', '>>', ' ', `\n${RULE}\n`)),
  )
  fc.assert(
    fc.property(parts, (tags) => {
      const text = tags.map((tag, place) => `word${place}x${tag}`).join('')
      const read = walk(parseText(text))
        .map(([node]) => ('text' in node ? node.text : ''))
        .join(' ')
      expect(read.match(/word\d+x/g) ?? []).toEqual(tags.map((_tag, place) => `word${place}x`))
    }),
  )
})

test('the plain text holds no well-formed tag', () => {
  const { whole } = fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('a', 'b c', '\n'),
      fc
        .tuple(
          fc.constantFrom('B', 'I', 'QUOTE', 'URL=https://a.example/', 'USER=27', 'SIZE=2'),
          fc.array(tie('whole'), { maxLength: 3 }),
        )
        .map(([tag, inside]) => `[${tag}]x${inside.join('')}[/${tag.split('=')[0]}]`),
      fc
        .array(tie('whole'), { maxLength: 3 })
        .map((items) => `[LIST]${items.map((item) => `[*]${item}`).join('')}[/LIST]`),
    ),
  }))
  fc.assert(fc.property(whole, (text) => !/[[\]]/.test(plainTextOf(text))))
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

/** Counts the characters searched and the items put into lists while a text is parsed. */
function workFor(text: string): number {
  let work = 0
  const { indexOf } = String.prototype
  const { push, findIndex } = Array.prototype
  // Not by a spy of vitest's, which keeps its calls in lists of its own.
  Object.assign(String.prototype, {
    indexOf(this: string, word: string, from = 0) {
      const at = indexOf.call(this, word, from)
      work += (at < 0 ? this.length : at) - from + 1
      return at
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
    Object.assign(String.prototype, { indexOf })
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
  '[QUOTE]',
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

test.each(['[B][I][U][*]', '[B]x[I]y[U]z[*]'])('a list with %j in its items has few nodes', (unit) => {
  const text = `[LIST]${unit.repeat(10_000 / unit.length)}${'[/U][/I][/B]'.repeat(20)}[/LIST]`
  const items = text.split('[*]').length
  // Per item its own nodes, each style once, and the item: not one node for each tag that is open above it.
  expect(walk(parseText(text)).length).toBeLessThan(items * 12)
})
