import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import { useFailureReason } from '../errors/use-failure-reason.ts'

/** Reasons by the documented codes of `crm.item.update`; a list expected (`100`) is a defect of ours. */
const REASONS = {
  CRM_FIELD_ERROR_VALUE_NOT_VALID: 'notValid',
  UPDATE_DYNAMIC_ITEM_RESTRICTED: 'tariff',
  // The documentation's code for the missing right to a stage.
  '-': 'noStageRight',
} as const

/** The reason of a refused change of stage, in words; null: the portal gave none. */
export function useStageReason(): (failure: Failure | null) => string {
  const t = useTranslations('dealLine.reason')
  const general = useFailureReason()
  const refused = useTranslations('action.failed')
  return (failure) => {
    if (failure === null) return refused('refused')
    if (failure.kind === 'not-allowed') return t('noRight')
    if (failure.kind === 'missing-scope') return t('noScope')
    if (failure.kind !== 'portal') return general(failure)
    const told = withoutTags(failure.description)
    if (Object.hasOwn(REASONS, failure.code)) return t(REASONS[failure.code as keyof typeof REASONS])
    // Required fields have no documented code: the portal's own sentence names them.
    return told === '' ? refused('refused') : t('told', { text: told })
  }
}

/** Plain text of the portal's HTML. */
function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
