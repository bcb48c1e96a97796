const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#039': "'",
  '#39': "'",
}

/**
 * Undoes PHP's `htmlspecialchars`, once; other entities stay. Escaped are the handshake's placement options, buttons of
 * messages, and names and titles of kernels of 2017.
 */
export function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#0?39);/g, (entity, name: string) => CHARACTERS[name] ?? entity)
}
