import type { AbstractIntlMessages } from 'use-intl'

/** Texts by BCP 47 tag. A table of its own: those of `languages.ts` are in the page's entry chunk, which stays alone. */
const LATER: ReadonlyMap<string, () => Promise<{ default: AbstractIntlMessages }>> = new Map([
  ['en', () => import('../en.ts?icu=later')],
  ['ru', () => import('../ru.ts?icu=later')],
])

/**
 * The texts of the parts that are fetched when they are wanted (`LATER_TEXTS`), in English where a language has none.
 * Rejects where the file does not arrive.
 */
export async function laterTexts(tag: string): Promise<AbstractIntlMessages> {
  const load = LATER.get(tag) ?? LATER.get('en')
  return load === undefined ? {} : (await load()).default
}
