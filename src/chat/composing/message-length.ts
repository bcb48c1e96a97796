/** Longest text of a message in characters; a portal cuts the rest without an error (`im.message.add`). */
export const MAX_MESSAGE_LENGTH = 20_000

/** Length of a text as the portal counts it: characters without the blank edges, where a pair of surrogates is one. */
export function messageLength(text: string): number {
  let length = 0
  for (const _ of text.trim()) length += 1
  return length
}
