/** Something in pasted HTML that becomes a tag or a line; without it the plain text is the same. */
const RICH =
  /<(?:b|strong|i|em|u|ins|s|strike|del|pre|li|h[1-6]|blockquote)\b|<a\b[^>]*\bhref=|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic|line-through/i

/** True for pasted HTML whose formatting the messenger knows. */
export function hasRichText(html: string): boolean {
  return RICH.test(html)
}
