import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Failure, PortalError } from '../../portal/failure.ts'
import { AppContextProvider, useAppContext } from '../../shared/app-context/app-context.tsx'
import { type Navigation, NavigationProvider, type Recent } from '../../shared/navigation/navigation.tsx'
import { type Route, START } from '../../shared/navigation/routes.ts'
import { SILENT_PORTAL } from './fixtures/silent-portal.ts'

/** The time when every cached answer was read. */
const READ_AT = Date.parse('2026-06-02T12:05:00Z')

/** A portal's answer: its key in the query cache, and data, a failure, or a failure after data. */
export type Cached = readonly [
  key: readonly (string | number)[],
  answer: { data?: unknown; failure?: Failure },
]

interface LeftMenuStageProps {
  route?: Route
  recents?: readonly Recent[]
  /** The user is an administrator. */
  isAdmin?: boolean
  cached?: readonly Cached[]
  children: ReactNode
}

/** The left-menu app's contexts around a screen, with a portal that answers only what is in `cached`. */
export function LeftMenuStage({
  route = START,
  recents = [],
  isAdmin = false,
  cached = [],
  children,
}: LeftMenuStageProps) {
  const around = useAppContext()
  const navigation: Navigation = {
    route,
    recents,
    go: () => undefined,
    replace: () => undefined,
    goBack: () => undefined,
    remember: () => undefined,
    positionIn: () => null,
    keepPosition: () => undefined,
  }
  return (
    <AppContextProvider value={{ ...around, portal: { ...SILENT_PORTAL, user: { isAdmin } } }}>
      <QueryClientProvider client={clientWith(cached)}>
        <NavigationProvider value={navigation}>{children}</NavigationProvider>
      </QueryClientProvider>
    </AppContextProvider>
  )
}

function clientWith(cached: readonly Cached[]): QueryClient {
  const queries = { staleTime: Number.POSITIVE_INFINITY, retryOnMount: false }
  const client = new QueryClient({ defaultOptions: { queries } })
  for (const [[name = '', ...rest], answer] of cached) {
    const queryKey = [name, SILENT_PORTAL.origin, ...rest]
    if (answer.data !== undefined) client.setQueryData(queryKey, answer.data, { updatedAt: READ_AT })
    if (answer.failure === undefined) continue
    const error = new PortalError(answer.failure)
    client.getQueryCache().build(client, { queryKey }).setState({ status: 'error', error, errorUpdatedAt: 1 })
  }
  return client
}
