import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Ring } from '../../ui/ring/ring.tsx'
import { State } from '../../ui/state/state.tsx'
import { isFrameShown } from '../frame/is-frame-shown.ts'
import { TryAgain } from './try-again.tsx'

interface ThrottledStateProps {
  retryInMs: number
  /** Differs for each refusal, so that the next one counts down again. */
  attempt: number
  onRetry: () => void
  isRetrying: boolean
  level: 1 | 2
}

const SECOND_MS = 1_000

/** The rate-limit state: counts down, then retries by itself. */
export function ThrottledState({ retryInMs, attempt, onRetry, isRetrying, level }: ThrottledStateProps) {
  const t = useTranslations()
  const total = Math.ceil(retryInMs / SECOND_MS)
  const left = useCountdown(total, attempt, onRetry)
  return (
    <State
      glyph={{
        element: <Ring left={left} total={total} label={t('failure.throttled.timer', { seconds: left })} />,
      }}
      level={level}
      heading={t('failure.throttled.heading')}
      ways={<TryAgain onRetry={onRetry} isRetrying={isRetrying} />}
    >
      {t('failure.throttled.text', { seconds: left })}
    </State>
  )
}

/**
 * Counts down seconds, and calls `onEnd` once at 0. Counts by the page's time, because a busy page's timers are late and the
 * device's clock may be set. A hidden tab waits until it is shown. A new `attempt` starts over.
 */
function useCountdown(total: number, attempt: number, onEnd: () => void): number {
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
  return counted.attempt === attempt ? counted.left : total
}
