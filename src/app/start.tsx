import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AbstractIntlMessages } from 'use-intl'
import type { OpenedItem } from '../chat/open-item.ts'
import type { Portal } from '../portal/portal.ts'
import { itemQuery } from '../screens/deal-chat/item-query.ts'
import { loadConversation } from '../screens/deal-chat/load-conversation.ts'
import type { Theme } from '../setup/read-theme.ts'
import { App, type Scene } from './app.tsx'
import { createQueryClient } from './query-client.ts'

/** What stays the same for the life of the page. */
interface World {
  /** IANA, `Europe/Berlin`. */
  zone: string
  /** Our own page's, as it is bound to the cards. */
  address: string
  /** Whether the page is from an archive that was uploaded to the portal. */
  isArchive: boolean
  reload: () => void
  appVersion: string
  showTheme: (theme: Theme) => void
}

/** What is drawn. */
interface Drawing {
  scene: Scene
  /** The first request, which was sent while this code was still on its way; null where there is none. */
  opened: Promise<OpenedItem> | null
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
}

/** Readies `container`, where the skeleton stands. What it returns draws the app there; a second time, anew. */
export function start(container: Element, { zone, ...world }: World): (drawing: Drawing) => void {
  const root = createRoot(container)
  const queryClient = createQueryClient()

  return ({ scene, opened, language, texts }) => {
    const portal = 'portal' in scene ? scene.portal : null
    if (portal !== null && opened !== null) takeOver(portal, opened)
    const surroundings = { portal, origin: portal?.origin ?? '', ...world }
    root.render(
      <StrictMode>
        <App {...{ scene, surroundings, queryClient, language, texts, zone }} />
      </StrictMode>,
    )
  }

  /** Gives the request that is under way to the cache, which asks by itself from the second time on. */
  function takeOver(portal: Portal, opened: Promise<OpenedItem>): void {
    const { entry } = portal
    if (entry.kind !== 'crm-card') return
    // Whoever draws it is told where it doesn't arrive.
    loadConversation().catch(() => undefined)
    const query = itemQuery(portal, portal.origin, entry)
    let first: Promise<OpenedItem> | null = opened
    void queryClient.prefetchQuery({
      ...query,
      queryFn: (context) => {
        const promise = first ?? query.queryFn(context)
        first = null
        return promise
      },
    })
  }
}
