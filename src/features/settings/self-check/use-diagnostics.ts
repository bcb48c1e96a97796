import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Diagnostics } from '../../../setup/self-check/diagnostics.ts'
import { loadDiagnostics } from '../../../setup/self-check/load-diagnostics.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { askOwnAddress } from './ask-own-address.ts'

/** The diagnostics, once somebody asked for them. */
export interface DiagnosticsRun {
  /** Null: not asked, or not there yet. */
  readonly diagnostics: Diagnostics | null
  readonly isChecking: boolean
  /** Looks anew; does nothing while that is under way. */
  readonly check: () => void
}

/** Asks the portal and our own address on a press, never by itself. */
export function useDiagnostics(): DiagnosticsRun {
  const { portal, origin, address, isArchive = false, appVersion } = useAppContext()
  const [isAsked, setIsAsked] = useState(false)
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
  // What an earlier visit found is old: nothing of it is shown, or kept.
  const { data, error, isFetching, refetch } = useQuery({
    ...query,
    enabled: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
  // Failures of the portal's are diagnostics; whatever else there is, is a defect.
  if (error !== null) throw error
  return {
    diagnostics: isAsked ? (data ?? null) : null,
    isChecking: isFetching,
    check: () => {
      setIsAsked(true)
      if (!isFetching) void refetch({ cancelRefetch: false })
    },
  }
}
