/** An address, parsed, a path by its `base`; null: no URL. The oldest supported browsers have neither `URL.canParse` nor `URL.parse`. */
export function parsedUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}
