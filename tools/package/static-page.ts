import { contentSecurityPolicy } from '../../host/headers/content-security-policy.ts'
import { preparePage } from '../../host/page/prepare-page.ts'

/** `http:` too: a self-hosted portal may have no TLS. Where the page itself came by https, the browser lets no http through anyway. */
const ANY_PORTAL = 'https: http:'
const HTML = '<html '
const CHARSET = '<meta charset="utf-8" />'

/**
 * The built page for a place whose headers aren't ours, with a mark by which the app knows (`src/boot/main.ts`). What the host
 * says in headers stands in the page itself: that no address of ours is told to others, and the Content-Security-Policy,
 * but for what a page can't say or can't know:
 *
 * - `frame-ancestors` counts in a header only.
 * - Which portal opens it isn't known when the archive is made, so `connect-src` and `img-src` take any.
 *
 * Throws where the page isn't the one that our build writes.
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
