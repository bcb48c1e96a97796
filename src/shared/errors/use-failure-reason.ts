import { useTranslations } from 'use-intl'
import { type Failure, isUncertain } from '../../portal/failure.ts'

/** Wait from which on a limit is one of minutes (`OPERATION_TIME_LIMIT`), in milliseconds. */
const LONG_WAIT_MS = 20_000

/**
 * The reason of a failed write, in a sentence. After a failure that leaves the outcome unknown (`isUncertain`), the
 * sentence says so.
 */
export function useFailureReason(): (failure: Failure) => string {
  const t = useTranslations('action.failed')
  return (failure) => {
    if (failure.kind === 'offline') return t('offline')
    if (isUncertain(failure)) return t('uncertain')
    switch (failure.kind) {
      case 'missing-scope':
      case 'not-allowed':
        return t('notAllowed')
      case 'throttled':
        return t(failure.retryInMs < LONG_WAIT_MS ? 'throttled' : 'throttledLong')
      case 'session-expired':
        return t('sessionExpired')
      case 'unreachable':
        return t('unsent')
      case 'portal-closed':
        return t('portalClosed')
      default:
        return failure.kind === 'portal' && failure.code === 'ACCESS_ERROR' ? t('notAllowed') : t('refused')
    }
  }
}
