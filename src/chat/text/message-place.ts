/** A message by its address in texts: `chat12/345`, or `27:31/345` in the private dialog of two users. */
export interface MessagePlace {
  /** ID of a chat, or of both users. */
  readonly dialog: number | readonly [number, number]
  readonly messageId: number
}

const PLACE = /^(?:chat(\d{1,15})|(\d{1,15}):(\d{1,15}))\/(\d{1,15})$/i

/** Reads a message's address; null: it is none. */
export function readPlace(address: string): MessagePlace | null {
  const [, chat, one, other, message] = PLACE.exec(address) ?? []
  if (message === undefined) return null
  const dialog = chat === undefined ? ([Number(one), Number(other)] as const) : Number(chat)
  return { dialog, messageId: Number(message) }
}

/** The dialog of a message for the current user, `chat12` or `27`; empty: it is none of theirs. */
export function dialogIdOf({ dialog }: MessagePlace, me: number | null): string {
  if (typeof dialog === 'number') return dialog === 0 ? '' : `chat${dialog}`
  const [one, other] = dialog
  if (me === one) return String(other)
  return me === other ? String(one) : ''
}
