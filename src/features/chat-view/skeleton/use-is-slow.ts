import { useEffect, useState } from 'react'

/** Longest wait without a text, in milliseconds. */
const SLOW_AFTER_MS = 4_000

/** True when the calling component has been mounted for `SLOW_AFTER_MS`. */
export function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}
