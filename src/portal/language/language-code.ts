const PORTAL_CODE = /^[a-z]{2,3}$/

/**
 * A portal's language code as it stands in the handshake's `LANG` or the address's `?LANG=`, in lower case. It isn't
 * BCP 47: `i18n/languages.ts` has the table. Null for what is no code at all, so that the next source is asked.
 */
export function languageCode(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const code = value.trim().toLowerCase()
  return PORTAL_CODE.test(code) ? code : null
}
