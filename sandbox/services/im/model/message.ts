/** The portal's text of a deleted message, in the caller's language. */
export const DELETED_TEXT = 'This message has been deleted.'

/** A message of a chat. Immutable: an edit replaces it. */
export interface Message {
  /** Unique in the whole portal. */
  readonly id: number
  /** 0: a system message. */
  readonly authorId: number
  /** Unix time in milliseconds, by the portal's clock. */
  readonly at: number
  /** BBCode. */
  readonly text: string
  /** ID given by the client that sent it. */
  readonly uuid: string | null
  /** Upper-case names, as in `im.dialog.messages.get`: `LIKE`, `FILE_ID`, `REPLY_ID`, `ATTACH`. */
  readonly params: Readonly<Record<string, unknown>>
}
