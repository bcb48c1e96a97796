import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Facts } from '../../../setup/self-check/facts.ts'
import { loadFacts } from '../../../setup/self-check/load-facts.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { askOwnAddress } from './ask-own-address.ts'

/** The facts, once somebody asked for them. */
export interface AskedFacts {
  /** Null: not asked, or not there yet. */
  readonly facts: Facts | null
  readonly isChecking: boolean
  /** Looks anew; does nothing while that is under way. */
  readonly check: () => void
}

/** Asks the portal and our own address on a press, never by itself. */
export function useFacts(): AskedFacts {
  const { portal, origin, address, isArchive = false, appVersion } = useAppContext()
  const [isAsked, setIsAsked] = useState(false)
  const query = portalQuery(portal, ['self-check'], (asked, signal) =>
    loadFacts(
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
  // Failures of the portal's are facts; whatever else there is, is a defect.
  if (error !== null) throw error
  return {
    facts: isAsked ? (data ?? null) : null,
    isChecking: isFetching,
    check: () => {
      setIsAsked(true)
      if (!isFetching) void refetch({ cancelRefetch: false })
    },
  }
}
