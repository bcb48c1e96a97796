import { useFormatter, useTranslations } from 'use-intl'
import type { Failure } from '../../../portal/failure.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { useCountdown } from '../../../shared/errors/use-countdown.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './inbox-list.module.css'

interface PartStripProps {
  failure: Failure
  /** Differs for each failure. */
  attempt: number
  /** Number of rows that are there. */
  count: number
  onRetry: () => void
  isRetrying: boolean
}

/** Words of failures that have their own. */
const WORDS: { readonly [K in Failure['kind']]?: 'offline' | 'notAllowed' | 'missingScope' } = {
  offline: 'offline',
  'not-allowed': 'notAllowed',
  'missing-scope': 'missingScope',
}
/** True for a part that stays away: what can be listed without it is. */
export function isLastingPart({ kind }: Failure): boolean {
  return kind === 'not-allowed' || kind === 'missing-scope'
}

/** A part that did not arrive, above the rows that did: a refusal to be patient counts down, and follows by itself. */
export function PartStrip(props: PartStripProps) {
  const { failure, attempt, onRetry, isRetrying } = props
  const t = useTranslations('inbox.part')
  if (failure.kind === 'throttled') {
    return <Throttled key={attempt} {...props} retryInMs={failure.retryInMs} />
  }
  const isLasting = isLastingPart(failure)
  return (
    <div className={styles['strip']} role="status">
      <Icon name={isLasting ? 'lock' : 'alert'} />
      <p>{t(WORDS[failure.kind] ?? 'failed')}</p>
      {!isLasting && <TryAgain onRetry={onRetry} isRetrying={isRetrying} />}
    </div>
  )
}

function Throttled(props: PartStripProps & { retryInMs: number }) {
  const { retryInMs, attempt, count, onRetry, isRetrying } = props
  const t = useTranslations('inbox.part')
  const { total, left } = useCountdown(retryInMs, attempt, onRetry)
  return (
    <div className={styles['strip']}>
      <Icon name="clock" />
      <p aria-hidden="true">{t('throttled', { count, seconds: left })}</p>
      {/* Said once: the seconds are not. */}
      <p className="sr-only" role="status">
        {t('throttled', { count, seconds: total })}
      </p>
      <Button busy={isRetrying} onClick={onRetry}>
        {t('now')}
      </Button>
    </div>
  )
}

/** Says of what time the rows are, while the portal does not answer. */
export function StaleStrip({ since, onRetry }: { since: number; onRetry: () => void }) {
  const t = useTranslations('inbox.part')
  const format = useFormatter()
  return (
    <div className={styles['strip']} role="status">
      <Icon name="clock" />
      <p>{t('stale', { time: format.dateTime(since, { timeStyle: 'short' }) })}</p>
      <TryAgain onRetry={onRetry} isRetrying={false} />
    </div>
  )
}
