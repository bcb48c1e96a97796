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
  /** The title of its part beside a record's chat in the messenger: "Deal". */
  readonly recordName: string
}

/**
 * Every language of Bitrix24's interface: the cloud's (the SDK's `B24LangList`), then those that only portals of some
 * countries have. `src/i18n/languages.ts` has those that the app has texts in.
 */
export const PORTAL_LANGUAGES: readonly PortalLanguage[] = [
  language('en', 'en', 'Deal Chat', 'Chat', 'Deal'),
  language('ru', 'ru', 'Чат сделки', 'Чат', 'Сделка'),
  language('de', 'de', 'Deal-Chat', 'Chat', 'Deal'),
  language('la', 'es-419', 'Chat de la negociación', 'Chat', 'Negociación'),
  language('fr', 'fr', 'Chat de la transaction', 'Chat', 'Transaction'),
  language('it', 'it', 'Chat della trattativa', 'Chat', 'Trattativa'),
  language('pl', 'pl', 'Czat deala', 'Czat', 'Deal'),
  language('br', 'pt-BR', 'Chat do negócio', 'Chat', 'Negócio'),
  language('tr', 'tr', 'Anlaşma sohbeti', 'Sohbet', 'Anlaşma'),
  language('ua', 'uk', 'Чат угоди', 'Чат', 'Угода'),
  language('kz', 'kk', 'Мәміле чаты', 'Чат', 'Мәміле'),
  language('vn', 'vi', 'Trò chuyện giao dịch', 'Trò chuyện', 'Giao dịch'),
  language('id', 'id', 'Obrolan transaksi', 'Obrolan', 'Transaksi'),
  language('ms', 'ms', 'Sembang urus niaga', 'Sembang', 'Urus niaga'),
  language('th', 'th', 'แชทดีล', 'แชท', 'ดีล'),
  language('in', 'hi', 'डील चैट', 'चैट', 'डील'),
  language('ja', 'ja', '取引チャット', 'チャット', '取引'),
  language('sc', 'zh-Hans', '交易聊天', '聊天', '交易'),
  language('tc', 'zh-Hant', '交易聊天室', '聊天', '交易'),
  { ...language('ar', 'ar', 'دردشة الصفقة', 'دردشة', 'صفقة'), direction: 'rtl' },
  language('az', 'az', 'Sövdələşmə çatı', 'Çat', 'Sövdələşmə'),
  language('be', 'be', 'Чат здзелкі', 'Чат', 'Здзелка'),
  language('hy', 'hy', 'Գործարքի չատ', 'Չատ', 'Գործարք'),
  language('ka', 'ka', 'გარიგების ჩატი', 'ჩატი', 'გარიგება'),
  language('ky', 'ky', 'Бүтүм чаты', 'Чат', 'Бүтүм'),
  language('tg', 'tg', 'Чати муомила', 'Чат', 'Муомила'),
  language('tk', 'tk', 'Geleşik çaty', 'Çat', 'Geleşik'),
  language('uz', 'uz', 'Bitim chati', 'Chat', 'Bitim'),
]

function language(
  code: string,
  tag: string,
  appName: string,
  tabName: string,
  recordName: string,
): PortalLanguage {
  return { code, tag, direction: 'ltr', appName, tabName, recordName }
}
