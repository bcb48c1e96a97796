import { type RefCallback, useCallback, useRef } from 'react'

/** The way to the reply box of the chat that is shown. */
interface ReplyBox {
  focus(): boolean
}

/** Focuses the reply box of the chat, or does so when a chat that is being opened has one. */
export function useReply(): { ref: RefCallback<ReplyBox>; focus: () => void } {
  const box = useRef<ReplyBox | null>(null)
  const isWanted = useRef(false)
  const ref = useCallback((found: ReplyBox | null) => {
    box.current = found
    if (found !== null && isWanted.current) isWanted.current = !found.focus()
  }, [])
  const focus = useCallback(() => {
    isWanted.current = box.current?.focus() !== true
  }, [])
  return { ref, focus }
}
