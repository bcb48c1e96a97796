import { expect, test } from 'vitest'
import { applyTag, type FormatTag, hasTags } from '../../../../src/chat/composing/apply-tag.ts'

/** Applies a tag to a text in which `|` marks the ends of the selection, and returns it so. */
function tagged(marked: string, tag: FormatTag): string {
  const [before = '', selected = '', after = ''] = marked.split('|')
  const { start, end, inserted, selection } = applyTag(
    before + selected + after,
    [before.length, before.length + selected.length],
    tag,
  )
  const text = (before + selected + after).slice(0, start) + inserted + (before + selected + after).slice(end)
  return `${text.slice(0, selection[0])}|${text.slice(...selection)}|${text.slice(selection[1])}`
}

test('a tag is put around the selection, which stays, and is taken off again', () => {
  expect(tagged('a |b| c', 'b')).toBe('a [b]|b|[/b] c')
  expect(tagged('a [b]|b|[/b] c', 'b')).toBe('a |b| c')
  expect(tagged('a [b]|b|[/b] c', 'i')).toBe('a [b][i]|b|[/i][/b] c')
  expect(tagged('|| c', 'code')).toBe('[code]||[/code] c')
})

test('a link asks for its address, or for its words where an address is selected', () => {
  expect(tagged('see |here|', 'url')).toBe('see [url=|https://|]here[/url]')
  expect(tagged('see |https://a.example/x|', 'url')).toBe('see [url=https://a.example/x]||[/url]')
})

test('a text with tags is told from one without', () => {
  expect(['[b]x[/b]', '[URL=https://a.example]x[/URL]', '>>quoted', 'x\n>>quoted'].map(hasTags)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['x', 'a [draft] b', '1 > 2', '[bold]'].map(hasTags)).toEqual([false, false, false, false])
})
