import type { Member } from '../member.ts'

/** The members whose name or position contains every typed word, in their order; all of them without a word. */
export function searchMembers(members: readonly Member[], typed: string): readonly Member[] {
  const words = foldCase(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return members
  return members.filter(({ name, position }) => {
    const text = foldCase(`${name} ${position}`)
    return words.every((word) => text.includes(word))
  })
}

/** Folds case and diacritics: `zoe` finds `Zoë`, `WEISS` finds `Weiß`, `артем` finds `Артём`. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
}
