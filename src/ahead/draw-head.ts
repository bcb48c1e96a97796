import { WORDS } from 'virtual:head-words'
import type { Asked, HandshakeAhead } from '../portal/asked-ahead.ts'
import { handshakeEntry } from '../portal/handshake-entry.ts'
import { languageCode } from '../portal/language/language-code.ts'
import { fillHead } from './fill-head.ts'
import type { HeadWords } from './head-words.ts'
import type { HostDrawing } from './host-drawing.ts'
import { readHead } from './read-head.ts'

/** The drawing of a chat's head by the page. */
export interface HeadDrawing {
  /**
   * Resolves when there is nothing more to draw: true once the head is in the page, false where there will be none. Never
   * rejects: the app's start waits for it.
   */
  readonly done: Promise<boolean>
  /** Ends the drawing, for React: true if the head is in the page. */
  readonly takeOver: () => boolean
}

/**
 * Draws the head of a CRM card's chat in place of the skeleton as soon as the page's own request is answered; what the host
 * has drawn stays, unless the portal's language is another one. Until React takes the markup over, its link alone can be
 * pressed. Writes nothing, and fetches no picture.
 */
export function drawHead(
  { origin, handshake, answer }: Asked,
  byHost: HostDrawing | null = null,
): HeadDrawing {
  let isOpen = true
  let isDrawn = false

  async function draw(): Promise<boolean> {
    const [data, body] = await Promise.all([handshake, answer, parsed()])
    const words = wordsOf(data)
    if (isOpen && byHost?.isKept() === true && byHost.language === words.tag) {
      isDrawn = true
      return true
    }
    const entry = data === null ? null : handshakeEntry(data)
    const head = readHead(body)
    const root = document.getElementById('root')
    const template = document.getElementById('head')
    if (
      !isOpen ||
      data === null ||
      entry?.kind !== 'crm-card' ||
      head === null ||
      root === null ||
      !(template instanceof HTMLTemplateElement)
    )
      return false
    document.documentElement.lang = words.tag
    document.documentElement.dir = words.direction
    root.replaceChildren(fillHead(template, head, words, origin))
    isDrawn = true
    return true
  }

  return {
    done: draw().catch((error: unknown) => {
      reportError(error)
      return false
    }),
    takeOver: () => {
      isOpen = false
      return isDrawn
    },
  }
}

/** The words of the app's language: the handshake's, else the address's. */
function wordsOf(handshake: HandshakeAhead | null): HeadWords {
  const code =
    languageCode(handshake?.LANG) ?? languageCode(new URLSearchParams(location.search).get('LANG')) ?? ''
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? WORDS.en
}

/** Resolves when the page's markup is complete. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
