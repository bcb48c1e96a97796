import * as v from 'valibot'
import { flag, id, idList, int, listOf, text } from '../php.ts'

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
  /** ID of the quoted message; null: no reply. */
  readonly replyTo: number | null
  /** IDs of the users who like it. */
  readonly likedBy: readonly number[]
  /** IDs of its files, which are in the same page. */
  readonly fileIds: readonly number[]
  /** Labels of a bot's buttons; only the messenger can press them. */
  readonly buttons: readonly string[]
  /** Lines of a bot's attachment, in BBCode. */
  readonly attachment: readonly string[]
}

/** A text, or the number that PHP makes of it. */
const textOrNumber = v.union([
  v.string(),
  v.pipe(
    v.number(),
    v.transform((number) => String(number)),
  ),
])

/** Optional parameters: any other shape reads as false or empty. */
const flagOrFalse = v.fallback(flag, false)
const idsOrNone = v.fallback(idList, [])

/** `KEYBOARD`: buttons in a list, or under `BUTTONS`; an entry without text is a line break. */
const keyboard = v.fallback(
  v.pipe(
    v.union([
      listOf(v.looseObject({ TEXT: v.optional(textOrNumber) })),
      v.pipe(
        v.looseObject({ BUTTONS: listOf(v.looseObject({ TEXT: v.optional(textOrNumber) })) }),
        v.transform(({ BUTTONS }) => BUTTONS),
      ),
    ]),
    v.transform((buttons) => buttons.flatMap(({ TEXT = '' }) => (TEXT.trim() === '' ? [] : [TEXT.trim()]))),
  ),
  [],
)

const block = v.looseObject({
  MESSAGE: v.optional(v.fallback(text, '')),
  LINK: v.fallback(
    v.optional(v.looseObject({ NAME: v.optional(textOrNumber), LINK: v.optional(textOrNumber) })),
    undefined,
  ),
  GRID: v.fallback(
    v.optional(listOf(v.looseObject({ NAME: v.optional(textOrNumber), VALUE: v.optional(textOrNumber) }))),
    undefined,
  ),
})

type Block = v.InferOutput<typeof block>

/** `ATTACH`: attachments with blocks; only texts, links and tables are read. */
const attachment = v.fallback(
  v.pipe(
    listOf(v.looseObject({ BLOCKS: v.fallback(listOf(block), []) })),
    v.transform((attachments) => attachments.flatMap(({ BLOCKS }) => BLOCKS.flatMap(attachmentLines))),
  ),
  [],
)

function attachmentLines({ MESSAGE = '', LINK, GRID = [] }: Block): string[] {
  const link = LINK?.LINK ?? ''
  const name = LINK?.NAME ?? link
  return [
    ...(MESSAGE.trim() === '' ? [] : [MESSAGE]),
    ...(name === '' ? [] : [link === '' ? name : `[URL=${link}]${name}[/URL]`]),
    ...GRID.map(({ NAME = '', VALUE = '' }) => (NAME === '' ? VALUE : `${NAME}: ${VALUE}`)).filter(
      (line) => line !== '',
    ),
  ]
}

const params = v.object({
  IS_EDITED: flagOrFalse,
  IS_DELETED: flagOrFalse,
  REPLY_ID: v.fallback(v.nullish(int, null), null),
  LIKE: idsOrNone,
  FILE_ID: idsOrNone,
  KEYBOARD: keyboard,
  ATTACH: attachment,
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
    ({ params: { REPLY_ID, ...rest }, ...raw }): Message => ({
      id: raw.id,
      authorId: raw.author_id,
      uuid: raw.uuid,
      at: raw.date,
      // Portals differ in what they leave of a deleted message; none of it is shown.
      text: rest.IS_DELETED ? '' : raw.text,
      isUnread: raw.unread,
      isEdited: rest.IS_EDITED,
      isDeleted: rest.IS_DELETED,
      replyTo: REPLY_ID === null || REPLY_ID < 1 ? null : REPLY_ID,
      likedBy: rest.LIKE,
      fileIds: rest.IS_DELETED ? [] : rest.FILE_ID,
      buttons: rest.IS_DELETED ? [] : rest.KEYBOARD,
      attachment: rest.IS_DELETED ? [] : rest.ATTACH,
    }),
  ),
)
