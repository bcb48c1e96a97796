import { TAGS } from 'virtual:head-words'
import { showTheme } from '../boot/theme.ts'
import type { Asked, HandshakeAhead } from '../portal/asked-ahead.ts'
import { handshakeCard } from '../portal/handshake-card.ts'
import { languageCode } from '../portal/language/language-code.ts'
import { fillHead } from './fill-head.ts'
import type { HeadWords } from './head-words.ts'
import type { HostDrawing } from './host-drawing.ts'
import { at } from './json-at.ts'
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
 * Shows the handshake's theme, and draws the head of a CRM card's chat in place of the skeleton as soon as the page's own
 * request is answered; what the host has drawn stays, unless the portal's language is another one. Until React takes the markup over, its link alone can be
 * pressed. Writes nothing, and fetches no picture.
 */
export function drawHead(
  { origin, handshake, answer }: Asked,
  byHost: HostDrawing | null = null,
): HeadDrawing {
  let isOpen = true
  let isDrawn = false

  void handshake.then((data) => {
    if (isOpen && data !== null) showTheme(at(data.USER_OPTIONS, 'theme'))
  })

  async function draw(): Promise<boolean> {
    const [data, body] = await Promise.all([handshake, answer])
    const code = languageOf(data)
    if (isOpen && byHost?.isKept() === true && byHost.language === TAGS[code]) {
      isDrawn = true
      return true
    }
    await parsed()
    const card = data === null ? null : handshakeCard(data)
    const head = readHead(body)
    const root = document.getElementById('root')
    const template = document.getElementById('head')
    if (
      !isOpen ||
      card === null ||
      head === null ||
      root === null ||
      !(template instanceof HTMLTemplateElement)
    )
      return false
    const words = wordsIn(template, code)
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
      // Nothing that was not compared stays, such as in the frame of a portal that is silent.
      if (!isDrawn && byHost?.isKept() === false) byHost.remove()
      return isDrawn
    },
  }
}

/** Code of the app's language: the handshake's, else the address's; English for one that the app does not have. */
function languageOf(handshake: HandshakeAhead | null): string {
  const code =
    languageCode(handshake?.LANG) ?? languageCode(new URLSearchParams(location.search).get('LANG')) ?? ''
  return Object.hasOwn(TAGS, code) ? code : 'en'
}

/** The words that stand beside the markup, which a page that the host has drawn lacks. */
function wordsIn(template: HTMLTemplateElement, code: string): HeadWords {
  return JSON.parse(template.dataset['words'] ?? '')[code]
}

/** Resolves when the page's markup is complete. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
