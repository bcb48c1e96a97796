import { QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { createQueryClient } from '../../src/app/shell/query-client.ts'
import type { OpenedItem } from '../../src/chat/opening/open-item.ts'
import { DrawnMessages } from '../../src/features/chat-view/timeline/drawn-messages.tsx'
import { buildAppContext } from '../../src/features/gallery/fixtures/build-app-context.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { AppContextProvider } from '../../src/shared/app-context/app-context.tsx'

/** An opening whose chat was found, and the words for it. */
interface DrawnOpening {
  readonly opened: OpenedItem
  readonly portal: Portal
  /** BCP 47, and its texts as the build compiled them. */
  readonly language: string
  readonly texts: AbstractIntlMessages
}

// React escapes quotes and angle brackets in texts and values, so these can be tags and attributes only.

/** A picture would delay the frame's `load`. */
const PICTURE = /<img\b[^>]*>/g
/** The page's policy has no style attributes. */
const STYLE = / style="[^"]*"/g
/** A time, which only the browser can write: it knows the zone. */
const TIME = /(<time\b[^>]*?)(?: title="[^"]*")?(>)[^<]*(<\/time>)/g

/** The markup of the last messages, which is not hydrated; empty where there are none. */
export function renderMessages({ opened, portal, language, texts }: DrawnOpening): string {
  if (opened.lookup.status !== 'found') return ''
  const markup = renderToStaticMarkup(
    <IntlProvider locale={language} messages={texts} timeZone="UTC">
      <AppContextProvider value={buildAppContext({ portal, origin: portal.origin })}>
        <QueryClientProvider client={createQueryClient()}>
          <DrawnMessages opened={opened} chat={opened.lookup.chat} />
        </QueryClientProvider>
      </AppContextProvider>
    </IntlProvider>,
  )
  return markup.replaceAll(PICTURE, '').replaceAll(STYLE, '').replaceAll(TIME, '$1$2$3')
}
