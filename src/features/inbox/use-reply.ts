import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { ReplyBox } from './beside/beside.tsx'

/** The way to the reply box of the chosen chat. */
export interface Reply {
  readonly ref: RefObject<ReplyBox | null>
  /** Moves the focus to the box; where it is not there yet, when it is, unless the user does something else before. */
  readonly focus: () => void
}

/** The reply box of the chat in `place`. */
export function useReply(place: RefObject<HTMLElement | null>): Reply {
  const ref = useRef<ReplyBox>(null)
  const waiting = useRef<AbortController | null>(null)
  useEffect(() => () => waiting.current?.abort(), [])
  const focus = useCallback(() => {
    waiting.current?.abort()
    if (ref.current?.focus() === true || place.current === null) return
    const ending = new AbortController()
    const { signal } = ending
    waiting.current = ending
    const watching = new MutationObserver(() => {
      if (ref.current?.focus() === true) ending.abort()
    })
    watching.observe(place.current, { childList: true, subtree: true })
    signal.addEventListener('abort', () => watching.disconnect())
    for (const event of ['pointerdown', 'keydown'] as const) {
      document.addEventListener(event, () => ending.abort(), { signal, capture: true })
    }
  }, [place])
  return { ref, focus }
}
