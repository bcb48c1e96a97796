/** A token of any session (`sessions.ts`), truncated ones included; neither JSON nor a URL escapes its characters. */
const TOKEN = /(access|refresh)-[0-9a-f]{8,32}(?:-\d+)?/g

/** Removes access and refresh tokens from a text. */
export function redactTokens(text: string): string {
  return text.replaceAll(TOKEN, '[$1 token]')
}
