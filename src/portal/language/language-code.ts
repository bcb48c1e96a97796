const PORTAL_CODE = /^[a-z]{2,3}$/

/**
 * Reads a portal's language code from the handshake's `LANG` or the address's `?LANG=`, in lower case. Not BCP 47:
 * `i18n/languages.ts` has the table. Null: not a code.
 */
export function languageCode(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const code = value.trim().toLowerCase()
  return PORTAL_CODE.test(code) ? code : null
}
