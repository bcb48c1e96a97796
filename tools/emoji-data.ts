import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const QUERY = /\?emoji$/
/** Latest version of Unicode's emoji that is offered: the fonts of Windows 10 and of phones of 2021 have it. */
const MAX_VERSION = 13.1
/** The group of skin tones, which are no emoji of their own. */
const COMPONENTS = 'component'

/** An emoji of `emojibase-data`'s `data.json`. */
interface Emoji {
  readonly emoji: string
  readonly label: string
  readonly tags?: readonly string[]
  readonly group?: number
  readonly order?: number
  readonly version: number
}

interface Names {
  readonly groups: readonly { readonly key: string; readonly message: string; readonly order: number }[]
}

/**
 * Vite plugin: `import('emojibase-data/ru/data.json?emoji')` gives the emoji of a language as the picker takes them
 * (`EmojiData` of `frimousse`), without skin tones and what it does not show: a fifth of the file.
 */
export function emojiData(): Plugin {
  return {
    name: 'emoji-data',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!QUERY.test(source)) return null
      const file = await this.resolve(source.replace(QUERY, ''), importer)
      // A name without `.json` at its end, which Vite would read once more.
      return file === null ? null : `\0emoji:${file.id.split('?')[0]}?emoji`
    },
    load(id) {
      if (!id.startsWith('\0emoji:')) return null
      const file = id.slice('\0emoji:'.length).replace(QUERY, '')
      const emojis: Emoji[] = JSON.parse(readFileSync(file, 'utf8'))
      const names: Names = JSON.parse(readFileSync(join(dirname(file), 'messages.json'), 'utf8'))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pickerData(emojis, names)))})`
    },
  }
}

function pickerData(emojis: readonly Emoji[], { groups }: Names) {
  const shown = groups.filter(({ key }) => key !== COMPONENTS)
  return {
    locale: '',
    categories: shown.map(({ order, message }) => ({ index: order, label: capitalized(message) })),
    skinTones: {},
    emojis: emojis
      .filter(({ group, version }) => shown.some(({ order }) => order === group) && version <= MAX_VERSION)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ emoji, label, tags = [], group, version }) => ({
        emoji,
        category: group,
        label: capitalized(label),
        version,
        tags,
      })),
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
