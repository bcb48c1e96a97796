/**
 * What somebody wrote that wasn't sent, and nothing else, outlives a reload of the frame: in the storage of this browser tab,
 * which ends with it. A frame may be denied storage; the draft then lives as long as the page.
 */

/** The draft of this chat; empty: none. */
export function readDraft(origin: string, dialogId: string): string {
  try {
    return sessionStorage.getItem(keyOf(origin, dialogId)) ?? ''
  } catch {
    // Denied, as in frames whose browser blocks storage of other sites.
    return ''
  }
}

/** An empty text takes the draft away. */
export function keepDraft(origin: string, dialogId: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(origin, dialogId))
    else sessionStorage.setItem(keyOf(origin, dialogId), text)
  } catch {
    // Denied, or full: the text is still in its box.
  }
}

/** Puts what couldn't be sent before the draft, from where it can be sent after all; once, however often it is told. */
export function keepUnsent(origin: string, dialogId: string, texts: readonly string[]): void {
  const unsent = texts.join('\n')
  const draft = readDraft(origin, dialogId)
  if (unsent === '' || draft === unsent || draft.startsWith(`${unsent}\n`)) return
  keepDraft(origin, dialogId, draft === '' ? unsent : `${unsent}\n${draft}`)
}

function keyOf(origin: string, dialogId: string): string {
  return `deal-chat.draft ${origin} ${dialogId}`
}
