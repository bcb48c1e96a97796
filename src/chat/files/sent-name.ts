/** Direction marks, and characters that no file system takes in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const UNWANTED = /[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const RESERVED = /[\\/:*?"<>|]/g
/** Longest name, in UTF-16 units; file systems take 255 bytes. */
const LONGEST = 120

/**
 * The name with which a file is sent and shown: composed (macOS gives letters and their accents apart), without direction
 * marks, which make `exe.pdf` of `fdp.exe`, and short enough to be stored, with its extension. Empty: it has no name.
 */
export function sentName(name: string): string {
  const clean = name.normalize('NFC').replace(UNWANTED, '').replace(RESERVED, '_').trim()
  if (clean.length <= LONGEST) return clean
  const [extension = ''] = /\.[^.]{1,12}$/.exec(clean) ?? []
  return `${clean.slice(0, LONGEST - extension.length)}${extension}`
}
