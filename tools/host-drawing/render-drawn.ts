import type { AbstractIntlMessages } from 'use-intl'
import type { RenderDrawn } from '../../host/draw/drawing.ts'
import { openedAhead } from '../../src/chat/opening/opened-ahead.ts'
import { SILENT_PORTAL } from '../../src/features/gallery/fixtures/silent-portal.ts'
import enFirst from '../../src/i18n/en.ts?icu=chat'
import enConversation from '../../src/i18n/en.ts?icu=conversation'
import ruFirst from '../../src/i18n/ru.ts?icu=chat'
import ruConversation from '../../src/i18n/ru.ts?icu=conversation'
import { firstRender } from '../page-head/first-render.tsx'
import { recordReads } from './record-reads.ts'
import { renderMessages } from './render-messages.tsx'

/** The styles of the drawn messages, written by the build (`vite.config.ts`); tests have none. */
declare const DRAWN_STYLES: string | undefined

const en = { ...enFirst, ...enConversation }
const ru = { ...ruFirst, ...ruConversation }

/** Texts by BCP 47 tag: those of the host's `APP_LANGUAGES`. */
const TEXTS: Readonly<Record<string, AbstractIntlMessages>> = { en, ru }

/** The text of the one style element in what is drawn, for the page's policy; empty: there is none. */
export const styles = typeof DRAWN_STYLES === 'string' ? DRAWN_STYLES : ''

/**
 * Renders the chat of an opening as React renders it first, and takes it over in the page, with its last messages, which React
 * leaves alone; undefined unless a chat was found. Of the rows, the page gets those parts that the app reads. The host loads the built module (`host/node/drawing/load-drawing.ts`).
 */
export const renderDrawn: RenderDrawn = (rows, language, { origin, item, serverTime }) => {
  const { type, entityTypeId, id } = item
  const card = { item: { type, entityTypeId }, id }
  const { view, read: readRows } = recordReads(rows)
  const read = openedAhead(card, { result: view, time: { finish: serverTime } })
  if (read?.opened.lookup.status !== 'found') return undefined
  // Parts that the schemas pass on unread, the screens may read later.
  JSON.stringify(read.opened)
  const texts = Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined
  const screen = {
    opened: read.opened,
    portal: { ...SILENT_PORTAL, origin, entry: { kind: 'crm-card' as const, ...card } },
    ...(texts === undefined ? { language: 'en', texts: en } : { language, texts }),
  }
  const messages = renderMessages(screen)
  // After the messages, which it shows; it goes with them, when the app's own code draws them.
  const style = styles === '' ? '' : `<style>${styles}</style>`
  const conversation = messages === '' ? {} : { conversation: `${messages}${style}` }
  return { markup: firstRender({ ...screen, ...conversation }), rows: readRows() }
}
