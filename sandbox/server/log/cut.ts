/** Truncates a text to a number of characters, and marks the cut with `…`. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
