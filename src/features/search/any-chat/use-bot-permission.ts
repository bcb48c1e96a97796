import { useQuery } from '@tanstack/react-query'
import { grantedScopes } from '../../../chat/granted-scopes.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'

/** State of the scope `imbot`; `asking`: loading, `unknown`: the request failed. */
export type BotPermission = 'asking' | 'granted' | 'missing' | 'unknown'

/** The scope `imbot`, by the REST method `scope`; requested once, and only when `isWanted`. */
export function useBotPermission(isWanted: boolean): { permission: BotPermission } & TryAgainProps {
  const { portal } = useAppContext()
  const query = portalQuery(portal, ['scopes'], (asked, signal) => asked.call(grantedScopes(), signal))
  const { data, isError, isFetching, refetch } = useQuery({ ...query, enabled: query.enabled && isWanted })
  const again = { onRetry: () => void refetch({ cancelRefetch: false }), isRetrying: isFetching }
  if (data !== undefined) return { permission: data.includes('imbot') ? 'granted' : 'missing', ...again }
  return { permission: isError ? 'unknown' : 'asking', ...again }
}
