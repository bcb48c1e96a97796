import { useEffect, useEffectEvent, useState } from 'react'
import { isFrameShown } from '../frame/is-frame-shown.ts'

const SECOND_MS = 1_000

/** A countdown, in whole seconds. */
interface Countdown {
  readonly total: number
  readonly left: number
}

/**
 * Counts down the seconds of `ms`, and calls `onEnd` once at 0. Counts by the page's time, because a busy page's timers are
 * late and the device's clock may be set. A hidden tab waits until it is shown. A new `attempt` starts over.
 */
export function useCountdown(ms: number, attempt: number, onEnd: () => void): Countdown {
  const total = Math.ceil(ms / SECOND_MS)
  const [counted, setCounted] = useState({ attempt, left: total })
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    const endsAt = performance.now() + total * SECOND_MS
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endsAt - performance.now()) / SECOND_MS))
      setCounted({ attempt, left })
      if (left > 0 || !isFrameShown()) return
      clearInterval(timer)
      end()
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [total, attempt])
  return { total, left: counted.attempt === attempt ? counted.left : total }
}
