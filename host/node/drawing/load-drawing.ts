import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ASKED_WITHIN_MS, type Drawing, type RenderDrawn } from '../../draw/drawing.ts'
import { isDrawable } from '../../draw/is-drawable.ts'
import { readTemplate } from '../../draw/request-template.ts'
import { createCompressor } from './part-compressor.ts'

/** The SDK's request, as the build has recorded it. */
const TEMPLATE = 'request.json'
/** The app's first screen as a function, built from `src/`; exports `renderDrawn` and `styles`. */
const RENDERER = 'render.js'

/** Loads what the build made for drawing. Rejects with a sentence for the operator where the build lacks it. */
export async function loadDrawing(folder: string, portals: readonly string[]): Promise<Drawing> {
  try {
    const template = readTemplate(await readFile(join(folder, TEMPLATE), 'utf8'))
    const renderer: { renderDrawn?: unknown; styles?: unknown } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, RENDERER)).href
    )
    if (typeof renderer.renderDrawn !== 'function') throw new Error(`${RENDERER} has no renderDrawn`)
    const render = renderer.renderDrawn as RenderDrawn
    const styles = typeof renderer.styles === 'string' ? renderer.styles : ''
    const { fetch } = globalThis
    return { portals, template, render, styles, fetch, createCompressor, askedWithinMs: ASKED_WITHIN_MS }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `DRAW_FOR_PORTALS needs the build’s folder host-drawing, which can’t be used. ${reason}`,
      {
        cause: error,
      },
    )
  }
}

/** True for a request whose form is kept for the handler, as an opening that may be drawn. */
export function isOpeningForm({ method, url, headers }: IncomingMessage): boolean {
  return isDrawable(method, url?.split('?', 1)[0], headers['content-type'])
}
