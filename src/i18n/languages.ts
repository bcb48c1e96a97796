import type { AbstractIntlMessages } from 'use-intl'

/** A language that the app speaks: its BCP 47 tag, and the way its lines run. */
export interface Language {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** One file a language, fetched only when it is needed. */
  readonly load: () => Promise<{ default: AbstractIntlMessages }>
}

const ENGLISH: Language = { tag: 'en', direction: 'ltr', load: () => import('./en.ts?icu') }

/** The languages that the app speaks. To add one: a file beside `en.ts`, and a line here. */
const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'ru', direction: 'ltr', load: () => import('./ru.ts?icu') },
]

/** The language for a BCP 47 tag: itself, its base (`pt-BR` → `pt`), else English; never the device's. */
export function languageFor(tag: string | null): Language {
  const [base] = tag?.split('-') ?? []
  return (
    LANGUAGES.find((language) => language.tag === tag) ??
    LANGUAGES.find((language) => language.tag === base) ??
    ENGLISH
  )
}
