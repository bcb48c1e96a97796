import * as v from 'valibot'
import { id, optionalInt, text } from '../php.ts'

/** A file in a chat (`files` of `im.dialog.messages.get`). Plain JSON. */
export interface ChatFile {
  readonly id: number
  readonly name: string
  /** Lower case, `xlsx`; empty: none. */
  readonly extension: string
  /** In bytes; null where the portal doesn't tell. */
  readonly size: number | null
  readonly kind: 'picture' | 'video' | 'audio' | 'other'
  /** Of a picture, in pixels; null where unknown. */
  readonly width: number | null
  readonly height: number | null
  /** A smaller picture of it, absolute; empty: none. */
  readonly preview: string
  /** Where it is to be had, absolute; empty: nowhere. */
  readonly address: string
}

const KINDS: ReadonlyMap<string, ChatFile['kind']> = new Map([
  ['image', 'picture'],
  ['video', 'video'],
  ['audio', 'audio'],
])

/** `image`: the size of a picture, `false` of anything else. */
const measures = v.fallback(
  v.object({ width: v.fallback(optionalInt, null), height: v.fallback(optionalInt, null) }),
  { width: null, height: null },
)

const WEB = /^https?:\/\//i

/** An address that a browser may open, or none. */
const webAddress = v.pipe(
  v.fallback(text, ''),
  v.transform((address) => (WEB.test(address) ? address : '')),
)

/** A file of `im.dialog.messages.get`, whose names are in camel case beside messages in snake case. */
export const chatFileSchema = v.pipe(
  v.object({
    id,
    name: v.fallback(text, ''),
    extension: v.fallback(text, ''),
    size: v.fallback(optionalInt, null),
    type: v.fallback(text, ''),
    image: measures,
    urlPreview: webAddress,
    urlShow: webAddress,
    urlDownload: webAddress,
  }),
  v.transform(
    ({ image, urlPreview, urlShow, urlDownload, type, ...file }): ChatFile => ({
      ...file,
      extension: file.extension.toLowerCase(),
      kind: KINDS.get(type) ?? 'other',
      width: image.width,
      height: image.height,
      preview: urlPreview,
      address: urlShow || urlDownload,
    }),
  ),
)
