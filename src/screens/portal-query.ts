import type { Portal } from '../portal/portal.ts'

/** How something of the portal's is kept in the query cache: by portal and `key`, never by anything secret. */
export function portalQuery<T>(
  portal: Portal | null,
  origin: string,
  key: readonly (string | number)[],
  ask: (portal: Portal, signal: AbortSignal) => Promise<T>,
) {
  return {
    queryKey: [key[0], origin, ...key.slice(1)] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<T> => {
      if (portal === null) throw new Error('a query without a portal')
      return ask(portal, signal)
    },
    enabled: portal !== null,
  }
}
