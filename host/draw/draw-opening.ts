import { askPortal } from './ask-portal.ts'
import type { Drawing } from './drawing.ts'
import { type DrawnState, sha256, stateBlock } from './drawn-state.ts'
import type { Opening } from './read-opening.ts'
import { fillTemplate } from './request-template.ts'

/**
 * Largest drawn part, in UTF-16 units. An answer grows when it is drawn: names are written more than once, and `<` takes six
 * bytes in the state; the page is held in memory until a slow client has taken it. The usual one has 40 kB.
 */
const MAX_DRAWN_LENGTH = 524_288

/** The drawn part of a page. */
export interface DrawnPart {
  /** Markup of the app's root element. */
  markup: string
  /** The data block that belongs to it. */
  state: string
}

/**
 * Asks the portal for an opening, and draws it; undefined where that fails in any way. `gone` aborts with the client.
 * Rejects for a defect of the renderer only.
 */
export async function drawOpening(
  { template, render, fetch, askedWithinMs }: Drawing,
  origin: string,
  opening: Opening,
  language: string,
  gone: AbortSignal,
): Promise<DrawnPart | undefined> {
  const { path, headers, body } = fillTemplate(template, opening, `deal-chat-${crypto.randomUUID()}`)
  const limit = new AbortController()
  const abort = () => limit.abort()
  const timer = setTimeout(abort, askedWithinMs)
  gone.addEventListener('abort', abort)
  try {
    const answer = await withoutLater(
      askPortal({ url: `${origin}${path}`, headers, body }, fetch, limit.signal),
      limit.signal,
    )
    if (answer === undefined || gone.aborted) return undefined
    const { item, token } = opening
    const { serverTime } = answer
    const rendered = render(answer.rows, language, { origin, item, serverTime })
    if (rendered === undefined) return undefined
    const { markup, rows } = rendered
    const state = block({ origin, item, tokenHash: await sha256(token), rows, serverTime })
    if (state === undefined || markup.length + state.length > MAX_DRAWN_LENGTH) return undefined
    // A portal's answer that repeats the token, in an error's description for example, is not passed on.
    return markup.includes(token) || state.includes(token) ? undefined : { markup, state }
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', abort)
  }
}

/** The data block; undefined for rows too deep to write. */
function block(state: DrawnState): string | undefined {
  try {
    return stateBlock(state)
  } catch {
    return undefined
  }
}

/** Resolves with undefined at the abort, for a `fetch` that takes its time to end. */
function withoutLater<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return Promise.race([
    promise,
    new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined))),
  ])
}
