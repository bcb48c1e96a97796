import { useQuery } from '@tanstack/react-query'
import { grantedScopes } from '../../../chat/load-chat.ts'
import { portalQuery } from '../../portal-query.ts'
import { useSurroundings } from '../../surroundings.tsx'
import type { TryAgainProps } from '../../try-again.tsx'

/** Whether the app may ask as a bot; `unknown`: the portal didn't tell. */
export type BotPermission = 'asking' | 'granted' | 'missing' | 'unknown'

/** The permission `imbot`, by REST's `scope`; asked for once, and only when somebody wants to use it. */
export function useBotPermission(isWanted: boolean): { permission: BotPermission } & TryAgainProps {
  const { portal, origin } = useSurroundings()
  const query = portalQuery(portal, origin, ['scopes'], (asked, signal) =>
    asked.call(grantedScopes(), signal),
  )
  const { data, isError, isFetching, refetch } = useQuery({ ...query, enabled: query.enabled && isWanted })
  const again = { onRetry: () => void refetch({ cancelRefetch: false }), isRetrying: isFetching }
  if (data !== undefined) return { permission: data.includes('imbot') ? 'granted' : 'missing', ...again }
  return { permission: isError ? 'unknown' : 'asking', ...again }
}
