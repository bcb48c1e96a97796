import type { EmojiData } from 'frimousse'
import { loadCode } from '../../../../shared/errors/missing-code.ts'

/** Emoji of a language, from `emojibase-data`, as the build shortens them (`tools/emoji-data.ts`). */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: EmojiData }>>> = {
  en: () => import('emojibase-data/en/data.json?emoji'),
  ru: () => import('emojibase-data/ru/data.json?emoji'),
}

/** Emoji with their names and search words in a language of the app; in English where there are none. */
export async function loadEmojiData(tag: string): Promise<EmojiData> {
  const load = LANGUAGES[tag] ?? LANGUAGES['en']
  if (load === undefined) throw new Error('no emoji in English')
  return (await loadCode(load())).default
}
