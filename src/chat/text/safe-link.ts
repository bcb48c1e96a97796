import { allowedAddress } from '../allowed-address.ts'

/** An address that is safe to open. */
export interface SafeLink {
  /** Absolute, as `new URL` writes it. */
  readonly href: string
  /** Path on the portal itself, with a single slash at the start; empty: another site. */
  readonly path: string
}

/** Blanks and invisible characters: control, zero-width, directional, unpaired surrogates. */
const UNFIT = /[\s\p{C}\\"<>]/u
const WWW = /^www\.[^./?#]/i
/** `//evil.example` is another host, even as the result of parsing `/.//evil.example`. */
const OWN_PATH = /^\/(?!\/)/

/**
 * Checks a typed address. Null unless it is literally `http`, `https`, `mailto` or a path of the portal; nothing is
 * decoded or repaired. `portalOrigin` is empty without a portal.
 */
export function safeLink(typed: string, portalOrigin: string): SafeLink | null {
  const address = unquoted(typed.trim())
  if (UNFIT.test(address)) return null
  if (allowedAddress(address, 'link') !== '') return linkTo(address, portalOrigin)
  if (WWW.test(address)) return linkTo(`https://${address}`, portalOrigin)
  if (!OWN_PATH.test(address) || portalOrigin === '') return null
  const link = linkTo(portalOrigin + address, portalOrigin)
  return link?.path === '' ? null : link
}

function linkTo(address: string, portalOrigin: string): SafeLink | null {
  const href = allowedAddress(address, 'link')
  if (href === '') return null
  const url = new URL(href)
  // The portal never writes its addresses with a user name.
  const isNamed = url.username !== '' || url.password !== ''
  const isOwn = url.origin === portalOrigin && !isNamed && OWN_PATH.test(url.pathname)
  return { href, path: isOwn ? url.pathname + url.search + url.hash : '' }
}

const QUOTED = /^(["'])(.*)\1$/

function unquoted(address: string): string {
  return QUOTED.exec(address)?.[2] ?? address
}
