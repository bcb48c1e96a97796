/** The portal's own language codes that aren't BCP 47; the rest are as they stand. */
const BCP47: Readonly<Record<string, string>> = {
  la: 'es-419',
  br: 'pt-BR',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
  ua: 'uk',
  kz: 'kk',
  vn: 'vi',
  in: 'hi',
}

const PORTAL_CODE = /^[a-z]{2,3}$/

/**
 * The BCP 47 tag of a portal's language code, as it stands in the handshake's `LANG` or the address's `?LANG=`.
 * Null for what is no code at all, so that the next source is asked; never the device's language.
 */
export function toBcp47(code: unknown): string | null {
  if (typeof code !== 'string') return null
  const lower = code.trim().toLowerCase()
  if (!PORTAL_CODE.test(lower)) return null
  return BCP47[lower] ?? lower
}
