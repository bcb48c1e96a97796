import type { AppFile, Bytes } from '../app-files.ts'
import { inlineHash } from './inline-hash.ts'
import { lruCache } from './lru-cache.ts'
import type { AppLanguage, PageLanguage } from './page-language.ts'

/** Compresses the page during a request. */
export type Compress = (text: Bytes) => Pick<AppFile, 'br' | 'gzip'>

/** `index.html`, prepared for answers. */
export interface PreparedPage {
  /** The page in a language; `portal` is the origin of an allowed portal, to which the page preconnects. */
  forPortal(language: PageLanguage<AppLanguage>, portal: string | undefined): AppFile
  /** Its text, made anew and not kept. */
  textForPortal(language: PageLanguage<AppLanguage>, portal: string): string
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
}

/** Size of the page cache; a page takes about 20 KB, and invented portal names can't exhaust the memory. */
const MAX_PAGES = 256

const INLINE_SCRIPT = /<script(?![^>]*\ssrc[\s=])[^>]*>([\s\S]*?)<\/script>/gi
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi
const HTML_TAG = /<html\b([^>]*)>/i
const LANGUAGE_ATTRIBUTES = /\s(?:lang|dir)="[^"]*"/gi
const START_OF_HEAD = /<head>(?:\s*<meta charset="utf-8"\s*\/?>)?/i

/** Prepares the page, and hashes its inline scripts and styles once, when the host starts. */
export async function preparePage(indexHtml: Bytes, compress: Compress): Promise<PreparedPage> {
  const html = new TextDecoder().decode(indexHtml)
  const pages = lruCache<AppFile>(MAX_PAGES)
  const textFor = (language: PageLanguage<AppLanguage>, portal: string | undefined) =>
    withPreconnect(withLanguage(html, language), portal)
  return {
    textForPortal: textFor,
    forPortal(language, portal) {
      return pages(`${language.tag} ${portal ?? ''}`, () => {
        const body = new TextEncoder().encode(textFor(language, portal))
        return { body, ...compress(body) }
      })
    },
    scriptHashes: await hashes(html, INLINE_SCRIPT),
    styleHashes: await hashes(html, INLINE_STYLE),
  }
}

function withLanguage(html: string, { tag, direction }: PageLanguage<AppLanguage>): string {
  return html.replace(HTML_TAG, (_, attributes: string) => {
    return `<html lang="${tag}" dir="${direction}"${attributes.replaceAll(LANGUAGE_ATTRIBUTES, '')}>`
  })
}

/**
 * Adds a preconnect to the portal. `crossorigin`, because the SDK sends no cookies and browsers pool such connections
 * separately. An allowed origin has no character that needs escaping in HTML.
 */
function withPreconnect(html: string, portal: string | undefined): string {
  if (portal === undefined) return html
  return html.replace(START_OF_HEAD, (head) => `${head}<link rel="preconnect" href="${portal}" crossorigin>`)
}

async function hashes(html: string, inline: RegExp): Promise<string[]> {
  // Browsers normalise CRLF to LF before they hash.
  const texts = [...html.replaceAll('\r\n', '\n').matchAll(inline)].map(([, text]) => text ?? '')
  return Promise.all(texts.map(inlineHash))
}
