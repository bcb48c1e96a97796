import type { GenericSchema } from 'valibot'
import type { Entry } from './entry.ts'
import type { Failure } from './failure.ts'

/** A REST method, ready to be asked: what to send, what right it needs, and how its answer is read. */
export interface Method<T> {
  /** `im.chat.get` */
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
  /** The permission that the app needs; null for what is always there (`profile`). */
  readonly scope: string | null
  /** Reads `result`; a mismatch fails as `bad-answer`. */
  readonly schema: GenericSchema<unknown, T>
}

/** One command's own ending: it fails alone. `total` is REST's count of a list, null where there is none. */
export type BatchRow<T> = { ok: true; value: T; total: number | null } | { ok: false; failure: Failure }

export type BatchCommands = Readonly<Record<string, Method<unknown>>>

/** The rows of a batch, by the keys of its commands; one that may be left out has a row that may be missing. */
export type BatchResult<B extends BatchCommands> = {
  [K in keyof B]: NonNullable<B[K]> extends Method<infer T> ? BatchRow<T> : never
}

/**
 * A customer's Bitrix24, as everything above `src/portal/` sees it. The real one is `sdk-portal.ts`, over the SDK.
 * Whatever is asked may fail, and throws `PortalError` and nothing else.
 */
export interface Portal {
  /** Where the user opened us. */
  readonly entry: Entry
  /** `https://acme.bitrix24.com`, no slash at the end. */
  readonly origin: string
  /** The portal's own code, `br`, not BCP 47; null where the handshake names none. */
  readonly language: string | null
  readonly user: { readonly isAdmin: boolean }
  /** This user's own options of this app, from the handshake; only those that the app knows. */
  readonly options: Readonly<Record<string, unknown>>

  /**
   * By how much the portal's clock is ahead of this device's, as its last answer told; 0 where they agree to the
   * minute, and before there was an answer. Milliseconds.
   */
  readonly clockAhead: number

  /** One request. */
  call<T>(method: Method<T>, signal?: AbortSignal): Promise<T>
  /** One request for up to 50 commands, for reading only; throws when the batch as a whole fails. */
  batch<B extends BatchCommands>(commands: B, signal?: AbortSignal): Promise<BatchResult<B>>
  /**
   * Changes something: one request, sent once, never in a batch, and never repeated by itself. Only somebody's press
   * leads here. A failure on the way (`timeout`, `unreachable`, `server-error`) doesn't tell whether it was done.
   */
  write<T>(method: Method<T>): Promise<T>
  /** Asks the portal's page to open its messenger. Never answered: whether it opened can't be known. */
  openMessenger(dialogId: string): void
  /**
   * Opens a page of the portal, `/crm/deal/details/1663/`, in the portal's slider. `closed` comes when the person has
   * closed it again, however late; `not-allowed` at once.
   */
  openPath(path: string): Promise<'closed' | 'not-allowed'>
  /**
   * Tells the portal that the installation is done: everybody has the app from now on. Never answered: the portal loads
   * its page anew. Does nothing where the portal isn't installing.
   */
  installFinish(): void
  /** Gives the frame the height of its content; its width stays the portal's. */
  fitHeight(): void
}
