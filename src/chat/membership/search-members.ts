import type { Member } from '../member.ts'

/** The members in whose name or position each of the typed words stands, in their order; without a word all of them. */
export function searchMembers(members: readonly Member[], typed: string): readonly Member[] {
  const words = foldCase(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return members
  return members.filter(({ name, position }) => {
    const text = foldCase(`${name} ${position}`)
    return words.every((word) => text.includes(word))
  })
}

/** Without case and marks: `Zoë` is found by `zoe`, `Weiß` by `WEISS`, `Артём` by `артем`. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
}
