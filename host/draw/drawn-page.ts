import type { Bytes } from '../app-files.ts'
import type { DrawnPart } from './draw-opening.ts'
import type { PartCompressor } from './drawing.ts'

/** A page in two parts: up to the end of the root element's content, the skeleton, and what follows the root element. */
export interface SplitPage {
  before: string
  after: string
  /** The second part of a page that is drawn: without what its script would draw with. */
  afterDrawn: string
}

const ROOT = /<div id="root">[\s\S]*?<\/div>(?=\s*<div id="boot-failed")/
const ROOT_END = '</div>'
const HTML_TAG = /<html\b/i
/** Says to the page's script, at its start, that the host is drawing: it waits for the end of the page before it asks. */
const MARK = ' data-drawn-by="host"'
/**
 * The head's markup and words in a page whose script draws by itself; that script compares the state, and takes the drawn
 * part over.
 */
const DRAWN_BY_PAGE = /<template id="head"[\s\S]*?<\/template>/
/** Stands after the state of a drawn page, complete: a page without it was cut, or isn't drawn. */
const END_MARK = '<template id="drawn-end"></template>'

/**
 * Splits the built page; undefined when it has no such place, or nothing that takes the drawn part over, as a build with
 * `ASK_AHEAD=off`.
 */
export function splitPage(html: string): SplitPage | undefined {
  const found = ROOT.exec(html)
  if (found === null || !DRAWN_BY_PAGE.test(html)) return undefined
  const end = found.index + found[0].length
  const after = html.slice(end)
  return {
    before: html.slice(0, end - ROOT_END.length).replace(HTML_TAG, (tag) => `${tag}${MARK}`),
    after,
    afterDrawn: after.replace(DRAWN_BY_PAGE, ''),
  }
}

/** Options of `streamPage`. */
export interface StreamOptions {
  page: SplitPage
  /** Draws; `gone` aborts when the client has gone. */
  draw(gone: AbortSignal): Promise<DrawnPart | undefined>
  /** Undefined: the page is sent uncompressed. */
  compressor: PartCompressor | undefined
  onFailure(failure: Error): void
}

/**
 * Streams a page: its start with the skeleton at once; then the drawn part, which covers the skeleton before it, with
 * state and end mark; then the rest. A failure of the drawing is reported, and leaves the skeleton.
 */
export function streamPage({ page, draw, compressor, onFailure }: StreamOptions): ReadableStream<Bytes> {
  const gone = new AbortController()
  const part = (text: string) => (compressor?.part(encoded(text)) ?? encoded(text)) as Promise<Bytes> | Bytes
  const last = (text: string) => (compressor?.last(encoded(text)) ?? encoded(text)) as Promise<Bytes> | Bytes

  async function drawn(): Promise<DrawnPart | undefined> {
    try {
      return await draw(gone.signal)
    } catch (error) {
      onFailure(error instanceof Error ? error : new Error('the drawing has failed'))
      return undefined
    }
  }

  return new ReadableStream<Bytes>({
    async start(controller) {
      // Both at once: the portal's answer takes longer than the compression.
      const drawing = drawn()
      const beginning = await part(page.before)
      if (gone.signal.aborted) return
      controller.enqueue(beginning)
      const made = await drawing
      if (gone.signal.aborted) return
      const rest =
        made === undefined
          ? `${ROOT_END}${page.after}`
          : `${made.markup}${ROOT_END}${made.state}${END_MARK}${page.afterDrawn}`
      const bytes = await last(rest)
      if (gone.signal.aborted) return
      controller.enqueue(bytes)
      controller.close()
    },
    cancel() {
      gone.abort()
      compressor?.destroy()
    },
  })
}

function encoded(text: string): Bytes {
  return new TextEncoder().encode(text)
}
