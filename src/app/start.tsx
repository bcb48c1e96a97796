import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AbstractIntlMessages } from 'use-intl'
import type { OpenedItem } from '../chat/open-item.ts'
import type { Portal } from '../portal/portal.ts'
import { itemQuery } from '../screens/deal-chat/item-query.ts'
import { App, type Scene } from './app.tsx'
import { createQueryClient } from './query-client.ts'

/** What boots hands over to the app. */
interface Start {
  scene: Scene
  /** The first request, which was sent while this code was still on its way; null where there is none. */
  opened: Promise<OpenedItem> | null
  language: string
  texts: AbstractIntlMessages
  zone: string
  reload: () => void
  appVersion: string
}

/** Draws the app into `container`, in the place of the skeleton. Returns a way to draw another scene. */
export function start(container: Element, begin: Start): (scene: Scene) => void {
  const { language, texts, zone, reload, appVersion } = begin
  const root = createRoot(container)
  const queryClient = createQueryClient()

  function draw(scene: Scene): void {
    const portal = scene.kind === 'portal' ? scene.portal : null
    const surroundings = { portal, origin: portal?.origin ?? '', reload, appVersion }
    root.render(
      <StrictMode>
        <App {...{ scene, surroundings, queryClient, language, texts, zone }} />
      </StrictMode>,
    )
  }

  if (begin.scene.kind === 'portal' && begin.opened !== null) {
    takeOver(begin.scene.portal, begin.opened)
  }
  draw(begin.scene)
  return draw

  /** Gives the request that is under way to the cache, which asks by itself from the second time on. */
  function takeOver(portal: Portal, opened: Promise<OpenedItem>): void {
    const { entry } = portal
    if (entry.kind !== 'crm-card') return
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
