/**
 * Drafts in `sessionStorage`, keyed by portal and chat: unsent text outlives a reload of the frame, not the browser tab.
 * A frame may be denied storage; the draft then lives as long as the page.
 */

/** Draft of this chat; empty: none. */
export function readDraft(origin: string, dialogId: string): string {
  try {
    return sessionStorage.getItem(keyOf(origin, dialogId)) ?? ''
  } catch {
    // Denied: the browser blocks third-party storage.
    return ''
  }
}

/** Stores the draft of this chat; an empty text removes it. */
export function keepDraft(origin: string, dialogId: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(origin, dialogId))
    else sessionStorage.setItem(keyOf(origin, dialogId), text)
  } catch {
    // Denied or full: the text is still in the box.
  }
}

/** Puts unsent texts before the draft, once, however often it is called. */
export function keepUnsent(origin: string, dialogId: string, texts: readonly string[]): void {
  const unsent = texts.join('\n')
  const draft = readDraft(origin, dialogId)
  if (unsent === '' || draft === unsent || draft.startsWith(`${unsent}\n`)) return
  keepDraft(origin, dialogId, draft === '' ? unsent : `${unsent}\n${draft}`)
}

function keyOf(origin: string, dialogId: string): string {
  return `deal-chat.draft ${origin} ${dialogId}`
}
