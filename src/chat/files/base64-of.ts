/** Bytes that are read at once: a multiple of 3, so that the parts join without padding between them. */
const PART_BYTES = 3 * 1_024 * 1_024

/**
 * A file in base64, without `data:…;base64,` before it. It is read in parts, so that no string holds the whole file.
 * Rejects with the browser's `DOMException` where the file cannot be read: it is gone, changed, or a folder.
 */
export async function base64Of(file: Blob): Promise<Blob> {
  const parts: Blob[] = []
  for (let from = 0; from < file.size; from += PART_BYTES) {
    parts.push(new Blob([await base64Text(file.slice(from, from + PART_BYTES))]))
  }
  return new Blob(parts)
}

function base64Text(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.readAsDataURL(part)
  })
}
