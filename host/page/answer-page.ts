import type { Context } from 'hono'
import type { AppFile } from '../app-files.ts'
import type { DrawPage } from '../draw/draw-page.ts'
import { negotiatedEncoding } from '../encoded-body.ts'
import { CACHE_CONTROL } from '../headers/cache-control.ts'
import { contentSecurityPolicy } from '../headers/content-security-policy.ts'
import { PERMISSIONS_POLICY } from '../headers/permissions-policy.ts'
import { readPortal } from '../portals/read-portal.ts'
import { sendFile } from '../send-file.ts'
import { inlineHash } from './inline-hash.ts'
import { APP_LANGUAGES, pageLanguage } from './page-language.ts'
import { type Compress, preparePage } from './prepare-page.ts'
import { type RefusalReason, refusalPage } from './refusal-page.ts'

/** Options of `answerPage`. */
export interface PageOptions {
  index: AppFile
  portalOrigins: readonly string[]
  compress: Compress
  /** Draws the page where it can; undefined: the page is never drawn, and no body is read. */
  drawPage: DrawPage | undefined
  /** Text of the style element in what is drawn, which the policy of a drawn page allows; empty: there is none. */
  drawnStyles: string
}

const HEADERS = {
  'cache-control': CACHE_CONTROL.never,
  // Only on documents: browsers ignore it elsewhere, and it is long.
  'permissions-policy': PERMISSIONS_POLICY,
  // Portals with COEP require this header of the pages they frame.
  'cross-origin-resource-policy': 'cross-origin',
}

/** Handler of the page: the page for an allowed portal or without a portal, a 403 page for any other. */
export function answerPage({
  index,
  portalOrigins,
  compress,
  drawPage,
  drawnStyles,
}: PageOptions): (c: Context) => Promise<Response> {
  const preparing = preparePage(index.body, compress)
  const drawnHash = inlineHash(drawnStyles)
  return async (c) => {
    const query = new URL(c.req.url).searchParams
    const language = pageLanguage(query.get('LANG'), APP_LANGUAGES)
    const portal = readPortal(query, portalOrigins)
    if (portal.status === 'unlisted' || portal.status === 'unreadable') {
      return refused(c, portal.status, language.tag)
    }
    // A portal always sends its name, so a POST without one isn't from a portal.
    if (portal.status === 'absent' && c.req.method === 'POST') return refused(c, 'unreadable', language.tag)

    const { forPortal, textForPortal, scriptHashes, styleHashes } = await preparing
    const origin = portal.status === 'allowed' ? portal.origin : undefined
    const headersFor = (styles: readonly string[]) => ({
      ...HEADERS,
      'content-security-policy': contentSecurityPolicy({ portal: origin, scriptHashes, styleHashes: styles }),
      'content-type': 'text/html; charset=utf-8',
    })
    const page = forPortal(language, origin)
    if (origin !== undefined && drawPage !== undefined) {
      const encoding = negotiatedEncoding(page, c.req.header('accept-encoding'))
      const text = () => textForPortal(language, origin)
      const { raw: request, path } = c.req
      const drawn = await drawPage({ request, path, origin, language: language.tag, encoding, text })
      if (drawn !== undefined) {
        const styles = drawnStyles === '' ? styleHashes : [...styleHashes, await drawnHash]
        return c.body(drawn.body, 200, { ...headersFor(styles), ...drawn.headers })
      }
    }
    return sendFile(c, page, headersFor(styleHashes))
  }
}

/** Answers 403. The `x-deal-chat` header tells the self-check that the host, not a proxy, refused. */
function refused(c: Context, reason: RefusalReason, language: string): Response {
  const { html, policy } = refusalPage(reason, language)
  if (reason === 'unlisted') c.header('x-deal-chat', 'unlisted')
  return c.html(html, 403, { ...HEADERS, 'content-security-policy': policy })
}
