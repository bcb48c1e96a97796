/**
 * The smileys that every Bitrix24 has, which REST gives as they were typed. `8)` isn't among them: it numbers things
 * more often than it smiles.
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
  // The longer first: `:-{}` isn't `:-` and a rest.
  .sort((a, b) => b.length - a.length)
  .map((code) => code.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))

/** A word of its own: `C:/` and `1:)2` are none. */
const SMILEY = new RegExp(String.raw`(?<=^|\s)(?:${CODES.join('|')})(?=$|[\s.,;!?)])`, 'g')

/** A text, with the smileys that were typed as emoji. */
export function withEmoji(text: string): string {
  return text.replace(SMILEY, (code) => SMILEYS[code] ?? code)
}
