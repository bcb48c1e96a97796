import { useTranslations } from 'use-intl'
import { Ring } from '../../ui/ring/ring.tsx'
import { State } from '../../ui/state/state.tsx'
import { TryAgain } from './try-again.tsx'
import { useCountdown } from './use-countdown.ts'

interface ThrottledStateProps {
  retryInMs: number
  /** Differs for each refusal, so that the next one counts down again. */
  attempt: number
  onRetry: () => void
  isRetrying: boolean
  level: 1 | 2
}

/** The rate-limit state: counts down, then retries by itself. */
export function ThrottledState({ retryInMs, attempt, onRetry, isRetrying, level }: ThrottledStateProps) {
  const t = useTranslations()
  const { total, left } = useCountdown(retryInMs, attempt, onRetry)
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
