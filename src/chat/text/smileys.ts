/**
 * The smileys of every Bitrix24, which REST sends as they were typed. `8)` is left out: it is more often a numbering
 * than a smiley.
 */
const SMILEYS: Readonly<Record<string, string>> = {
  ':)': '🙂',
  ':-)': '🙂',
  ';)': '😉',
  ';-)': '😉',
  ':D': '😀',
  ':-D': '😀',
  '8-)': '😎',
  ':facepalm:': '🤦',
  ':{}': '😘',
  ':-{}': '😘',
  ':(': '🙁',
  ':-(': '🙁',
  ':|': '😐',
  ':-|': '😐',
  ':oops:': '😳',
  ':cry:': '😢',
  ':~(': '😢',
  ':evil:': '😠',
  '>:-<': '😠',
  ':o': '😮',
  ':-o': '😮',
  ':shock:': '😮',
  ':/': '😕',
  ':-/': '😕',
  ':idea:': '💡',
  ':?:': '❓',
  ':!:': '❗',
  ':like:': '👍',
}

const CODES = Object.keys(SMILEYS)
  // The longest first: `:-{}` contains shorter codes.
  .sort((a, b) => b.length - a.length)
  .map((code) => code.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))

/** A smiley as a separate word: not in `C:/` or `1:)2`. */
const SMILEY = new RegExp(String.raw`(?<=^|\s)(?:${CODES.join('|')})(?=$|[\s.,;!?)])`, 'g')

/** The text with emoji for its smileys. */
export function withEmoji(text: string): string {
  return text.replace(SMILEY, (code) => SMILEYS[code] ?? code)
}
