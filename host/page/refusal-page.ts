/** The 403 page for a portal that isn't allowed. */
export interface RefusalPage {
  html: string
  /** Content-Security-Policy of the page: no scripts, framing allowed anywhere, so that it can be read. */
  policy: string
}

/** Texts in English and Russian, the language of most portals; the host imports nothing of `src/i18n/`. */
const TEXTS = {
  en: {
    title: 'Deal Chat can’t be opened here',
    unknown: (origin: string) => `The portal ${origin} isn’t on this server’s list.`,
    unreadable: 'The address that opened Deal Chat doesn’t name a Bitrix24 portal.',
    advice: (origin: string) =>
      `If it is yours, ask whoever runs this server to add ${origin} to the setting PORTAL_ORIGINS, then reload the page.`,
    otherwise: 'Open Deal Chat from a deal or from the left menu of your Bitrix24.',
  },
  ru: {
    title: 'Deal Chat здесь не откроется',
    unknown: (origin: string) => `Портала ${origin} нет в списке этого сервера.`,
    unreadable: 'В адресе, по которому открыли Deal Chat, нет портала Битрикс24.',
    advice: (origin: string) =>
      `Если это ваш портал, попросите администратора сервера добавить ${origin} в настройку PORTAL_ORIGINS и обновите страницу.`,
    otherwise: 'Откройте Deal Chat из сделки или из левого меню вашего Битрикс24.',
  },
} as const

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}main{max-inline-size:34rem;margin-inline:auto}h1{font-size:1.25rem;line-height:1.3}'

/** SHA-256 of `STYLE` as a CSP source; a test recomputes it. */
const REFUSAL_STYLE_HASH = 'sha256-h55rtHll3EUnIIzschswODRCI3hhR668lhyo8Eac+Uo='

/** Renders the 403 page. `origin` is the portal's origin as parsed by `readPortal`, never the raw query. */
export function refusalPage(origin: string | undefined, language: string): RefusalPage {
  const tag = language === 'ru' ? 'ru' : 'en'
  const texts = TEXTS[tag]
  const sentences =
    origin === undefined ? [texts.unreadable, texts.otherwise] : [texts.unknown(origin), texts.advice(origin)]
  return {
    html: `<!doctype html>
<html lang="${tag}" dir="ltr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${texts.title}</title>
<style>${STYLE}</style>
<main>
<h1>${texts.title}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
</main>
</html>
`,
    policy: `default-src 'none'; style-src '${REFUSAL_STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
