import type { AppFile } from '../app-files.ts'
import { acceptsEncoding } from '../encoded-body.ts'
import { chunkPattern } from './chunk-pattern.ts'

const ASSETS = '/assets/'

/**
 * Headers by which browsers keep an asset as the dictionary of its chunk's next versions (RFC 9842). The pattern is
 * relative to the asset's own address, so that it holds below any path of a proxy.
 */
export function dictionaryHeaders(path: string): Record<string, string> {
  const pattern = path.startsWith(ASSETS) ? chunkPattern(path.slice(ASSETS.length)) : undefined
  return pattern === undefined ? {} : { 'use-as-dictionary': `match="${pattern}"` }
}

/** The request's `Available-Dictionary`, where the file has a delta for it and the request takes `dcz`. */
export function availableDictionary({ deltas }: AppFile, asked: Headers): string | undefined {
  if (deltas === undefined) return undefined
  const dictionary = asked.get('available-dictionary')
  if (dictionary === null || !deltas.has(dictionary)) return undefined
  return acceptsEncoding(asked.get('accept-encoding'), 'dcz') ? dictionary : undefined
}

/** An address that browsers trust without TLS, since it is the browser's own machine. */
const LOOPBACK = /^http:\/\/(?:(?:[^/:]+\.)?localhost|127(?:\.\d+){3}|\[::1\])[:/]/

/**
 * True for a request from a secure context (RFC 9842, section 8) of the host's own origin (section 9.3): the host lets no
 * other origin read an asset. Not in `Vary`: caches would keep a copy for each value, and the content is the same.
 */
export function allowsDictionaries({ url, headers }: Request, behindTls: boolean): boolean {
  return (behindTls || url.startsWith('https:') || LOOPBACK.test(url)) && isOfOwnOrigin(headers)
}

function isOfOwnOrigin(asked: Headers): boolean {
  const site = asked.get('sec-fetch-site')
  if (site === null || site === 'same-origin') return true
  const mode = asked.get('sec-fetch-mode')
  return mode === null || mode === 'navigate' || mode === 'same-origin'
}
