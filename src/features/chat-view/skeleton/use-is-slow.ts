import { useEffect, useState } from 'react'

/** After this long, waiting in silence feels broken. Milliseconds. */
const SLOW_AFTER_MS = 4_000

/** Whether what uses it has been on the screen for a good while. */
export function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}
