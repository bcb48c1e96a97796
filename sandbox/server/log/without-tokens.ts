/** A token of any session (`sessions.ts`), one that was cut off included; `\d` isn't escaped in JSON or an address. */
const TOKEN = /(access|refresh)-[0-9a-f]{8,32}(?:-\d+)?/g

/** A text with nothing left in it that REST would take for a token, or that renews one. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKEN, '[$1 token]')
}
