import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type FunctionComponent, StrictMode, useEffect } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import { Skeleton } from '../../features/chat-view/skeleton/skeleton.tsx'
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
  /** A page that no portal opened, with its screen. */
  | { kind: 'outside'; Screen: FunctionComponent }
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
          <scene.Screen />
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

/** A request whose answer may be there already. */
export interface Opening {
  readonly promise: Promise<OpenedItem>
  /** Null until then. */
  readonly answer: () => OpenedItem | null
}

/** The input of one render. */
export interface Drawing {
  scene: Scene
  /** The opening's request, sent before this code arrived; null: none. */
  opened: Opening | null
  /** True where the page has drawn the head of the opened chat, which the first render takes over. */
  isHeadDrawn: boolean
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
}

/** Takes over `container` from the skeleton. The returned function renders the app there. */
export function renderApp(
  container: Element,
  { zone, showTheme, ...world }: AppEnvironment,
): (drawing: Drawing) => void {
  let root: Root | null = null
  const queryClient = createQueryClient()
  watchFrame()
  retryFailedOnAttention(queryClient)

  return ({ scene, opened, isHeadDrawn, language, texts }) => {
    const portal = scene.kind === 'entry' ? scene.portal : null
    const answered = portal === null || opened === null ? null : adoptRequest(portal, opened)
    const origin = portal?.origin ?? ''
    const appContext: AppContext = {
      portal,
      origin,
      showTheme: (theme) => showTheme(origin, theme),
      ...world,
    }
    const app = (
      <StrictMode>
        <App {...{ scene, appContext, queryClient, language, texts, zone }} />
      </StrictMode>
    )
    if (root === null && isHeadDrawn && answered?.lookup.status === 'found') {
      root = hydrateRoot(container, app)
    } else {
      root ??= createRoot(container)
      root.render(app)
    }
  }

  /** Hands start-up's request to the cache, and returns its answer if it is there; later fetches are the query's own. */
  function adoptRequest(portal: Portal, { promise: opened, answer }: Opening): OpenedItem | null {
    const query = entryPlan(portal.entry).query?.(portal, portal.entry)
    if (query === undefined) return null
    const answered = answer()
    if (answered !== null) {
      queryClient.setQueryData(query.queryKey, answered)
      return answered
    }
    let first: Promise<OpenedItem> | null = opened
    void queryClient.prefetchQuery({
      ...query,
      queryFn: (context) => {
        const promise = first ?? query.queryFn(context)
        first = null
        return promise
      },
    })
    return null
  }
}
