import type { EntityRef } from '../../../chat/entity-ref.ts'

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

/** Keeps the draft of this place; an empty text removes it. Returns false when it could not be stored. */
export function keepDraft(place: DraftPlace, text: string): boolean {
  if (place.personId === null) {
    inMemory.set(keyOf(place), text)
    return true
  }
  try {
    if (text === '') sessionStorage.removeItem(keyOf(place))
    else sessionStorage.setItem(keyOf(place), text)
    return true
  } catch {
    // Denied or full: the text is still in the box.
    return false
  }
}

/**
 * Draft of this place for its composer. A person who has become known takes over what this page kept till then, and the
 * entity that it is about.
 */
export function claimDraft(place: DraftPlace): string {
  const draft = readDraft(place)
  if (place.personId === null) return draft
  const unnamed = { ...place, personId: null }
  claimEntity(place, unnamed)
  const before = readDraft(unnamed)
  if (before === '') return draft
  const claimed = draft === '' ? before : `${draft}\n${before}`
  keepDraft(unnamed, '')
  keepDraft(place, claimed)
  return claimed
}

/**
 * Puts unsent texts before the draft, once, however often it is called. Returns false when they could not be stored.
 */
export function keepUnsent(place: DraftPlace, texts: readonly string[]): boolean {
  const unsent = texts.join('\n')
  const draft = readDraft(place)
  if (unsent === '' || draft === unsent || draft.startsWith(`${unsent}\n`)) return true
  return keepDraft(place, draft === '' ? unsent : `${unsent}\n${draft}`)
}

/** Entities of the unknown person's dialogs, as `noteEntity` keeps those of others. */
const entitiesInMemory = new Map<string, string>()

/** Keeps the entity of a dialog that something is written in, by which its text is found when the dialog is gone. */
export function noteEntity(place: DraftPlace, { type, id }: EntityRef): void {
  keepAbout(place, `${type} ${id}`)
}

function claimEntity(place: DraftPlace, unnamed: DraftPlace): void {
  const key = storageKey('about', unnamed)
  const entity = entitiesInMemory.get(key)
  if (entity === undefined) return
  entitiesInMemory.delete(key)
  keepAbout(place, entity)
}

/** Keeps `CRM DEAL|1663`. */
function keepAbout(place: DraftPlace, entity: string): void {
  const key = storageKey('about', place)
  if (place.personId === null) {
    entitiesInMemory.set(key, entity)
    return
  }
  try {
    if (sessionStorage.getItem(key) !== entity) sessionStorage.setItem(key, entity)
  } catch {
    // Denied or full: the draft is as well.
  }
}

/** Dialogs of this entity that the person has written in. */
export function dialogsAbout(
  { origin, personId }: Pick<DraftPlace, 'origin' | 'personId'>,
  { type, id }: EntityRef,
): string[] {
  const prefix = storageKey('about', { origin, personId, dialogId: '' })
  const keys =
    personId === null ? [...entitiesInMemory] : storedEntries().filter(([key]) => key.startsWith(prefix))
  return keys.flatMap(([key, entity]) =>
    key.startsWith(prefix) && entity === `${type} ${id}` ? [key.slice(prefix.length)] : [],
  )
}

/** True when anybody's text about one of these entities, or of this dialog, is stored: then it matters who looks. */
export function mayHaveText(
  origin: string,
  entities: readonly EntityRef[],
  dialogId: string | null,
): boolean {
  const about = new Set(entities.map(({ type, id }) => `${type} ${id}`))
  return storedEntries().some(([key, value]) => {
    const [kind, keyOrigin, , keyDialog] = key.split(' ')
    if (keyOrigin !== origin || kind === undefined || !kind.startsWith('deal-chat.')) return false
    return kind === 'deal-chat.about' ? about.has(value) : keyDialog === dialogId
  })
}

function storedEntries(): [string, string][] {
  try {
    return Object.entries({ ...sessionStorage })
  } catch {
    // Denied: nothing is stored.
    return []
  }
}

function keyOf(place: DraftPlace): string {
  return storageKey('draft', place)
}

/** Key in `sessionStorage`: `deal-chat.draft https://acme.bitrix24.com 27 chat1437`. */
export function storageKey(
  kind: 'draft' | 'unsent' | 'about' | 'target',
  { origin, personId, dialogId }: DraftPlace,
): string {
  return `deal-chat.${kind} ${origin} ${personId ?? 'unknown'} ${dialogId}`
}
