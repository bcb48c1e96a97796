import type { EntityRef } from '../../../chat/entity-ref.ts'
import { isStorageDenied, keepValue, keptValues, readValue, storeValue } from './kept-values.ts'

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

/** The unknown person's place in a key. */
const UNKNOWN = 'unknown'

/** Draft of this place; empty: none. */
export function readDraft(place: DraftPlace): string {
  return readValue(keyOf(place), isKnown(place)) ?? ''
}

/** Keeps the draft of this place; an empty text removes it. */
export function keepDraft(place: DraftPlace, text: string): void {
  keepValue(keyOf(place), text === '' ? null : text, isKnown(place))
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
  const kept = draft === '' ? unsent : `${unsent}\n${draft}`
  if (isKnown(place)) return storeValue(keyOf(place), kept)
  keepDraft(place, kept)
  return true
}

/** Puts the text of a former chat before the draft, in memory where it was. Returns false when it could not be stored. */
export function keepFormer(place: DraftPlace, text: string): boolean {
  if (keepUnsent(place, [text])) return true
  if (!isStorageDenied()) return false
  const draft = readDraft(place)
  keepDraft(place, draft === '' ? text : `${text}\n${draft}`)
  return true
}

/** Keeps the entity of a dialog that something is written in, by which its text is found when the dialog is gone. */
export function noteEntity(place: DraftPlace, { type, id }: EntityRef): void {
  keepAbout(place, `${type} ${id}`)
}

function claimEntity(place: DraftPlace, unnamed: DraftPlace): void {
  const key = storageKey('about', unnamed)
  const entity = readValue(key, false)
  if (entity === null) return
  keepValue(key, null, false)
  keepAbout(place, entity)
}

/** Keeps `CRM DEAL|1663`. */
function keepAbout(place: DraftPlace, entity: string): void {
  const key = storageKey('about', place)
  if (readValue(key, isKnown(place)) !== entity) keepValue(key, entity, isKnown(place))
}

/** Dialogs of this entity that the person has written in. */
export function dialogsAbout(
  { origin, personId }: Pick<DraftPlace, 'origin' | 'personId'>,
  { type, id }: EntityRef,
): string[] {
  const prefix = storageKey('about', { origin, personId, dialogId: '' })
  return keptValues(personId !== null).flatMap(([key, entity]) =>
    key.startsWith(prefix) && entity === `${type} ${id}` ? [key.slice(prefix.length)] : [],
  )
}

/** True when anybody's text about one of these entities, or of this dialog, is kept: then it matters who looks. */
export function mayHaveText(
  origin: string,
  entities: readonly EntityRef[],
  dialogId: string | null,
): boolean {
  const about = new Set(entities.map(({ type, id }) => `${type} ${id}`))
  return keptValues(true).some(([key, value]) => {
    const [kind, keyOrigin, personId, keyDialog] = key.split(' ')
    if (keyOrigin !== origin || personId === UNKNOWN || !kind?.startsWith('deal-chat.')) return false
    return kind === 'deal-chat.about' ? about.has(value) : keyDialog === dialogId
  })
}

/** Nothing of an unknown person is stored. */
function isKnown({ personId }: DraftPlace): boolean {
  return personId !== null
}

function keyOf(place: DraftPlace): string {
  return storageKey('draft', place)
}

/** Key in `sessionStorage`: `deal-chat.draft https://acme.bitrix24.com 27 chat1437`. */
export function storageKey(
  kind: 'draft' | 'unsent' | 'about' | 'target',
  { origin, personId, dialogId }: DraftPlace,
): string {
  return `deal-chat.${kind} ${origin} ${personId ?? UNKNOWN} ${dialogId}`
}
