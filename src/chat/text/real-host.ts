import { parsedUrl } from '../../portal/parsed-url.ts'

/** Directional characters, which change the reading order of a host. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const SCHEME = /^[a-z][a-z\d+.-]*:\/*/i
const AFTER_HOST = /[/?#].*$/s
const NO_HOST_CHARACTERS = /[^\p{L}\p{N}._-]+/u
const IDEOGRAPHIC_STOP = /\u3002/g
const IP = /^\d+(?:\.\d+){3}$/
const TOP_LEVEL = /^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu

/** A text that names no host, and turns no direction. */
const PLAIN = /^[\w\s]*$/

/**
 * The host that a link leads to (of `mailto:`, the address), when the shown text could feign another one: it names
 * another host, turns the reading direction, has a user name, or foreign letters under a Latin top-level domain. Empty
 * otherwise.
 */
export function realHost(href: string, shown: string): string {
  // Spares the parsing of nearly all links.
  const isHonest = shown === href || PLAIN.test(shown)
  if (isHonest && !href.includes('@') && !href.includes('xn--')) return ''
  const { protocol, hostname, pathname, username, password } = new URL(href)
  const isMail = protocol === 'mailto:'
  const host = isMail ? pathname.slice(pathname.lastIndexOf('@') + 1).toLowerCase() : hostname
  const real = isMail ? pathname : hostname
  if (username !== '' || password !== '' || hasForeignLetters(host) || DIRECTIONS.test(shown)) return real
  return hostsIn(shown).some((named) => withoutWww(named) !== withoutWww(host)) ? real : ''
}

/** True for `xn--…` under a Latin ending: a Cyrillic а looks like a Latin one. Under `.рф` it is ordinary. */
function hasForeignLetters(host: string): boolean {
  const labels = host.split('.')
  return labels.some((label) => label.startsWith('xn--')) && labels.at(-1)?.startsWith('xn--') === false
}

function hostsIn(shown: string): string[] {
  const readable = shown
    .normalize('NFKC')
    .replace(IDEOGRAPHIC_STOP, '.')
    .replace(/\p{Cf}/gu, '')
  return readable
    .split(/\s+/)
    .flatMap((word) => word.replace(SCHEME, '').replace(AFTER_HOST, '').split(NO_HOST_CHARACTERS))
    .filter(isHost)
    .flatMap((name) => parsedUrl(`https://${name}`)?.hostname ?? [])
}

function isHost(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot > 0 && (TOP_LEVEL.test(name.slice(dot + 1)) || IP.test(name))
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}
