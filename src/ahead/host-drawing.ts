import type { HandshakeAhead } from '../portal/asked-ahead.ts'
import { handshakeCard } from '../portal/handshake-card.ts'
import { at } from './json-at.ts'

/** The host's drawing in the page (`host/draw/`). */
export interface HostDrawing {
  /** The language that it is drawn in, BCP 47. */
  readonly language: string
  /**
   * The opening's answer, in the shape of a batch's body, if it belongs to this portal, item and access token. Null for any
   * other, and where none arrives in time: then what was drawn is out of the page, which shows the skeleton. Never rejects.
   */
  readonly answerFor: (origin: string, handshake: HandshakeAhead | null) => Promise<unknown>
  /** Takes what was drawn out of the page. */
  readonly remove: () => void
  /** True where the drawn part stands in the page, and belongs to this opening. */
  readonly isKept: () => boolean
}

/** A drawn part that has arrived, with its state, which nobody has compared yet. */
interface Arrived {
  readonly element: Element
  readonly state: unknown
}

/** Longest wait for the drawn part, in milliseconds: its stream may have died. */
const ENDS_WITHIN_MS = 2_000

const STATE_ID = 'drawn-state'
const END_ID = 'drawn-end'

/** The host's drawing, which may still be arriving; null: the host draws nothing in this page. */
export function hostDrawing(): HostDrawing | null {
  const { dataset, lang } = document.documentElement
  if (dataset['drawnBy'] !== 'host') return null
  const ended = arrival()
  let isKept = false
  return {
    language: lang,
    answerFor: async (origin, handshake) => {
      const arrived = await ended
      if (arrived === null) return null
      const { element, state } = arrived
      if (handshake === null || !(await isOf(state, origin, handshake))) {
        removeDrawn(element)
        return null
      }
      isKept = element.isConnected
      // React takes over elements only: neither the skeleton before it stays, nor white space.
      for (const node of [...(element.parentNode?.childNodes ?? [])]) if (node !== element) node.remove()
      delete dataset['drawnBy']
      return { result: at(state, 'rows'), time: { finish: at(state, 'serverTime') } }
    },
    remove: () => void ended.then((arrived) => removeDrawn(arrived?.element ?? null)),
    isKept: () => isKept,
  }
}

/**
 * Resolves at the end mark; with null, and the skeleton shown again, where the page ends without one, or after two seconds.
 */
function arrival(): Promise<Arrived | null> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect()
      clearTimeout(timer)
      removeEventListener('DOMContentLoaded', look)
      resolve(takeArrived())
    }
    const look = () => {
      if (document.getElementById(END_ID) !== null || document.readyState !== 'loading') end()
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(end, ENDS_WITHIN_MS)
    observer.observe(document, { childList: true, subtree: true })
    addEventListener('DOMContentLoaded', look)
    look()
  })
}

/**
 * The drawn part with its state, which is taken out of the page; null, and the skeleton shown again, where one is missing or
 * broken.
 */
function takeArrived(): Arrived | null {
  const root = document.getElementById('root')
  const element = root?.children[1] ?? null
  const state = takeState()
  if (element !== null && state !== null) return { element, state }
  removeDrawn(element)
  if (root !== null && document.readyState === 'loading') {
    // The parser appends later markup to the element that it is in, which this takes out of the page.
    const fresh = root.cloneNode() as Element
    fresh.append(...root.childNodes)
    root.replaceWith(fresh)
    addEventListener('DOMContentLoaded', takeState, { once: true })
  }
  return null
}

/** Takes state and end mark out of the page; null without the mark, or for what is no JSON. */
function takeState(): unknown {
  const block = document.getElementById(STATE_ID)
  const mark = document.getElementById(END_ID)
  block?.remove()
  mark?.remove()
  if (block === null || mark === null) return null
  try {
    return JSON.parse(block.textContent)
  } catch {
    return null
  }
}

/** Shows the skeleton again. */
function removeDrawn(element: Element | null): void {
  element?.remove()
  delete document.documentElement.dataset['drawnBy']
}

/** True for the state of the opening that the handshake tells. */
async function isOf(state: unknown, origin: string, handshake: HandshakeAhead): Promise<boolean> {
  const card = handshakeCard(handshake)
  const hash = await hashOf(handshake.AUTH_ID)
  return (
    card !== null &&
    hash !== null &&
    at(state, 'origin') === origin &&
    at(state, 'item', 'type') === card.item.type &&
    at(state, 'item', 'entityTypeId') === card.item.entityTypeId &&
    at(state, 'item', 'id') === card.id &&
    at(state, 'tokenHash') === hash
  )
}

/** SHA-256 of a token, in hex; null where it cannot be told: browsers have no hashes on plain HTTP. */
async function hashOf(token: unknown): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto }
  if (typeof token !== 'string' || token === '' || subtle === undefined) return null
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
