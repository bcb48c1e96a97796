/**
 * Drafts in `sessionStorage`, keyed by portal, person and dialog: unsent text outlives a reload of the frame, not the
 * browser tab, and no other person of this browser gets it. Where the portal does not tell the person, and where a frame
 * is denied storage, the draft lives as long as the page.
 */

/** The place of a draft: a person's composer in a dialog of a portal. */
export interface DraftPlace {
  readonly origin: string
  /** ID by `profile`; null where the portal does not tell. */
  readonly personId: number | null
  readonly dialogId: string
}

/** Drafts of the page's unknown person, by the key of their place. */
const inMemory = new Map<string, string>()

/** Draft of this place; empty: none. */
export function readDraft(place: DraftPlace): string {
  if (place.personId === null) return inMemory.get(keyOf(place)) ?? ''
  try {
    return sessionStorage.getItem(keyOf(place)) ?? ''
  } catch {
    // Denied: the browser blocks third-party storage.
    return ''
  }
}

/** Keeps the draft of this place; an empty text removes it. */
export function keepDraft(place: DraftPlace, text: string): void {
  if (place.personId === null) {
    inMemory.set(keyOf(place), text)
    return
  }
  try {
    if (text === '') sessionStorage.removeItem(keyOf(place))
    else sessionStorage.setItem(keyOf(place), text)
  } catch {
    // Denied or full: the text is still in the box.
  }
}

/** Draft of this place for its composer. A person who has become known takes over what this page kept till then. */
export function claimDraft(place: DraftPlace): string {
  const draft = readDraft(place)
  const unnamed = { ...place, personId: null }
  const before = place.personId === null ? '' : readDraft(unnamed)
  if (before === '') return draft
  const claimed = draft === '' ? before : `${draft}\n${before}`
  keepDraft(unnamed, '')
  keepDraft(place, claimed)
  return claimed
}

/** Puts unsent texts before the draft, once, however often it is called. */
export function keepUnsent(place: DraftPlace, texts: readonly string[]): void {
  const unsent = texts.join('\n')
  const draft = readDraft(place)
  if (unsent === '' || draft === unsent || draft.startsWith(`${unsent}\n`)) return
  keepDraft(place, draft === '' ? unsent : `${unsent}\n${draft}`)
}

function keyOf(place: DraftPlace): string {
  return storageKey('draft', place)
}

/** Key in `sessionStorage`: `deal-chat.draft https://acme.bitrix24.com 27 chat1437`. */
export function storageKey(kind: 'draft' | 'unsent', { origin, personId, dialogId }: DraftPlace): string {
  return `deal-chat.${kind} ${origin} ${personId ?? 'unknown'} ${dialogId}`
}
