import type { Context } from 'hono'
import type { AppFile } from '../app-files.ts'
import { CACHE_CONTROL } from '../headers/cache-control.ts'
import { contentSecurityPolicy } from '../headers/content-security-policy.ts'
import { PERMISSIONS_POLICY } from '../headers/permissions-policy.ts'
import { readPortal } from '../portals/read-portal.ts'
import { sendFile } from '../send-file.ts'
import { APP_LANGUAGES, pageLanguage } from './page-language.ts'
import { type Compress, preparePage } from './prepare-page.ts'
import { refusalPage } from './refusal-page.ts'

/** What the page is made of, and whom it is for. */
export interface PageOptions {
  index: AppFile
  portalOrigins: readonly string[]
  compress: Compress
}

const HEADERS = {
  'cache-control': CACHE_CONTROL.never,
  // With documents only: browsers heed it nowhere else, and it is longer than many an answer.
  'permissions-policy': PERMISSIONS_POLICY,
  // Portals on other origins frame the page and the refusal, also those that ask for this header in what they frame.
  'cross-origin-resource-policy': 'cross-origin',
}

/** Answers with the page for an allowed portal, with the page outside where no portal is named, else with the 403. */
export function answerPage({
  index,
  portalOrigins,
  compress,
}: PageOptions): (c: Context) => Promise<Response> {
  const preparing = preparePage(index.body, compress)
  return async (c) => {
    const query = new URL(c.req.url).searchParams
    const language = pageLanguage(query.get('LANG'), APP_LANGUAGES)
    const portal = readPortal(query, portalOrigins)
    if (portal.status === 'refused') return refused(c, portal.origin, language.tag)
    // A portal always names itself, so a POST without a portal comes from somewhere else.
    if (portal.status === 'absent' && c.req.method === 'POST') return refused(c, undefined, language.tag)

    const { forPortal, scriptHashes, styleHashes } = await preparing
    const origin = portal.status === 'allowed' ? portal.origin : undefined
    return sendFile(c, forPortal(language, origin), {
      ...HEADERS,
      'content-security-policy': contentSecurityPolicy({ portal: origin, scriptHashes, styleHashes }),
      'content-type': 'text/html; charset=utf-8',
    })
  }
}

/** A 403 may come from what stands before us, too: by the header the self-check knows ours. */
function refused(c: Context, origin: string | undefined, language: string): Response {
  const { html, policy } = refusalPage(origin, language)
  if (origin !== undefined) c.header('x-deal-chat', 'unlisted')
  return c.html(html, 403, { ...HEADERS, 'content-security-policy': policy })
}
