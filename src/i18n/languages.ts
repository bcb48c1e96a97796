import type { AbstractIntlMessages } from 'use-intl'

/** A language that a portal's interface can have. */
export interface PortalLanguage {
  /** The portal's own code, which isn't BCP 47: the handshake's `LANG`, and the keys of `LANG_ALL` in `placement.bind`. */
  readonly code: string
  /** BCP 47, for `lang` and `Intl`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** What the app is called in it, and so its tab and its page in the left menu. */
  readonly appName: string
  /** The app's texts, one file a language, fetched only when they are needed; null: none yet, English stands in. */
  readonly load: (() => Promise<{ default: AbstractIntlMessages }>) | null
}

/** A language that the app has texts in. */
export interface Language extends PortalLanguage {
  readonly load: NonNullable<PortalLanguage['load']>
}

const ENGLISH: Language = {
  ...language('en', 'en', 'Deal Chat'),
  load: () => import('./en.ts?icu'),
}

/**
 * Every language of Bitrix24's interface: the cloud's (the SDK's `B24LangList`), then those that only portals of some
 * countries have. To give the app texts in one: a file beside `en.ts`, its `load` here, a line in `host/page-language.ts`.
 */
export const PORTAL_LANGUAGES: readonly PortalLanguage[] = [
  ENGLISH,
  { ...language('ru', 'ru', 'Чат сделки'), load: () => import('./ru.ts?icu') },
  language('de', 'de', 'Deal-Chat'),
  language('la', 'es-419', 'Chat de la negociación'),
  language('fr', 'fr', 'Chat de la transaction'),
  language('it', 'it', 'Chat della trattativa'),
  language('pl', 'pl', 'Czat deala'),
  language('br', 'pt-BR', 'Chat do negócio'),
  language('tr', 'tr', 'Anlaşma sohbeti'),
  language('ua', 'uk', 'Чат угоди'),
  language('kz', 'kk', 'Мәміле чаты'),
  language('vn', 'vi', 'Trò chuyện giao dịch'),
  language('id', 'id', 'Obrolan transaksi'),
  language('ms', 'ms', 'Sembang urus niaga'),
  language('th', 'th', 'แชทดีล'),
  language('in', 'hi', 'डील चैट'),
  language('ja', 'ja', '取引チャット'),
  language('sc', 'zh-Hans', '交易聊天'),
  language('tc', 'zh-Hant', '交易聊天室'),
  { ...language('ar', 'ar', 'دردشة الصفقة'), direction: 'rtl' },
  language('az', 'az', 'Sövdələşmə çatı'),
  language('be', 'be', 'Чат здзелкі'),
  language('hy', 'hy', 'Գործարքի չատ'),
  language('ka', 'ka', 'გარიგების ჩატი'),
  language('ky', 'ky', 'Бүтүм чаты'),
  language('tg', 'tg', 'Чати муомила'),
  language('tk', 'tk', 'Geleşik çaty'),
  language('uz', 'uz', 'Bitim chati'),
]

/** The app's language for a portal's: its own where the app has texts in it, else English; never the device's. */
export function languageFor(code: string | null): Language {
  return PORTAL_LANGUAGES.filter(isSpoken).find((candidate) => candidate.code === code) ?? ENGLISH
}

function isSpoken(candidate: PortalLanguage): candidate is Language {
  return candidate.load !== null
}

function language(code: string, tag: string, appName: string): PortalLanguage {
  return { code, tag, direction: 'ltr', appName, load: null }
}
