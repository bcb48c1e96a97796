import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Facts } from '../../../setup/self-check/facts.ts'
import { loadFacts } from '../../../setup/self-check/load-facts.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { askOwnAddress } from './ask-own-address.ts'

/** The facts of the self-check, loaded on request. */
export interface RequestedFacts {
  /** Null: not requested yet, or loading. */
  readonly facts: Facts | null
  readonly isChecking: boolean
  /** Loads the facts; does nothing while loading. */
  readonly check: () => void
}

/** Loads the facts from the portal and the app's own address when `check` is called, never by itself. */
export function useFacts(): RequestedFacts {
  const { portal, origin, address, isArchive = false, appVersion } = useAppContext()
  const [isRequested, setIsRequested] = useState(false)
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
    facts: isRequested ? (data ?? null) : null,
    isChecking: isFetching,
    check: () => {
      setIsRequested(true)
      if (!isFetching) void refetch({ cancelRefetch: false })
    },
  }
}
