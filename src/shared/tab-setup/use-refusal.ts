import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import { useFailureReason } from '../errors/use-failure-reason.ts'

/** The reason why a tab could not be added or removed, in a sentence; the portal's own text when it sent one. */
export function useRefusal(): (failure: Failure) => string {
  const t = useTranslations('tabs.refused')
  const reason = useFailureReason()
  return (failure) => {
    switch (failure.kind) {
      // A retry does no harm here: a tab that is bound already is a success.
      case 'timeout':
      case 'unreachable':
      case 'server-error':
      case 'bad-answer':
        return t('uncertain')
      case 'not-allowed':
        return t('notAllowed')
      case 'missing-scope':
        return t('missingScope')
      case 'portal':
        if (failure.code === 'ERROR_PLACEMENT_NOT_FOUND') return t('notFound')
        return failure.description === '' ? reason(failure) : t('said', { reason: failure.description })
      default:
        return reason(failure)
    }
  }
}
