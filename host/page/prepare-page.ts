import type { AppFile, Bytes } from '../app-files.ts'
import { mostRecent } from './most-recent.ts'
import type { AppLanguage, PageLanguage } from './page-language.ts'

/** How a platform compresses the page, while a request waits; without it the platform's own edge does. */
export type Compress = (text: Bytes) => Pick<AppFile, 'br' | 'gzip'>

/** `index.html`, ready to be answered. */
export interface PreparedPage {
  /** The page in a language; `portal` is an allowed one's origin, which the page connects to first of all. */
  forPortal(language: PageLanguage<AppLanguage>, portal: string | undefined): AppFile
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
}

/** Pages kept, each some 20 KB: portals that are busy stay, and endless names of portals cost no more memory. */
const MAX_PAGES = 256

const INLINE_SCRIPT = /<script(?![^>]*\ssrc[\s=])[^>]*>([\s\S]*?)<\/script>/gi
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi
const HTML_TAG = /<html\b([^>]*)>/i
const LANGUAGE_ATTRIBUTES = /\s(?:lang|dir)="[^"]*"/gi
const START_OF_HEAD = /<head>(?:\s*<meta charset="utf-8"\s*\/?>)?/i

/** Hashes what stands inline in the page, once, when the host starts. */
export async function preparePage(indexHtml: Bytes, compress: Compress): Promise<PreparedPage> {
  const html = new TextDecoder().decode(indexHtml)
  const pages = mostRecent<AppFile>(MAX_PAGES)
  return {
    forPortal(language, portal) {
      return pages(`${language.tag} ${portal ?? ''}`, () => {
        const body = new TextEncoder().encode(connecting(spoken(html, language), portal))
        return { body, ...compress(body) }
      })
    },
    scriptHashes: await hashes(html, INLINE_SCRIPT),
    styleHashes: await hashes(html, INLINE_STYLE),
  }
}

function spoken(html: string, { tag, direction }: PageLanguage<AppLanguage>): string {
  return html.replace(HTML_TAG, (_, attributes: string) => {
    return `<html lang="${tag}" dir="${direction}"${attributes.replaceAll(LANGUAGE_ATTRIBUTES, '')}>`
  })
}

/**
 * With `crossorigin`, because the SDK asks the portal without cookies, and browsers keep the connections that carry
 * them apart. An origin that was allowed holds no character that HTML minds.
 */
function connecting(html: string, portal: string | undefined): string {
  if (portal === undefined) return html
  return html.replace(START_OF_HEAD, (head) => `${head}<link rel="preconnect" href="${portal}" crossorigin>`)
}

async function hashes(html: string, inline: RegExp): Promise<string[]> {
  // An HTML parser turns CRLF into LF before anything is hashed.
  const texts = [...html.replaceAll('\r\n', '\n').matchAll(inline)].map(([, text]) => text ?? '')
  return Promise.all(texts.map(hash))
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
