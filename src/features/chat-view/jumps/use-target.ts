import { useState } from 'react'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { Arrival, JumpPlace, Jumps } from './use-jumps.ts'

/**
 * The place to scroll to, a new object for each jump, and the jumps themselves: those within the loaded messages are made
 * at once, as their arrival would be told one render later.
 */
export function useTarget(
  { messages, hasNewer }: MessageWindow,
  jumps: Jumps,
): { target: Arrival | null; here: Jumps } {
  const [target, setTarget] = useState(jumps.arrived)
  const [last, setLast] = useState(jumps.arrived)
  if (jumps.arrived !== last) {
    setLast(jumps.arrived)
    setTarget(jumps.arrived)
  }
  const isShown = (place: JumpPlace) =>
    place === 'end' ? hasNewer === undefined : messages.some(({ id }) => id === place)
  return {
    target,
    here: {
      ...jumps,
      to(place, options = {}) {
        if (!isShown(place)) {
          jumps.to(place, options)
          return
        }
        jumps.leave(place, options)
        setTarget({ place, keepsFocus: options.keepsFocus === true })
      },
    },
  }
}

/** The message that a search has led to, whose field keeps the focus; null: none. */
export function foundBy(target: Arrival | null): number | null {
  return target?.keepsFocus === true && target.place !== 'end' ? target.place : null
}
