import type { Failure } from '../../portal/failure.ts'

/** A message on its way from the reply box into the chat. */
export interface OutgoingMessage {
  /** Its own name, which the portal keeps as `uuid`. */
  readonly key: string
  /** As it was typed. */
  readonly text: string
  /** When it was sent: milliseconds. */
  readonly at: number
  readonly state:
    | { readonly kind: 'sending' }
    /** The portal has it, by this number; it leaves the list when it is read back. */
    | { readonly kind: 'sent'; readonly id: number }
    /** No good answer came; whether the portal has it nevertheless is being looked at. */
    | { readonly kind: 'unsure'; readonly failure: Failure }
    | { readonly kind: 'failed'; readonly failure: Failure }
}

/** What of a message that was read back tells whether it is one of ours. */
export interface LoadedMessage {
  readonly id: number
  readonly uuid: string | null
}

/** The messages that still have to be drawn besides those that were read: an answer may get lost where the message didn't. */
export function notYetLoaded(
  outbox: readonly OutgoingMessage[],
  messages: readonly LoadedMessage[],
): readonly OutgoingMessage[] {
  const ids = new Set(messages.map(({ id }) => id))
  const keys = new Set(messages.map(({ uuid }) => uuid))
  return outbox.filter(({ key, state }) => !keys.has(key) && !(state.kind === 'sent' && ids.has(state.id)))
}
