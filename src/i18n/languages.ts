import type { AbstractIntlMessages } from 'use-intl'

/** Loads a part of a language's texts, a file of its own in the build. */
type LoadTexts = () => Promise<{ default: AbstractIntlMessages }>

/** A language with texts of the app. */
export interface Language {
  /** The portal's code, not BCP 47: `LANG` of the handshake. */
  readonly code: string
  /** BCP 47, for `lang` and `Intl`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** The parts of its texts (`text-parts.ts`). */
  readonly load: {
    /** Those of a chat's first screen. */
    readonly chat: LoadTexts
    /** Those of what is rendered after a chat's header. */
    readonly conversation: LoadTexts
    /** Those of the app's own pages. */
    readonly pages: LoadTexts
    /** Those of the parts that are fetched when they are wanted. */
    readonly later: LoadTexts
  }
}

const ENGLISH: Language = {
  code: 'en',
  tag: 'en',
  direction: 'ltr',
  load: {
    chat: () => import('./en.ts?icu=chat'),
    conversation: () => import('./en.ts?icu=conversation'),
    pages: () => import('./en.ts?icu=pages'),
    later: () => import('./en.ts?icu=later'),
  },
}

/**
 * The languages that the app has texts in, of those in `src/setup/portal-languages.ts`. A new one: a file beside `en.ts`, a
 * row here, a line in `host/page/page-language.ts`.
 */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  {
    code: 'ru',
    tag: 'ru',
    direction: 'ltr',
    load: {
      chat: () => import('./ru.ts?icu=chat'),
      conversation: () => import('./ru.ts?icu=conversation'),
      pages: () => import('./ru.ts?icu=pages'),
      later: () => import('./ru.ts?icu=later'),
    },
  },
]

/** The app's language for a portal's code: English when it is not translated; never the device's. */
export function languageFor(code: string | null): Language {
  return LANGUAGES.find((candidate) => candidate.code === code) ?? ENGLISH
}

/** The app's language of a BCP 47 tag. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((candidate) => candidate.tag === tag) ?? ENGLISH
}
