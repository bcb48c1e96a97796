import { useEffect, useState } from 'react'
import { useAppContext } from '../../shared/app-context/app-context.tsx'

const MINUTE_MS = 60_000

/** The portal's time in milliseconds, as of the last minute: relative times follow it. 0 without a portal. */
export function useMinute(): number {
  const { portal } = useAppContext()
  const [now, setNow] = useState(() => portal?.now() ?? 0)
  useEffect(() => {
    if (portal === null) return
    const timer = setInterval(() => setNow(portal.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [portal])
  return now
}
