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
  const link =
    linkTo(address, portalOrigin) ?? (WWW.test(address) ? linkTo(`https://${address}`, portalOrigin) : null)
  if (link !== null || !OWN_PATH.test(address) || portalOrigin === '') return link
  const own = linkTo(portalOrigin + address, portalOrigin)
  return own?.path === '' ? null : own
}

function linkTo(address: string, portalOrigin: string): SafeLink | null {
  const href = allowedAddress(address, 'link')
  if (href === '') return null
  // An address with a user name has it between the scheme and the host, and doesn't begin with the origin.
  const path =
    portalOrigin !== '' && href.startsWith(`${portalOrigin}/`) ? href.slice(portalOrigin.length) : ''
  return { href, path: OWN_PATH.test(path) ? path : '' }
}

const QUOTED = /^(["'])(.*)\1$/

function unquoted(address: string): string {
  return QUOTED.exec(address)?.[2] ?? address
}
