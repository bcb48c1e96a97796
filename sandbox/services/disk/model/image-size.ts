/** Signatures of the formats, at the start of a file. */
const PNG = [0x89, 0x50, 0x4e, 0x47]
const GIF = [0x47, 0x49, 0x46, 0x38]
const JPEG = [0xff, 0xd8]
/** JPEG's frame headers, which hold the size; other segments are skipped. */
const FRAME_HEADERS: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7])

/** The size of a picture in pixels, from its first bytes: PNG, GIF or JPEG. Null for anything else. */
export function imageSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(PNG) && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (begins(GIF) && bytes.length >= 10) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  }
  return begins(JPEG) ? jpegSize(view) : null
}

function jpegSize(view: DataView) {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (FRAME_HEADERS.has(view.getUint8(at + 1))) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
  }
  return null
}
