/** A message's text without its tags, as a portal's lists show it. */
export function plainText(bbcode: string): string {
  return bbcode.replaceAll(/\[\/?[a-z]+(?:=[^\]]*)?\]/gi, '')
}
