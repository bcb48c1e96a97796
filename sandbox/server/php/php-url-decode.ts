const ESCAPES = /(?:%[0-9a-f]{2})+/gi

/** PHP's `urldecode`: `+` is a space, each `%XX` is decoded by itself, and any other `%` stays. */
export function phpUrlDecode(text: string): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return text
    .replaceAll('+', ' ')
    .replaceAll(ESCAPES, (run) => decoder.decode(Uint8Array.from(run.slice(1).split('%'), fromHex)))
}

function fromHex(digits: string): number {
  return Number.parseInt(digits, 16)
}
