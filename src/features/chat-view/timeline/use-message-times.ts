import { useMemo } from 'react'
import { useFormatter } from 'use-intl'

/** A message's time in the user's language and zone. */
export interface MessageTimeWords {
  /** The time of day: `6:04 PM`. */
  readonly time: string
  /** With its date: `Tuesday, September 22, 2026 at 6:04 PM`. */
  readonly full: string
}

/** Returns a message's time in words by its `at`; null when the portal sent no date. */
export type MessageTimesOf = (at: string) => MessageTimeWords | null

/** Words each time once, as long as language and zone stay: scrolling mounts the same rows again and again. */
export function useMessageTimes(): MessageTimesOf {
  const format = useFormatter()
  return useMemo(() => {
    const known = new Map<string, MessageTimeWords | null>()
    return (at) => {
      let words = known.get(at)
      if (words === undefined) {
        const ms = Date.parse(at)
        words = Number.isNaN(ms)
          ? null
          : {
              time: format.dateTime(ms, { timeStyle: 'short' }),
              full: format.dateTime(ms, { dateStyle: 'full', timeStyle: 'short' }),
            }
        known.set(at, words)
      }
      return words
    }
  }, [format])
}
