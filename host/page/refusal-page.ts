/** The 403 page for a portal that isn't allowed. */
export interface RefusalPage {
  html: string
  /** Content-Security-Policy of the page: no scripts, framing allowed anywhere, so that it can be read. */
  policy: string
}

/** The reason of a refusal: a portal that isn't allowed, or an address that names none. */
export type RefusalReason = 'unlisted' | 'unreadable'

/**
 * Sentences in English and Russian, the language of most portals; the host imports nothing of `src/i18n/`. None repeats
 * the address's portal: anybody can frame this page with a name of their choice, which it must not recommend.
 */
const TEXTS = {
  en: {
    title: 'Deal Chat can’t be opened here',
    unlisted: [
      'The portal that the address names isn’t on this server’s list.',
      'Is this your own Bitrix24? Then ask whoever runs this server to add its address, as your browser shows it, to the setting PORTAL_ORIGINS, and reload the page.',
      'Beware: any site can show this page, with any name in its address. Whoever is on the list can show Deal Chat to your colleagues. Add only a portal that you run yourselves, never an address that you were sent.',
    ],
    unreadable: [
      'The address that opened Deal Chat doesn’t name a Bitrix24 portal.',
      'Open Deal Chat from a deal or from the left menu of your Bitrix24.',
    ],
  },
  ru: {
    title: 'Deal Chat здесь не откроется',
    unlisted: [
      'Портала, указанного в адресе, нет в списке этого сервера.',
      'Это ваш Битрикс24? Тогда попросите администратора сервера добавить его адрес, как он показан в браузере, в настройку PORTAL_ORIGINS и обновите страницу.',
      'Осторожно: эту страницу может показать любой сайт с любым именем в адресе. Сайт из списка может показывать Deal Chat вашим коллегам. Добавляйте только портал, которым управляете сами, и никогда — присланный адрес.',
    ],
    unreadable: [
      'В адресе, по которому открыли Deal Chat, нет портала Битрикс24.',
      'Откройте Deal Chat из сделки или из левого меню вашего Битрикс24.',
    ],
  },
} as const

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}main{max-inline-size:34rem;margin-inline:auto}h1{font-size:1.25rem;line-height:1.3}'

/** SHA-256 of `STYLE` as a CSP source; a test recomputes it. */
const REFUSAL_STYLE_HASH = 'sha256-h55rtHll3EUnIIzschswODRCI3hhR668lhyo8Eac+Uo='

/** Renders the 403 page; nothing in it comes from the request. */
export function refusalPage(reason: RefusalReason, language: string): RefusalPage {
  const tag = language === 'ru' ? 'ru' : 'en'
  const texts = TEXTS[tag]
  return {
    html: `<!doctype html>
<html lang="${tag}" dir="ltr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${texts.title}</title>
<style>${STYLE}</style>
<main>
<h1>${texts.title}</h1>
${texts[reason].map((sentence) => `<p>${sentence}</p>`).join('\n')}
</main>
</html>
`,
    policy: `default-src 'none'; style-src '${REFUSAL_STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  }
}
