/** What the opening address tells about the page's `<html>`. */
export interface PageLanguage<Tag extends string> {
  /** BCP 47, for `lang`. */
  tag: Tag
  direction: 'ltr' | 'rtl'
}

/** The languages that the app's texts are written in: BCP 47, and the same as in `src/i18n/`. */
export const APP_LANGUAGES = ['en', 'ru'] as const

/** A language that the app's texts are written in. */
export type AppLanguage = (typeof APP_LANGUAGES)[number]

/** Bitrix24's own codes, where they aren't BCP 47. */
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
 * The page's language from `?LANG=`, so that `lang` and `dir` are right before the first paint. Where the app has
 * no texts, it is English, as the texts will be.
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
