/** An address, parsed; null: no URL. The oldest supported browsers have neither `URL.canParse` nor `URL.parse`. */
export function parsedUrl(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
