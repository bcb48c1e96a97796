/** Truncates a text to a number of characters, and marks the cut with `…`. */
export function truncate(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
}
