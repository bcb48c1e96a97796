import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { entityFormOf } from '../../chat/search/entity-form.ts'

/** Orders, which have no form of their own. */
const ORDER = /^ORDER\|/

/** An entity's name in the user's language: "Deal 1663", "Task 8293"; of an unknown kind its type and ID. */
export function useRecordName(): (ref: EntityRef) => string {
  const t = useTranslations('find.record')
  return (ref) => {
    const { kind, fields } = entityFormOf(ref)
    switch (kind) {
      case 'other':
        if (ref.type === 'CRM' && ORDER.test(ref.id)) return t('order', { id: ref.id.replace(ORDER, '') })
        return t('other', { id: `${ref.type} ${ref.id}` })
      case 'smartProcess':
        return t('smartProcess', { id: fields.id ?? '' })
      case 'lines':
        return t('lines', { id: ref.id })
      case 'livechat':
        return t('livechat', { id: ref.id })
      default:
        return t(kind, { id: fields.id ?? '' })
    }
  }
}
