import * as v from 'valibot'
import { flag, id, idList, int, listOrOne, text, words } from '../php.ts'
import { type AttachmentBlock, attachmentsSchema } from './attachment.ts'
import { keyboardSchema, type MessageButton } from './keyboard.ts'

/** One message of a chat (`im.dialog.messages.get`). Plain JSON. */
export interface Message {
  readonly id: number
  /** 0: a system message. */
  readonly authorId: number
  /** The key that the sending client gave it; null: none. */
  readonly uuid: string | null
  /** ISO 8601 with an offset. */
  readonly at: string
  /** BBCode, unchanged; empty for a deleted message, and for one of files only. */
  readonly text: string
  /** True when the current user has not read it. */
  readonly isUnread: boolean
  readonly isEdited: boolean
  readonly isDeleted: boolean
  /** True for one that was forwarded from another chat. */
  readonly isForwarded?: true
  /** ID of the message replied to; null: no reply, or not told. */
  readonly replyTo: number | null
  /** IDs of the users who like it. */
  readonly likedBy: readonly number[]
  /** True for a sticker, whose picture only the messenger has. */
  readonly isSticker: boolean
  /** IDs of its files, which are in the same page unless they are gone. */
  readonly fileIds: readonly number[]
  /** A bot's buttons. */
  readonly buttons: readonly MessageButton[]
  /** Attachments, a list of blocks each: a bot's, or the preview of a link. */
  readonly attachments: readonly (readonly AttachmentBlock[])[]
}

/** A value, or a list of it: params that have no rule of their own in the portal come as they are stored, as lists. */
function first<T>(schema: v.GenericSchema<unknown, T>, none: T) {
  return v.fallback(
    v.pipe(
      listOrOne(schema),
      v.transform(([value = none]) => value),
    ),
    none,
  )
}

const idsOrNone = v.fallback(v.union([idList, listOrOne(int)]), [])

const params = v.object({
  IS_EDITED: first(flag, false),
  IS_DELETED: first(flag, false),
  REPLY_ID: first(int, 0),
  /** `["chat12/345"]`: the place of the first message. */
  FORWARD_ID: first(words, ''),
  LIKE: idsOrNone,
  FILE_ID: idsOrNone,
  KEYBOARD: keyboardSchema,
  ATTACH: attachmentsSchema,
  /** `{ id, packId }`; only the messenger has the picture. */
  STICKER_PARAMS: v.fallback(
    v.pipe(
      v.object({ id: v.unknown() }),
      v.transform(() => true),
    ),
    false,
  ),
})

const NO_PARAMS = {}

/** A message of `im.dialog.messages.get`. Empty `params` are PHP's `[]`, or null in 2017. */
export const messageSchema = v.pipe(
  v.object({
    id,
    author_id: int,
    date: text,
    text,
    uuid: v.fallback(v.nullish(v.string(), null), null),
    unread: flag,
    params: v.pipe(
      v.nullish(v.unknown(), NO_PARAMS),
      v.transform((raw) =>
        typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : NO_PARAMS,
      ),
      params,
    ),
  }),
  v.transform(
    ({ params: { REPLY_ID, FORWARD_ID, ...rest }, ...raw }): Message => ({
      id: raw.id,
      authorId: raw.author_id,
      uuid: raw.uuid,
      at: raw.date,
      // Portals differ in what they leave of a deleted message; none of it is shown.
      text: rest.IS_DELETED ? '' : raw.text,
      isUnread: raw.unread,
      isEdited: rest.IS_EDITED,
      isDeleted: rest.IS_DELETED,
      ...(FORWARD_ID !== '' ? { isForwarded: true } : {}),
      replyTo: REPLY_ID < 1 ? null : REPLY_ID,
      likedBy: rest.LIKE,
      isSticker: !rest.IS_DELETED && rest.STICKER_PARAMS,
      fileIds: rest.IS_DELETED ? [] : rest.FILE_ID,
      buttons: rest.IS_DELETED ? [] : rest.KEYBOARD,
      attachments: rest.IS_DELETED ? [] : rest.ATTACH,
    }),
  ),
)
