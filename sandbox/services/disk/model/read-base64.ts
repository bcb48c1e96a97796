const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** The bytes of a base64 text; null for any other text, as of one that begins with `data:`. */
export function readBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !BASE64.test(text)) return null
  return new Uint8Array(Buffer.from(text, 'base64'))
}
