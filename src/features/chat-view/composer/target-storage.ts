import * as v from 'valibot'
import { type DraftPlace, readDraft, storageKey } from './draft-storage.ts'
import { keepValue, readValue } from './kept-values.ts'

/**
 * The composer's target beside a draft, in `sessionStorage`, keyed and kept as drafts are: the message that the draft
 * replies to, and an edit that is not saved.
 */

/** An own message whose text is edited. */
export interface KeptEdit {
  readonly id: number
  /** Time of the message, ISO 8601 with an offset. */
  readonly at: string
  /** BBCode of the message, as its author has seen it last. */
  readonly base: string
  /** BBCode as it is typed. */
  readonly text: string
}

/** Both are kept apart: a draft stands while a message is edited. */
export interface KeptTarget {
  /** ID of the message that the draft replies to; null: none. */
  readonly replyTo: number | null
  readonly edit: KeptEdit | null
}

const NOTHING: KeptTarget = { replyTo: null, edit: null }

const target = v.object({
  replyTo: v.nullable(v.number()),
  edit: v.nullable(v.object({ id: v.number(), at: v.string(), base: v.string(), text: v.string() })),
})

function readTarget(place: DraftPlace): KeptTarget {
  const kept = readValue(storageKey('target', place), place.personId !== null)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), target), kept)
  return parsed.success ? parsed.output : NOTHING
}

/** Keeps a part of the target of this place; the rest stays. */
export function keepTarget(place: DraftPlace, changes: Partial<KeptTarget>): void {
  const next = { ...readTarget(place), ...changes }
  const isNothing = next.replyTo === null && next.edit === null
  keepValue(storageKey('target', place), isNothing ? null : JSON.stringify(next), place.personId !== null)
}

/** Keeps the reply of a text that has become the draft: the only one of these messages, and no draft was there. */
export function keepReply(
  place: DraftPlace,
  messages: readonly { readonly text: string; readonly replyTo: number | null }[],
): void {
  const [only, ...others] = messages
  if (only === undefined || others.length > 0 || only.replyTo === null) return
  if (readDraft(place) === only.text && readTarget(place).replyTo === null) {
    keepTarget(place, { replyTo: only.replyTo })
  }
}

/** Target of this place for its composer. A person who has become known takes over what this page kept till then. */
export function claimTarget(place: DraftPlace): KeptTarget {
  const known = readTarget(place)
  if (place.personId === null) return known
  const unnamed = { ...place, personId: null }
  const before = readTarget(unnamed)
  if (before.replyTo === null && before.edit === null) return known
  keepTarget(unnamed, NOTHING)
  const claimed = { replyTo: known.replyTo ?? before.replyTo, edit: known.edit ?? before.edit }
  keepTarget(place, claimed)
  return claimed
}
