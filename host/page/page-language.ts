/** Attributes of the page's `<html>`, from the opening address. */
export interface PageLanguage<Tag extends string> {
  /** BCP 47, for `lang`. */
  tag: Tag
  direction: 'ltr' | 'rtl'
}

/** Languages of the app's texts, as BCP 47 tags; the same as in `src/i18n/`. */
export const APP_LANGUAGES = ['en', 'ru'] as const

/** A language of the app's texts. */
export type AppLanguage = (typeof APP_LANGUAGES)[number]

/** BCP 47 tags for the language codes of Bitrix24 that differ from them. */
const TAGS: Readonly<Record<string, string>> = {
  br: 'pt-BR',
  in: 'hi',
  kz: 'kk',
  la: 'es-419',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
  ua: 'uk',
  vn: 'vi',
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur'])

/**
 * The page's language from `?LANG=`, so that `lang` and `dir` are right before the first paint; English for a language
 * without texts.
 */
export function pageLanguage<Tag extends string>(
  code: string | null,
  languages: readonly Tag[],
): PageLanguage<Tag | 'en'> {
  const known = code?.trim().toLowerCase() ?? 'en'
  const wanted = TAGS[known] ?? known
  const tag = languages.find((language) => language === wanted) ?? 'en'
  return { tag, direction: RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr' }
}
