import type { AppFile, Bytes } from '../app-files.ts'
import { APP_LANGUAGES, type AppLanguage, pageLanguage } from './page-language.ts'

/** How a platform compresses the page when the host starts; without it the platform's own edge does. */
export type Compress = (text: Bytes) => Pick<AppFile, 'br' | 'gzip'>

/** `index.html`, ready to be answered. */
export interface PreparedPage {
  /** The page with each language's `<html>`. */
  byLanguage: Readonly<Record<AppLanguage, AppFile>>
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc[\s=])[^>]*>([\s\S]*?)<\/script>/gi
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi
const HTML_TAG = /<html\b([^>]*)>/i
const LANGUAGE_ATTRIBUTES = /\s(?:lang|dir)="[^"]*"/gi

/** Makes the page of each language and hashes what stands inline in it, once, when the host starts. */
export async function preparePage(indexHtml: Bytes, compress: Compress): Promise<PreparedPage> {
  const html = new TextDecoder().decode(indexHtml)
  const inLanguage = (language: AppLanguage): AppFile => {
    const { tag, direction } = pageLanguage(language, APP_LANGUAGES)
    const spoken = html.replace(HTML_TAG, (_, attributes: string) => {
      return `<html lang="${tag}" dir="${direction}"${attributes.replaceAll(LANGUAGE_ATTRIBUTES, '')}>`
    })
    const body = new TextEncoder().encode(spoken)
    return { body, ...compress(body) }
  }
  return {
    byLanguage: { en: inLanguage('en'), ru: inLanguage('ru') },
    scriptHashes: await hashes(html, INLINE_SCRIPT),
    styleHashes: await hashes(html, INLINE_STYLE),
  }
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
