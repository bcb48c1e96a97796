import * as v from 'valibot'
import { listOrOne, optionalInt, words } from '../php.ts'

/**
 * A block of a message's attachment (`params.ATTACH`). Plain JSON. Texts are BBCode, names are plain text; addresses are
 * as they were sent, and are checked where they are drawn.
 */
export type AttachmentBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** `address` may be empty: a user or chat, which the app doesn't open. */
  | { readonly kind: 'link'; readonly name: string; readonly address: string; readonly text: string }
  | {
      readonly kind: 'user'
      readonly name: string
      readonly address: string
      readonly shape: 'person' | 'chat' | 'bot'
    }
  | AttachedFile
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[] }
  /** A dividing line. */
  | { readonly kind: 'rule' }

/** A picture or another file of an attachment, by its address. */
export interface AttachedFile {
  readonly kind: 'picture' | 'file'
  readonly name: string
  readonly address: string
  /** Address of a smaller picture; empty: none. */
  readonly preview: string
  /** In bytes; null: unknown. */
  readonly size: number | null
  /** Of a picture, in pixels; null: unknown. */
  readonly width: number | null
  readonly height: number | null
}

/** A pair of a table; one of `name` and `value` may be empty. */
export interface GridRow {
  /** `row`: name beside value. `block`: name above value. `line`: like `block`, the pairs beside each other. */
  readonly display: 'row' | 'block' | 'line'
  readonly name: string
  /** BBCode. */
  readonly value: string
  /** Empty: none. */
  readonly address: string
}

const number = v.fallback(optionalInt, null)

/** The fields of all kinds of blocks; each kind has some of them. */
const item = v.object({
  NAME: words,
  LINK: words,
  DESC: words,
  HTML: words,
  VALUE: words,
  DISPLAY: words,
  PREVIEW: words,
  AVATAR_TYPE: words,
  SIZE: number,
  WIDTH: number,
  HEIGHT: number,
})

type Item = v.InferOutput<typeof item>

/** `LINK`, `USER`, `IMAGE` and others are lists; older messages and other modules have an object in its place. */
const items = v.fallback(listOrOne(v.fallback(item, v.parse(item, {}))), [])

/** `ATTACH`: attachments, each a list of blocks. Blocks of unknown kinds, and those without content, are left out. */
export const attachmentsSchema = v.fallback(
  v.pipe(
    listOrOne(v.fallback(v.object({ BLOCKS: listOrOne(v.unknown()) }), { BLOCKS: [] })),
    v.transform((attachments) =>
      attachments
        .map(({ BLOCKS }): readonly AttachmentBlock[] => BLOCKS.flatMap(readBlock))
        .filter((blocks) => blocks.some(({ kind }) => kind !== 'rule')),
    ),
  ),
  [],
)

function readBlock(block: unknown): AttachmentBlock[] {
  return Object.entries(block ?? {}).flatMap(([key, value]) => readPart(key, value))
}

function readPart(key: string, value: unknown): AttachmentBlock[] {
  const list = v.parse(items, value)
  switch (key) {
    case 'MESSAGE':
    case 'HTML': {
      const text = v.parse(words, value)
      return text === '' ? [] : [{ kind: 'text', text }]
    }
    case 'LINK':
    case 'RICH_LINK':
      return list.map(readLink).filter(({ name, text }) => name !== '' || text !== '')
    case 'USER':
      return list.map(readUser).filter(({ name }) => name !== '')
    case 'IMAGE':
      return list.map((file) => readFile('picture', file)).filter(({ address }) => address !== '')
    case 'FILE':
      return list.map((file) => readFile('file', file)).filter(({ name }) => name !== '')
    case 'GRID': {
      const rows = list.map(readRow).filter(({ name, value }) => name !== '' || value !== '')
      return rows.length === 0 ? [] : [{ kind: 'grid', rows }]
    }
    case 'DELIMITER':
      return [{ kind: 'rule' }]
    default:
      return []
  }
}

function readLink({ NAME, LINK, DESC, HTML }: Item) {
  return { kind: 'link', name: NAME || LINK, address: LINK, text: HTML || DESC } as const
}

const SHAPES: ReadonlyMap<string, 'chat' | 'bot'> = new Map([
  ['CHAT', 'chat'],
  ['BOT', 'bot'],
])

function readUser({ NAME, LINK, AVATAR_TYPE }: Item) {
  return {
    kind: 'user',
    name: NAME || LINK,
    address: LINK,
    shape: SHAPES.get(AVATAR_TYPE) ?? 'person',
  } as const
}

function readFile(
  kind: AttachedFile['kind'],
  { NAME, LINK, PREVIEW, SIZE, WIDTH, HEIGHT }: Item,
): AttachedFile {
  return {
    kind,
    name: NAME || LINK,
    address: LINK,
    preview: PREVIEW,
    size: SIZE,
    width: WIDTH,
    height: HEIGHT,
  }
}

const DISPLAYS: ReadonlyMap<string, GridRow['display']> = new Map([
  ['ROW', 'row'],
  ['TABLE', 'row'],
  ['LINE', 'line'],
])

function readRow({ NAME, VALUE, DISPLAY, LINK }: Item): GridRow {
  return { display: DISPLAYS.get(DISPLAY) ?? 'block', name: NAME, value: VALUE, address: LINK }
}
