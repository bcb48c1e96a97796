import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import { useFailureReason } from '../errors/use-failure-reason.ts'

/** Why a tab couldn't be added or taken away, in a sentence; what the portal itself said, where it said something. */
export function useRefusal(): (failure: Failure) => string {
  const t = useTranslations('tabs.refused')
  const reason = useFailureReason()
  return (failure) => {
    switch (failure.kind) {
      // Trying again does no harm here: what is bound already is a success.
      case 'timeout':
      case 'unreachable':
      case 'server-error':
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
