/** A message of a chat. Never changed: an edit puts another in its place. */
export interface Message {
  /** Of the whole portal, as every number of a message is. */
  readonly id: number
  /** 0: the portal itself says it. */
  readonly authorId: number
  /** Unix time in milliseconds, by the portal's clock. */
  readonly at: number
  /** BBCode. */
  readonly text: string
  /** What the client that wrote it called it. */
  readonly uuid: string | null
  /** Names in upper case, as `im.dialog.messages.get` answers them: `LIKE`, `FILE_ID`, `REPLY_ID`, `ATTACH`. */
  readonly params: Readonly<Record<string, unknown>>
}
