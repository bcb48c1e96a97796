import type { Failure } from '../../portal/failure.ts'

/** A message of the outbox. */
export interface OutgoingMessage {
  /** Client-side key, which the portal keeps as `uuid`. */
  readonly key: string
  /** As it was typed. */
  readonly text: string
  /** ID of the message that it replies to; null: none. */
  readonly replyTo: number | null
  /** Time of sending, in Unix milliseconds. */
  readonly at: number
  readonly state:
    | { readonly kind: 'sending' }
    /** There is no network: it is sent by itself when there is one again. */
    | { readonly kind: 'waiting' }
    /** The portal has it under this ID; it leaves the outbox when it is loaded. */
    | { readonly kind: 'sent'; readonly id: number }
    /** The portal's answer got lost, or could not be read: it is asked again, or the message is looked for. */
    | { readonly kind: 'checking' }
    /** The portal doesn't have it, as far as can be told; null: it was never sent. */
    | { readonly kind: 'failed'; readonly failure: Failure | null }
    /** It could not be found out if the portal has it. */
    | { readonly kind: 'uncertain'; readonly failure: Failure }
}

/** The fields of a loaded message that identify an outgoing one. */
export interface LoadedMessage {
  readonly id: number
  readonly uuid: string | null
}

/**
 * The outgoing messages that are not among the loaded ones, the oldest of which is the first. A message may arrive
 * although its answer got lost. A sent one that is older than all of them is in the part that is not loaded.
 */
export function notYetLoaded(
  outbox: readonly OutgoingMessage[],
  messages: readonly LoadedMessage[],
): readonly OutgoingMessage[] {
  const ids = new Set(messages.map(({ id }) => id))
  const keys = new Set(messages.map(({ uuid }) => uuid))
  const firstId = messages[0]?.id ?? 0
  const isPassed = (id: number) => ids.has(id) || id < firstId
  return outbox.filter(({ key, state }) => !keys.has(key) && !(state.kind === 'sent' && isPassed(state.id)))
}
