import * as v from 'valibot'
import { fileAddress, id, optionalInt, text } from '../php.ts'

/** A file in a chat (`files` of `im.dialog.messages.get`). Plain JSON. */
export interface ChatFile {
  readonly id: number
  /** Without direction marks, which make `exe.pdf` of `fdp.exe`. */
  readonly name: string
  /** Lower case, `xlsx`; empty: none. */
  readonly extension: string
  /** In bytes; null: unknown. */
  readonly size: number | null
  readonly kind: 'picture' | 'video' | 'audio' | 'other'
  /** Of a picture, in pixels; null: unknown. */
  readonly width: number | null
  readonly height: number | null
  /** Absolute URL of a thumbnail; empty: none. */
  readonly preview: string
  /** Absolute URL of the file; empty: none. */
  readonly address: string
  /** Absolute URL of a sound or a video to play; empty: none. */
  readonly media: string
}

const KINDS: ReadonlyMap<string, ChatFile['kind']> = new Map([
  ['image', 'picture'],
  ['video', 'video'],
  ['audio', 'audio'],
])

/** Direction marks: embeddings, overrides and isolates. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** `image`: the size of a picture; `false` for any other file. */
const dimensions = v.fallback(
  v.object({ width: v.fallback(optionalInt, null), height: v.fallback(optionalInt, null) }),
  { width: null, height: null },
)

/** A file of `im.dialog.messages.get`: its keys are in camel case, those of messages in snake case. */
export const chatFileSchema = v.pipe(
  v.object({
    id,
    name: v.fallback(text, ''),
    extension: v.fallback(text, ''),
    size: v.fallback(optionalInt, null),
    type: v.fallback(text, ''),
    image: dimensions,
    urlPreview: fileAddress,
    urlShow: fileAddress,
    urlDownload: fileAddress,
    mediaUrl: fileAddress,
  }),
  v.transform(
    ({ image, urlPreview, urlShow, urlDownload, mediaUrl, type, ...file }): ChatFile => ({
      ...file,
      name: file.name.replace(DIRECTIONS, ''),
      extension: file.extension.toLowerCase(),
      kind: KINDS.get(type) ?? 'other',
      width: image.width,
      height: image.height,
      preview: urlPreview,
      address: urlShow || urlDownload,
      media: mediaUrl || urlDownload,
    }),
  ),
)
