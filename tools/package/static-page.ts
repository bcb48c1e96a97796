import { contentSecurityPolicy } from '../../host/headers/content-security-policy.ts'
import { preparePage } from '../../host/page/prepare-page.ts'

/** Sources for any portal. `http:` for self-hosted ones without TLS; browsers block it on an https page anyway. */
const ANY_PORTAL = 'https: http:'
const HTML = '<html '
const CHARSET = '<meta charset="utf-8" />'

/**
 * The built page for static hosting, with `data-from="archive"`, which `src/boot/app-environment.ts` reads. The host's referrer
 * policy and Content-Security-Policy become `<meta>` elements, with two differences:
 *
 * - `frame-ancestors` is left out, since it works in a header only.
 * - `connect-src`, `img-src` and `media-src` allow any origin, since the portal isn't known when the archive is made.
 *
 * Rejects when the page isn't the one that the build writes.
 */
export async function staticPage(html: string): Promise<string> {
  const { scriptHashes, styleHashes } = await preparePage(new TextEncoder().encode(html), () => ({}))
  if (![HTML, CHARSET].every((part) => html.includes(part)))
    throw new Error('The built page has no place for its policy')
  const policy = contentSecurityPolicy({ portal: ANY_PORTAL, scriptHashes, styleHashes })
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors '))
    .join('; ')
  const headers = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="referrer" content="no-referrer" />',
  ]
  return html
    .replace(HTML, () => `${HTML}data-from="archive" `)
    .replace(CHARSET, () => [CHARSET, ...headers].join('\n    '))
}
