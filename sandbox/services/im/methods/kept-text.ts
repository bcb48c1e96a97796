/** Limit of a text in characters, and what stands for the rest; texts that both fit into are kept whole. */
const MAX_TEXT = 20_000
const CUT_MARK = ' (...)'

/** The text as the portal keeps it: its first 20,000 characters, with a mark where there were more. */
export function keptText(text: string): string {
  const characters = [...text]
  if (characters.length <= MAX_TEXT + CUT_MARK.length) return text
  return characters.slice(0, MAX_TEXT).join('') + CUT_MARK
}
