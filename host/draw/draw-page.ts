import type { Bytes } from '../app-files.ts'
import type { Encoding } from '../encoded-body.ts'
import { drawOpening } from './draw-opening.ts'
import type { Drawing } from './drawing.ts'
import { splitPage, streamPage } from './drawn-page.ts'
import { isDrawable } from './is-drawable.ts'
import { portalLimit } from './portal-limit.ts'
import { readOpening } from './read-opening.ts'

/** An opening of the page by an allowed portal. */
export interface PageOpening {
  request: Request
  path: string
  /** The portal that the address names. */
  origin: string
  /** BCP 47 tag of the app's language. */
  language: string
  /** Encoding of the page that the client accepts; undefined: none. */
  encoding: Encoding | undefined
  /** The page as it is sent undrawn. */
  text(): string
}

/** Answers with a page that is drawn while it is sent; undefined: the opening isn't drawn. */
export type DrawPage = (
  opening: PageOpening,
) => Promise<{ body: ReadableStream<Bytes>; headers: Record<string, string> } | undefined>

/** Creates the drawing of pages for the portals of `drawing`. The page is the same for all, but for what is drawn. */
export function createDrawPage(
  drawing: Drawing,
  onFailure: (failure: Error) => void,
  now: () => number = () => performance.now(),
): DrawPage {
  const mayAsk = portalLimit(now)
  return async ({ request, path, origin, language, encoding, text }) => {
    const type = request.headers.get('content-type')
    if (!drawing.portals.includes(origin) || !isDrawable(request.method, path, type)) return undefined
    const form = await readForm(request)
    const opening = form === undefined ? undefined : readOpening(form, origin)
    // The limit before the work: a flood of forms costs little more than plain pages.
    if (opening === undefined || !mayAsk(origin)) return undefined
    const page = splitPage(text())
    if (page === undefined) return undefined
    return {
      body: streamPage({
        page,
        draw: (gone) => drawOpening(drawing, origin, opening, language, gone),
        compressor: encoding && drawing.createCompressor(encoding),
        onFailure,
      }),
      headers: {
        vary: 'Accept-Encoding',
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
        // nginx, and proxies like it, would hold the first part back.
        'x-accel-buffering': 'no',
      },
    }
  }
}

/**
 * The request's form; undefined where the server has discarded the body: it goes by the path as written, such as `/x/../`, the
 * handler by the URL, whose path is `/`.
 */
async function readForm(request: Request): Promise<string | undefined> {
  try {
    return await request.text()
  } catch {
    // The error could quote the body.
    return undefined
  }
}
