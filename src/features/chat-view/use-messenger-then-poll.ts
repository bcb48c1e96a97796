import { useEffect, useRef, useState } from 'react'
import { useAppContext } from '../../shared/app-context/app-context.tsx'

/** When to look whether something has changed, after the messenger was asked for. Milliseconds after the look before. */
const LOOKS_MS = [1_000, 1_500, 2_500, 4_000] as const

/** Something that the portal's messenger does, and we can only look for. */
export interface MessengerThenPoll {
  readonly press: () => void
  /** `nothing`: it was pressed, and there is nothing new after some seconds. */
  readonly state: 'idle' | 'looking' | 'nothing'
}

/**
 * Opens `dialogId` in the portal's messenger, which never says what came of it, and looks for some seconds. When
 * something is found, the screen that called this is gone.
 */
export function useMessengerThenPoll(dialogId: string, refresh: () => Promise<void>): MessengerThenPoll {
  const { portal } = useAppContext()
  const [state, setState] = useState<MessengerThenPoll['state']>('idle')
  const run = useRef<AbortController | null>(null)
  useEffect(() => () => run.current?.abort(), [])

  async function lookForAWhile(signal: AbortSignal): Promise<void> {
    for (const wait of LOOKS_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (signal.aborted) return
      await refresh()
      if (signal.aborted) return
    }
    setState('nothing')
  }
  return {
    state,
    press: () => {
      if (portal === null || (run.current !== null && state === 'looking')) return
      const looking = new AbortController()
      run.current = looking
      setState('looking')
      portal.openMessenger(dialogId)
      void lookForAWhile(looking.signal)
    },
  }
}
