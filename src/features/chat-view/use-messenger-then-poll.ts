import { useEffect, useRef, useState } from 'react'
import { useAppContext } from '../../shared/app-context/app-context.tsx'

/** Delays before each poll after the messenger was opened, in milliseconds. */
const POLL_DELAYS_MS = [1_000, 1_500, 2_500, 4_000] as const

/** Opening of the portal's messenger, and the polls for its effect. */
export interface MessengerThenPoll {
  readonly press: () => void
  /** `nothing`: the polls after the press found no change. */
  readonly state: 'idle' | 'polling' | 'nothing'
}

/**
 * Opens `dialogId` in the portal's messenger, which reports no outcome, and polls for some seconds. A poll that finds a
 * change replaces the screen that called this.
 */
export function useMessengerThenPoll(dialogId: string, refresh: () => Promise<void>): MessengerThenPoll {
  const { portal } = useAppContext()
  const [state, setState] = useState<MessengerThenPoll['state']>('idle')
  const run = useRef<AbortController | null>(null)
  useEffect(() => () => run.current?.abort(), [])

  async function pollForAWhile(signal: AbortSignal): Promise<void> {
    for (const wait of POLL_DELAYS_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (signal.aborted) return
      await refresh()
      if (signal.aborted) return
    }
    run.current = null
    setState('nothing')
  }
  return {
    state,
    press: () => {
      // A second press can come before the first one's state is rendered.
      if (portal === null || run.current !== null) return
      const polling = new AbortController()
      run.current = polling
      setState('polling')
      portal.openMessenger(dialogId)
      void pollForAWhile(polling.signal)
    },
  }
}
