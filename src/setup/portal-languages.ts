/** A language of Bitrix24's interface. */
export interface PortalLanguage {
  /** The portal's code, not BCP 47: `LANG` of the handshake, a key of `LANG_ALL` in `placement.bind`. */
  readonly code: string
  /** BCP 47. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** The app's name, also of its page in the left menu. */
  readonly appName: string
  /** The title of its tab in a card: "Chat". */
  readonly tabName: string
}

/**
 * Every language of Bitrix24's interface: the cloud's (the SDK's `B24LangList`), then those that only portals of some
 * countries have. `src/i18n/languages.ts` has those that the app has texts in.
 */
export const PORTAL_LANGUAGES: readonly PortalLanguage[] = [
  language('en', 'en', 'Deal Chat', 'Chat'),
  language('ru', 'ru', 'Чат сделки', 'Чат'),
  language('de', 'de', 'Deal-Chat', 'Chat'),
  language('la', 'es-419', 'Chat de la negociación', 'Chat'),
  language('fr', 'fr', 'Chat de la transaction', 'Chat'),
  language('it', 'it', 'Chat della trattativa', 'Chat'),
  language('pl', 'pl', 'Czat deala', 'Czat'),
  language('br', 'pt-BR', 'Chat do negócio', 'Chat'),
  language('tr', 'tr', 'Anlaşma sohbeti', 'Sohbet'),
  language('ua', 'uk', 'Чат угоди', 'Чат'),
  language('kz', 'kk', 'Мәміле чаты', 'Чат'),
  language('vn', 'vi', 'Trò chuyện giao dịch', 'Trò chuyện'),
  language('id', 'id', 'Obrolan transaksi', 'Obrolan'),
  language('ms', 'ms', 'Sembang urus niaga', 'Sembang'),
  language('th', 'th', 'แชทดีล', 'แชท'),
  language('in', 'hi', 'डील चैट', 'चैट'),
  language('ja', 'ja', '取引チャット', 'チャット'),
  language('sc', 'zh-Hans', '交易聊天', '聊天'),
  language('tc', 'zh-Hant', '交易聊天室', '聊天'),
  { ...language('ar', 'ar', 'دردشة الصفقة', 'دردشة'), direction: 'rtl' },
  language('az', 'az', 'Sövdələşmə çatı', 'Çat'),
  language('be', 'be', 'Чат здзелкі', 'Чат'),
  language('hy', 'hy', 'Գործարքի չատ', 'Չատ'),
  language('ka', 'ka', 'გარიგების ჩატი', 'ჩატი'),
  language('ky', 'ky', 'Бүтүм чаты', 'Чат'),
  language('tg', 'tg', 'Чати муомила', 'Чат'),
  language('tk', 'tk', 'Geleşik çaty', 'Çat'),
  language('uz', 'uz', 'Bitim chati', 'Chat'),
]

function language(code: string, tag: string, appName: string, tabName: string): PortalLanguage {
  return { code, tag, direction: 'ltr', appName, tabName }
}
