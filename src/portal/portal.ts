import type { GenericSchema } from 'valibot'
import type { Entry } from './entry.ts'
import type { Failure } from './failure.ts'
import type { UploadOptions } from './upload/upload.ts'

/** A REST method with its parameters, its scope, and the schema of its answer. */
export interface Method<T> {
  /** `im.chat.get` */
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
  /** The scope that the app needs; null: none (`profile`). */
  readonly scope: string | null
  /** Parses `result`; a mismatch fails as `bad-answer`. */
  readonly schema: GenericSchema<unknown, T>
}

/** The result of one command of a batch, which can fail alone. `total`: REST's count of a list; null: none. */
export type BatchRow<T> = { ok: true; value: T; total: number | null } | { ok: false; failure: Failure }

export type BatchCommands = Readonly<Record<string, Method<unknown>>>

/** The rows of a batch, by the keys of its commands; an optional command has an optional row. */
export type BatchResult<B extends BatchCommands> = {
  [K in keyof B]: NonNullable<B[K]> extends Method<infer T> ? BatchRow<T> : never
}

/** An option that this app keeps for each user. */
export type UserOption = 'theme' | 'marksRead' | 'typing' | 'keys' | 'inbox'

/**
 * A customer's Bitrix24, the only interface to it outside `src/portal/`. `sdk-portal.ts` implements it over the SDK.
 * Every request may fail, with a `PortalError` only.
 */
export interface Portal {
  /** The entry point of the app. */
  readonly entry: Entry
  /** `https://acme.bitrix24.com`, no slash at the end. */
  readonly origin: string
  /** The portal's language code, `br`, not BCP 47; null: not told. */
  readonly language: string | null
  readonly user: { readonly isAdmin: boolean }
  /** The current user's options of this app, as the portal keeps them. */
  readonly options: Readonly<Record<string, unknown>>

  /**
   * The portal's time, in Unix milliseconds: that of its last answer, and the time since then. No change of the device's
   * clock moves it; before the first answer it is the device's.
   */
  now(): number
  /** The SDK's version, `2.2.0`, as sent with every request; empty before the first one. */
  readonly sdkVersion: string

  /**
   * Number of access tokens after the first one, as far as requests have used them. The portal's page renews a token
   * for whoever is logged in by then, which may be another person.
   */
  readonly tokenNumber: number

  /** Calls a method, in one request. */
  call<T>(method: Method<T>, signal?: AbortSignal): Promise<T>
  /** Reads up to 50 commands in one request; throws when the whole batch fails. */
  batch<B extends BatchCommands>(commands: B, signal?: AbortSignal): Promise<BatchResult<B>>
  /**
   * Calls a method that changes something, after a press of the user: one request, never in a batch, never retried here.
   * After some failures the outcome is unknown (`isUncertain`). With `tokenNumber`, nothing is sent by another token than
   * this one: the write fails as `session-expired`.
   */
  write<T>(method: Method<T>, by?: { readonly tokenNumber: number }): Promise<T>
  /**
   * Calls a method with a file as `write` does: `content`, in base64, is put where the parameters hold `FILE_CONTENT`.
   * Fails as `timeout` after 30 seconds in which nothing of it was sent, or 60 without an answer to all of it.
   */
  upload<T>(method: Method<T>, content: Blob, options?: UploadOptions): Promise<T>
  /**
   * Saves an option of the current user, as `write` does; `options` has it from then on. Uses REST, because silence of
   * the portal's page would pass for a success.
   */
  setUserOption(name: UserOption, value: string): Promise<void>
  /** Asks the portal's page to open its messenger. Has no answer: the caller cannot know if it opened. */
  openMessenger(dialogId: string): void
  /**
   * Opens a page of the portal, `/crm/deal/details/1663/`, in the portal's slider. Resolves to `closed` when the user
   * has closed it, or to `not-allowed` at once.
   */
  openPath(path: string): Promise<'closed' | 'not-allowed'>
  /**
   * Finishes the installation: from then on all users have the app. Has no answer: the portal reloads its page. Does
   * nothing outside an installation.
   */
  installFinish(): void
  /**
   * Sets the title of the portal's page. Has no answer. Does nothing where the portal denies it: in every placement but
   * the app's own page (`DEFAULT`).
   */
  setTitle(title: string): void
  /** Fits the frame's height to its content; the portal decides its width. */
  fitHeight(): void
  /** Sets the frame's height, in pixels. */
  setHeight(height: number): void
}
