import type { Failure } from '../../portal/failure.ts'

/** A file of the reply box, from its choice until the chat lists it. */
export interface Attachment {
  /** The message's key, a lower-case UUID. */
  readonly key: string
  readonly file: File
  /** The name with which it is sent. */
  readonly name: string
  /** Text that goes with it; empty: none, or Send was not pressed. */
  readonly text: string
  readonly state:
    | { readonly kind: 'chosen' }
    /** Send was pressed; those before it come first. */
    | { readonly kind: 'queued' }
    /** There is no network: it is sent by itself when there is one again, within ten minutes. */
    | { readonly kind: 'waiting' }
    /** `share`: what is sent of it, 0 to 1. */
    | { readonly kind: 'sending'; readonly share: number }
    /** No certain answer: it is looked for among the newest messages. */
    | { readonly kind: 'checking' }
    | { readonly kind: 'sent' }
    /** The portal doesn't have it, as far as can be told; null: it was not sent. */
    | { readonly kind: 'failed'; readonly failure: Failure | null }
    /** The reply before it was not sent, and so it was not either. */
    | { readonly kind: 'reply-failed' }
    /** The device cannot read it any more. */
    | { readonly kind: 'unreadable' }
    /** It could not be found out if the portal has it. */
    | { readonly kind: 'uncertain'; readonly failure: Failure }
}

/** True while it is on its way: leaving the page would end it. */
export function isUnderWay({ state: { kind } }: Attachment): boolean {
  return kind === 'queued' || kind === 'waiting' || kind === 'sending' || kind === 'checking'
}

/** True for one that was not sent, and is offered again. */
export function isStopped({ state: { kind } }: Attachment): boolean {
  return kind === 'failed' || kind === 'reply-failed' || kind === 'unreadable' || kind === 'uncertain'
}
