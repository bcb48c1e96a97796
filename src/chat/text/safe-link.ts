/** An address that a person may be sent to. */
export interface SafeLink {
  /** Absolute, as `new URL` writes it. */
  readonly href: string
  /** On the portal itself: from the first slash on, of which there is one. Empty: elsewhere. */
  readonly path: string
}

/** Blanks, and what can't be seen: control characters, zero widths, directions, halves of characters. */
const UNFIT = /[\s\p{C}\\"<>]/u
const WEB = /^https?:\/\/[^/?#]/i
const WWW = /^www\.[^./?#]/i
const MAIL = /^mailto:[^?@]+@[^?]/i
/** `//evil.example` is another host, also where only parsing makes it so: of `/.//evil.example`. */
const OWN_PATH = /^\/(?!\/)/

/**
 * An address as somebody typed it. Null: it isn't `http`, `https`, `mailto` or a path of the portal's, word for word;
 * nothing is decoded or mended to make it so. `portalOrigin`: empty where there is none.
 */
export function safeLink(typed: string, portalOrigin: string): SafeLink | null {
  const address = unquoted(typed.trim())
  if (UNFIT.test(address)) return null
  if (MAIL.test(address)) return linkTo(address, portalOrigin)
  if (WEB.test(address)) return linkTo(address, portalOrigin)
  if (WWW.test(address)) return linkTo(`https://${address}`, portalOrigin)
  if (!OWN_PATH.test(address) || portalOrigin === '') return null
  const link = linkTo(portalOrigin + address, portalOrigin)
  return link?.path === '' ? null : link
}

function linkTo(address: string, portalOrigin: string): SafeLink | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  // With a name in front of the host it isn't the portal's own way of writing its addresses.
  const isNamed = url.username !== '' || url.password !== ''
  const isOwn = url.origin === portalOrigin && !isNamed && OWN_PATH.test(url.pathname)
  return { href: url.href, path: isOwn ? url.pathname + url.search + url.hash : '' }
}

const QUOTED = /^(["'])(.*)\1$/

function unquoted(address: string): string {
  return QUOTED.exec(address)?.[2] ?? address
}
