import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { FunctionComponent } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { Skeleton } from '../../features/chat-view/skeleton/skeleton.tsx'
import { OutsideScreen } from '../../features/outside/outside-screen.tsx'
import type { Entry } from '../../portal/entry.ts'
import type { Failure } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { type AppContext, AppContextProvider } from '../../shared/app-context/app-context.tsx'
import { BrokenScreen } from '../../shared/errors/broken-screen.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { MissingCode } from '../../shared/errors/missing-code.ts'
import { FullPage } from '../../shared/frame/full-page.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

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
  return (
    <IntlProvider locale={language} messages={texts} timeZone={zone}>
      <AppContextProvider value={appContext}>
        <ErrorBoundary fallback={brokenScreen}>
          <QueryClientProvider client={queryClient}>
            <SceneScreen scene={scene} reload={appContext.reload} />
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

function SceneScreen({ scene, reload }: { scene: Scene; reload: () => void }) {
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
      return (
        <FullPage>
          <FailureScreen failure={scene.failure} onRetry={reload} />
        </FullPage>
      )
  }
}
