import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AbstractIntlMessages } from 'use-intl'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import type { Portal } from '../../portal/portal.ts'
import type { AppContext } from '../../shared/app-context/app-context.tsx'
import { entryPlan } from '../entries.ts'
import { App, type Scene } from './app.tsx'
import { createQueryClient } from './query-client.ts'

/** The values that stay the same for the life of the page. */
export interface AppEnvironment extends Omit<AppContext, 'portal' | 'origin'> {
  /** IANA, `Europe/Berlin`. */
  zone: string
}

/** One drawing of the app. */
export interface Drawing {
  scene: Scene
  /** The opening's request, which was sent while this code was still on its way; null where there is none. */
  opened: Promise<OpenedItem> | null
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
}

/** Takes over `container`, where the skeleton stands. The returned function draws the app there, each time anew. */
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

  /** Gives the request that is under way to the cache, which asks by itself from the second time on. */
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
