import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import type { Entry } from '../portal/entry.ts'
import type { Failure } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import { Skeleton } from '../screens/deal-chat/skeleton.tsx'
import { BrokenScreen } from '../screens/failure/broken-screen.tsx'
import { FailureScreen } from '../screens/failure/failure-screen.tsx'
import { MissingCode } from '../screens/missing-code.ts'
import { OutsideScreen } from '../screens/outside/outside-screen.tsx'
import { type Surroundings, SurroundingsProvider } from '../screens/surroundings.tsx'
import { Whole } from '../screens/whole.tsx'
import { EntryScreen } from './entry-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/** What there is to draw: a portal's entry, a page that no portal opened, or why there is no portal. */
export type Scene =
  /** The handshake takes its time. */
  | { kind: 'connecting' }
  | { kind: 'portal'; portal: Portal; entry: PlacedEntry }
  /** The app's own page, whose code is fetched only for it. */
  | { kind: 'left-menu'; portal: Portal; LeftMenu: ComponentType }
  /** The installation, whose code an administrator needs once. */
  | { kind: 'install'; portal: Portal; Install: ComponentType }
  | { kind: 'outside' }
  | { kind: 'failed'; failure: Failure }

/** Where the portal put us, the app's own page and its installation aside. */
export type PlacedEntry = Exclude<Entry, { kind: 'left-menu' | 'install' }>

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
        <ErrorBoundary fallback={brokenScreen}>
          <QueryClientProvider client={queryClient}>
            <SceneScreen scene={scene} reload={surroundings.reload} />
          </QueryClientProvider>
        </ErrorBoundary>
      </SurroundingsProvider>
    </IntlProvider>
  )
}

/** Nobody's fault, or ours: each says what it is. */
function brokenScreen(error: unknown) {
  return <BrokenScreen by={error instanceof MissingCode ? 'missingCode' : 'defect'} />
}

function SceneScreen({ scene, reload }: { scene: Scene; reload: () => void }) {
  switch (scene.kind) {
    case 'portal':
      return <EntryScreen entry={scene.entry} />
    case 'left-menu':
      return <scene.LeftMenu />
    case 'install':
      return <scene.Install />
    case 'connecting':
      return (
        <Whole>
          <Skeleton />
        </Whole>
      )
    case 'outside':
      return (
        <Whole>
          <OutsideScreen />
        </Whole>
      )
    case 'failed':
      return (
        <Whole>
          <FailureScreen failure={scene.failure} onRetry={reload} />
        </Whole>
      )
  }
}
