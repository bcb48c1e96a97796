import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Diagnostics } from '../../../setup/self-check/diagnostics.ts'
import { loadDiagnostics } from '../../../setup/self-check/load-diagnostics.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { askOwnAddress } from './ask-own-address.ts'

/** The diagnostics of the self-check, loaded on request. */
export interface RequestedDiagnostics {
  /** Null: not requested yet, or loading. */
  readonly diagnostics: Diagnostics | null
  readonly isChecking: boolean
  /** Loads the facts; does nothing while loading. */
  readonly check: () => void
}

/** Loads the diagnostics from the portal and the app's own address when `check` is called, never by itself. */
export function useDiagnostics(): RequestedDiagnostics {
  const { portal, origin, address, isArchive = false, appVersion } = useAppContext()
  const [isRequested, setIsRequested] = useState(false)
  const query = portalQuery(portal, ['self-check'], (asked, signal) =>
    loadDiagnostics(
      asked,
      {
        address,
        appVersion,
        now: () => performance.now(),
        askOwn: (ending) => askOwnAddress({ address, isArchive }, origin, ending),
      },
      signal,
    ),
  )
  // Facts of an earlier visit are outdated: neither shown nor cached.
  const { data, error, isFetching, refetch } = useQuery({
    ...query,
    enabled: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
  // A failure of the portal is a fact; any error here is a defect.
  if (error !== null) throw error
  return {
    diagnostics: isRequested ? (data ?? null) : null,
    isChecking: isFetching,
    check: () => {
      setIsRequested(true)
      if (!isFetching) void refetch({ cancelRefetch: false })
    },
  }
}
