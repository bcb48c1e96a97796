import type { DrawnItem } from './crm-kinds.ts'
import type { RequestTemplate } from './request-template.ts'

/** The portal and the item that a drawn part belongs to. */
export interface DrawnPlace {
  /** The portal: `https://acme.bitrix24.com`. */
  origin: string
  item: DrawnItem
  /** `time.finish` of the answer, in Unix seconds; not trusted. */
  serverTime: unknown
}

/** A rendered opening. */
export interface RenderedOpening {
  /** Markup of the app's root element. */
  markup: string
  /** Those parts of the rows that the app reads, by the same keys. */
  rows: Record<string, unknown>
}

/**
 * Renders the chat view of an opening to markup, as React renders it first: `rows` is `result` of the batch's answer, not
 * trusted; `language` is a BCP 47 tag of the app's. Undefined for what isn't drawn, such as a chat that can't be shown.
 * Everything from `rows` is escaped. The build makes the module from `src/`: `dist/host-drawing/render.js`.
 */
export type RenderDrawn = (
  rows: Record<string, unknown>,
  language: string,
  place: DrawnPlace,
) => RenderedOpening | undefined

/** Longest wait for a portal, in milliseconds, from the opening on. Then the page asks by itself. */
export const ASKED_WITHIN_MS = 600

/** Compresses a page in parts, each of which can be decompressed when it has arrived. */
export interface PartCompressor {
  part(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  last(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  /** Frees its memory before the end. */
  destroy(): void
}

/** Settings, built files and functions of the platform with which the host draws. */
export interface Drawing {
  /** Origins of the portals that are asked, and no others. */
  portals: readonly string[]
  template: RequestTemplate
  render: RenderDrawn
  /** Text of the one style element that `render` writes; empty: it writes none. */
  styles: string
  fetch: typeof globalThis.fetch
  /** Longest wait for a portal's whole answer, in milliseconds. */
  askedWithinMs: number
  createCompressor(encoding: 'br' | 'gzip'): PartCompressor
}
