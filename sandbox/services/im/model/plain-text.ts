/** Removes the tags of a message's text, as the portal's lists do. */
export function plainText(bbcode: string): string {
  return bbcode.replaceAll(/\[\/?[a-z]+(?:=[^\]]*)?\]/gi, '')
}
