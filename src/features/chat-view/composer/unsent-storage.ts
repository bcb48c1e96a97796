import * as v from 'valibot'
import { type DraftPlace, storageKey } from './draft-storage.ts'

/**
 * Messages that were handed to the portal and got no certain answer, in `sessionStorage`, from the end of a page to the
 * next one. Keyed as drafts are; of an unknown person none is stored.
 */

/** A message that the portal may have. */
export interface KeptMessage {
  readonly key: string
  readonly text: string
  /** ID of the message that it replies to; null: none. */
  readonly replyTo: number | null
  /** Time of its press, in Unix milliseconds. */
  readonly at: number
}

/** Fields of a kept message; an earlier build kept no reply. */
export const keptFields = {
  key: v.string(),
  text: v.string(),
  replyTo: v.nullish(v.number(), null),
  at: v.number(),
}

const keptMessages = v.array(v.object(keptFields))

/** Adds messages to those that are kept of this place, each one once. Returns false when they could not be stored. */
export function keepMessages(place: DraftPlace, messages: readonly KeptMessage[]): boolean {
  if (place.personId === null || messages.length === 0) return messages.length === 0
  try {
    const known = readMessages(place)
    const added = messages.filter(({ key }) => known.every((one) => one.key !== key))
    const kept = [...known, ...added.map(({ key, text, replyTo, at }) => ({ key, text, replyTo, at }))]
    sessionStorage.setItem(storageKey('unsent', place), JSON.stringify(kept))
    return true
  } catch {
    // Denied or full: nothing can be kept.
    return false
  }
}

/** Removes the messages of this place, and returns them: only one page of a tab has them. */
export function takeMessages(place: DraftPlace): readonly KeptMessage[] {
  if (place.personId === null) return []
  try {
    const kept = readMessages(place)
    sessionStorage.removeItem(storageKey('unsent', place))
    return kept
  } catch {
    // Denied: none could be kept.
    return []
  }
}

/** The texts of the messages that are kept of this place. */
export function readMessageTexts(place: DraftPlace): string[] {
  if (place.personId === null) return []
  try {
    return readMessages(place).map(({ text }) => text)
  } catch {
    // Denied: none could be kept.
    return []
  }
}

function readMessages(place: DraftPlace): readonly KeptMessage[] {
  const stored = sessionStorage.getItem(storageKey('unsent', place))
  if (stored === null) return []
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keptMessages), stored)
  return parsed.success ? parsed.output : []
}
