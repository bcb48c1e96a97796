import { useEffect, useState } from 'react'

/** The time, anew every `ms`; null until the first time has passed. Milliseconds, by this device's clock. */
export function useTick(ms: number): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return at
}
