import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { InboxData } from '../../../chat/inbox/inbox-data.ts'
import { failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { type Polling, startPolling } from '../../../shared/polling/polling.ts'
import { createInboxLoader } from './inbox-loader.ts'
import { IDLE, type InboxLoader, type LoaderState } from './loader-state.ts'

/** The loading of the inbox on this screen. */
export interface Loading {
  readonly loader: InboxLoader | null
  readonly state: LoaderState
  /** Time at which the data was last confirmed, while looks fail; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Looks for changes at once. */
  readonly refresh: () => void
}

const NO_LISTENER = () => () => undefined

/** Loads what the screen needs into the cached answer of `queryKey`, and keeps it fresh by polling. */
export function useLoader(
  portal: Portal | null,
  queryKey: readonly unknown[],
  data: InboxData | undefined,
): Loading {
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  const [loader, setLoader] = useState<InboxLoader | null>(null)
  const [staleSince, setStaleSince] = useState<number | null>(null)
  const [defect, setDefect] = useState<{ readonly error: unknown } | null>(null)
  const polling = useRef<Polling | null>(null)
  const isOpen = data !== undefined
  const createLoader = useEffectEvent((asked: Portal) =>
    createInboxLoader(asked, {
      get: () => queryClient.getQueryData<InboxData>(queryKey),
      set: (now) => void queryClient.setQueryData<InboxData>(queryKey, now),
    }),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key begins anew
  useEffect(() => {
    if (portal === null) return
    const created = createLoader(portal)
    setLoader(created)
    return () => {
      setLoader(null)
      created.stop()
    }
  }, [portal, key])

  const fail = useEffectEvent((error: unknown) => {
    if (failureOf(error) === null) setDefect({ error })
    else setStaleSince((known) => known ?? queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? null)
  })
  useEffect(() => {
    if (loader === null || !isOpen) return
    const started = startPolling({
      poll: (signal) => loader.look(signal),
      onSuccess: () => setStaleSince(null),
      onFailure: (error) => fail(error),
    })
    polling.current = started
    return () => {
      polling.current = null
      started.stop()
    }
  }, [loader, isOpen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the data may need a step
  useEffect(() => loader?.wake(), [loader, data])

  const state = useSyncExternalStore(loader?.subscribe ?? NO_LISTENER, loader?.state ?? (() => IDLE))
  if (defect !== null) throw defect.error
  if (state.defect !== undefined) throw state.defect
  const refresh = useMemo(() => () => void polling.current?.pollNow(), [])
  return { loader, state, staleSince, refresh }
}
