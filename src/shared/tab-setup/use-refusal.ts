import { useTranslations } from 'use-intl'
import { type Failure, isUncertain } from '../../portal/failure.ts'
import { useFailureReason } from '../errors/use-failure-reason.ts'

/** The placement's own refusal of an option that the app sent, `INVALID_ERROR_ICON_NAME`. */
const OPTION_ERROR =
  /^(?:EMPTY_ERROR_ICON_NAME|INVALID_ERROR_(?:ICON_NAME|CONTEXT|ROLE|EXTRANET|COLOR|WIDTH|HEIGHT))$/

/** The reason why a tab or a place could not be added or removed, in a sentence; the portal's own text when it sent one. */
export function useRefusal(): (failure: Failure) => string {
  const t = useTranslations('tabs.refused')
  const reason = useFailureReason()
  return (failure) => {
    // A retry does no harm here: a tab that is bound already is a success.
    if (failure.kind !== 'offline' && isUncertain(failure)) return t('uncertain')
    switch (failure.kind) {
      case 'not-allowed':
        return t('notAllowed')
      case 'missing-scope':
        return t('missingScope')
      case 'portal':
        if (failure.code === 'ERROR_PLACEMENT_NOT_FOUND') return t('notFound')
        if (failure.code === 'ERROR_PLACEMENT_MAX_COUNT') return t('maxCount')
        if (OPTION_ERROR.test(failure.code)) return t('options', { code: failure.code })
        return failure.description === '' ? reason(failure) : t('said', { reason: failure.description })
      default:
        return reason(failure)
    }
  }
}
