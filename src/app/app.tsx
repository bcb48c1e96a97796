import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import type { Failure } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import { Skeleton } from '../screens/deal-chat/skeleton.tsx'
import { FailureScreen } from '../screens/failure/failure-screen.tsx'
import { OutsideScreen } from '../screens/outside/outside-screen.tsx'
import { type Surroundings, SurroundingsProvider } from '../screens/surroundings.tsx'
import { DefectScreen } from './defect-screen.tsx'
import { EntryScreen } from './entry-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/** What there is to draw: a portal's entry, a page that no portal opened, or why there is no portal. */
export type Scene =
  /** The handshake takes its time. */
  | { kind: 'connecting' }
  | { kind: 'portal'; portal: Portal }
  | { kind: 'outside' }
  | { kind: 'failed'; failure: Failure }

export interface AppProps {
  scene: Scene
  surroundings: Surroundings
  queryClient: QueryClient
  /** BCP 47, and its texts as the build compiled them. */
  language: string
  texts: AbstractIntlMessages
  /** IANA, `Europe/Berlin`. */
  zone: string
}

/** Everything around the screens. Pure: what it needs of the world is handed in. */
export function App({ scene, surroundings, queryClient, language, texts, zone }: AppProps) {
  return (
    <IntlProvider locale={language} messages={texts} timeZone={zone}>
      <SurroundingsProvider value={surroundings}>
        <ErrorBoundary fallback={<DefectScreen />}>
          <QueryClientProvider client={queryClient}>
            <SceneScreen scene={scene} reload={surroundings.reload} />
          </QueryClientProvider>
        </ErrorBoundary>
      </SurroundingsProvider>
    </IntlProvider>
  )
}

function SceneScreen({ scene, reload }: { scene: Scene; reload: () => void }) {
  if (scene.kind === 'portal') return <EntryScreen entry={scene.portal.entry} />
  return (
    <main className="screen">
      {scene.kind === 'connecting' ? (
        <Skeleton />
      ) : scene.kind === 'outside' ? (
        <OutsideScreen />
      ) : (
        <FailureScreen failure={scene.failure} onRetry={reload} />
      )}
    </main>
  )
}
