import { useTranslations } from 'use-intl'
import { useRecordName } from '../../../shared/records/use-record-name.ts'
import type { Option } from './option.ts'

/** Labels of options: a deal's title, "Task 8293", "Chat 1437". */
export function useOptionLabel(): (option: Option) => string {
  const t = useTranslations('find')
  const nameOf = useRecordName()
  return (option) => {
    if (option.kind === 'deal') return option.deal.title || t('search.untitled')
    if ('chatId' in option.target) return t('record.chat', { id: String(option.target.chatId) })
    return nameOf(option.target)
  }
}
