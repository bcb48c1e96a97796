import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type FunctionComponent, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import { Skeleton } from '../../features/chat-view/skeleton/skeleton.tsx'
import { OutsideScreen } from '../../features/outside/outside-screen.tsx'
import type { Entry } from '../../portal/entry.ts'
import type { Failure } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Theme } from '../../setup/read-theme.ts'
import { type AppContext, AppContextProvider } from '../../shared/app-context/app-context.tsx'
import { BrokenScreen } from '../../shared/errors/broken-screen.tsx'
import { MissingCode } from '../../shared/errors/missing-code.ts'
import { FullPage } from '../../shared/frame/full-page.tsx'
import { entryPlan } from '../entries.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { HYDRATED } from './hydrated.ts'
import { createQueryClient, retryFailedOnAttention, watchFrame } from './query-client.ts'
import { StartFailure } from './start-failure.tsx'

/** The screen to draw: an entry of a portal, a page that no portal opened, or the reason why there is no portal. */
export type Scene =
  /** A handshake that takes longer than usual. */
  | { kind: 'connecting' }
  /** A portal's entry, with the screen of its row in `src/app/entries.ts`. */
  | { kind: 'entry'; portal: Portal; Screen: FunctionComponent<Entry> }
  | { kind: 'outside' }
  | { kind: 'failed'; failure: Failure }

export interface AppProps {
  scene: Scene
  appContext: AppContext
  queryClient: QueryClient
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
  /** IANA, `Europe/Berlin`. */
  zone: string
}

/** The providers around every screen. Pure: it reads nothing but its props. */
export function App({ scene, appContext, queryClient, language, texts, zone }: AppProps) {
  useEffect(() => {
    performance.mark(HYDRATED)
  }, [])
  return (
    <IntlProvider locale={language} messages={texts} timeZone={zone}>
      <AppContextProvider value={appContext}>
        <ErrorBoundary fallback={brokenScreen}>
          <QueryClientProvider client={queryClient}>
            <SceneScreen scene={scene} />
          </QueryClientProvider>
        </ErrorBoundary>
      </AppContextProvider>
    </IntlProvider>
  )
}

/** The fallback for a chunk that did not load, or for a defect. */
function brokenScreen(error: unknown) {
  return <BrokenScreen by={error instanceof MissingCode ? 'missingCode' : 'defect'} />
}

function SceneScreen({ scene }: { scene: Scene }) {
  switch (scene.kind) {
    case 'entry':
      return <scene.Screen {...scene.portal.entry} />
    case 'connecting':
      return (
        <FullPage>
          <Skeleton />
        </FullPage>
      )
    case 'outside':
      return (
        <FullPage>
          <OutsideScreen />
        </FullPage>
      )
    case 'failed':
      return <StartFailure failure={scene.failure} />
  }
}

/** Values that stay the same for the life of the page. */
export interface AppEnvironment extends Omit<AppContext, 'portal' | 'origin' | 'showTheme'> {
  /** IANA, `Europe/Berlin`. */
  zone: string
  /** Applies a theme at once, for this portal's pages; saves nothing in the portal. */
  showTheme: (origin: string, theme: Theme) => void
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
  { zone, showTheme, ...world }: AppEnvironment,
): (drawing: Drawing) => void {
  const root = createRoot(container)
  const queryClient = createQueryClient()
  watchFrame()
  retryFailedOnAttention(queryClient)

  return ({ scene, opened, language, texts }) => {
    const portal = scene.kind === 'entry' ? scene.portal : null
    if (portal !== null && opened !== null) adoptRequest(portal, opened)
    const origin = portal?.origin ?? ''
    const appContext: AppContext = {
      portal,
      origin,
      showTheme: (theme) => showTheme(origin, theme),
      ...world,
    }
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
