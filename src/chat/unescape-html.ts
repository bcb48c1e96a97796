const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#039': "'",
  '#39': "'",
}

/** Undoes PHP's `htmlspecialchars`, once: kernels of 2017 send names and titles escaped. Other entities stay. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#0?39);/g, (entity, name: string) => CHARACTERS[name] ?? entity)
}
