import * as v from 'valibot'
import { flag, id, idList, int, listOf, text } from '../php.ts'

/** One message of a chat (`im.dialog.messages.get`). Plain JSON. */
export interface Message {
  readonly id: number
  /** Who wrote it; 0: the portal itself says it. */
  readonly authorId: number
  /** What the client that wrote it called it; null: nothing. */
  readonly uuid: string | null
  /** ISO 8601 with an offset. */
  readonly at: string
  /** BBCode, as it was written; empty where there are only files, and where it was deleted. */
  readonly text: string
  /** The current user hasn't read it. */
  readonly isUnread: boolean
  readonly isEdited: boolean
  readonly isDeleted: boolean
  /** The message that it answers; null: none. */
  readonly replyTo: number | null
  /** Who likes it. */
  readonly likedBy: readonly number[]
  /** Its files, by their numbers in the page that it came with. */
  readonly fileIds: readonly number[]
  /** What a bot's buttons say; they can be pressed in the messenger only. */
  readonly buttons: readonly string[]
  /** An attachment of a bot's, as lines of BBCode. */
  readonly attachment: readonly string[]
}

/** A text, or the number that PHP made of it. */
const word = v.union([
  v.string(),
  v.pipe(
    v.number(),
    v.transform((number) => String(number)),
  ),
])

/** What `params` holds besides, and we don't show, may be of any shape; so may the whole, where it is empty. */
const yes = v.fallback(flag, false)
const ids = v.fallback(idList, [])

/** `KEYBOARD`: buttons in a list, or under `BUTTONS`; a new line among them has no text. */
const keyboard = v.fallback(
  v.pipe(
    v.union([
      listOf(v.looseObject({ TEXT: v.optional(word) })),
      v.pipe(
        v.looseObject({ BUTTONS: listOf(v.looseObject({ TEXT: v.optional(word) })) }),
        v.transform(({ BUTTONS }) => BUTTONS),
      ),
    ]),
    v.transform((buttons) => buttons.flatMap(({ TEXT = '' }) => (TEXT.trim() === '' ? [] : [TEXT.trim()]))),
  ),
  [],
)

const block = v.looseObject({
  MESSAGE: v.optional(v.fallback(text, '')),
  LINK: v.fallback(v.optional(v.looseObject({ NAME: v.optional(word), LINK: v.optional(word) })), undefined),
  GRID: v.fallback(
    v.optional(listOf(v.looseObject({ NAME: v.optional(word), VALUE: v.optional(word) }))),
    undefined,
  ),
})

type Block = v.InferOutput<typeof block>

/** `ATTACH`: attachments with blocks; what isn't text, a link or a table is left out. */
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
  IS_EDITED: yes,
  IS_DELETED: yes,
  REPLY_ID: v.fallback(v.nullish(int, null), null),
  LIKE: ids,
  FILE_ID: ids,
  KEYBOARD: keyboard,
  ATTACH: attachment,
})

const NO_PARAMS = {}

/** A message of `im.dialog.messages.get`. `params` is PHP's `[]` where it is empty, and was null in 2017. */
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
      // Portals differ in what they leave of a deleted one; nobody is to read it.
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
