import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AbstractIntlMessages } from 'use-intl'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import type { Portal } from '../../portal/portal.ts'
import type { AppContext } from '../../shared/app-context/app-context.tsx'
import { entryPlan } from '../entries.ts'
import { App, type Scene } from './app.tsx'
import { createQueryClient } from './query-client.ts'

/** Values that stay the same for the life of the page. */
export interface AppEnvironment extends Omit<AppContext, 'portal' | 'origin'> {
  /** IANA, `Europe/Berlin`. */
  zone: string
}

/** The input of one render. */
export interface Drawing {
  scene: Scene
  /** The opening's request, sent before this code arrived; null: none. */
  opened: Promise<OpenedItem> | null
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
}

/** Takes over `container` from the skeleton. The returned function renders the app there. */
export function renderApp(
  container: Element,
  { zone, ...world }: AppEnvironment,
): (drawing: Drawing) => void {
  const root = createRoot(container)
  const queryClient = createQueryClient()

  return ({ scene, opened, language, texts }) => {
    const portal = scene.kind === 'entry' ? scene.portal : null
    if (portal !== null && opened !== null) adoptRequest(portal, opened)
    const appContext = { portal, origin: portal?.origin ?? '', ...world }
    root.render(
      <StrictMode>
        <App {...{ scene, appContext, queryClient, language, texts, zone }} />
      </StrictMode>,
    )
  }

  /** Hands start-up's request to the cache; later fetches are the query's own. */
  function adoptRequest(portal: Portal, opened: Promise<OpenedItem>): void {
    const query = entryPlan(portal.entry).query?.(portal, portal.entry)
    if (query === undefined) return
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
