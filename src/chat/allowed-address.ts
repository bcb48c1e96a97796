import { parsedUrl } from '../portal/parsed-url.ts'

/** `http` or `https` with a host. Browsers drop tabs and line breaks from an address: it must begin literally so. */
const WEB = /^https?:\/\/[^/?#\\]/i
const MAIL = /^mailto:[^?@]+@[^?]/i

/**
 * The only addresses that become a link (`http`, `https`, `mailto`) or a picture (`http`, `https`), absolute and as
 * `new URL` writes them; `""` for any other: `javascript:`, `data:`, a path.
 */
export function allowedAddress(address: string, use: 'link' | 'picture'): string {
  if (!WEB.test(address) && !(use === 'link' && MAIL.test(address))) return ''
  return parsedUrl(address)?.href ?? ''
}
