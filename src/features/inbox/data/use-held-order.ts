import { useState } from 'react'
import { changesBetween, heldOrder } from '../../../chat/inbox/held-order.ts'

/** The order of a list that does not move while it is held. */
export interface HeldOrder {
  /** The keys as they are shown. */
  readonly keys: readonly string[]
  readonly waitingChanges: number
  readonly hold: (isHeld: boolean) => void
  readonly applyChanges: () => void
}

/** Keeps the order of `wanted` while it is held; another `listKey` is another list, which takes its place at once. */
export function useHeldOrder(wanted: readonly string[], listKey: string): HeldOrder {
  const [held, setHeld] = useState<{ readonly listKey: string; readonly keys: readonly string[] } | null>(
    null,
  )
  let keys = wanted
  if (held !== null) {
    if (held.listKey === listKey) keys = heldOrder(held.keys, wanted)
    // Rows that were added at the end are held from now on as well.
    if (keys !== held.keys) setHeld({ listKey, keys })
  }
  return {
    keys,
    waitingChanges: keys === wanted ? 0 : changesBetween(keys, wanted),
    hold: (isHeld) => {
      if (isHeld !== (held !== null)) setHeld(isHeld ? { listKey, keys } : null)
    },
    applyChanges: () => {
      if (held !== null) setHeld({ listKey, keys: wanted })
    },
  }
}
