import { useFormatter, useTranslations } from 'use-intl'
import type { FoundDeal } from '../../../chat/search/search-deals.ts'
import { roundAmount } from '../../../shared/records/amount-words.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { matchIn } from './match-in.ts'
import type { Option } from './option.ts'
import styles from './option-row.module.css'
import { useOptionLabel } from './use-option-label.ts'

/** A row of the results. `words`: the searched text, which is highlighted in the title. */
export function OptionRow({ option, words }: { option: Option; words: string }) {
  const t = useTranslations('find.record')
  const label = useOptionLabel()(option)
  if (option.kind === 'address') {
    return (
      <span className={styles['row']}>
        <Icon name={'chatId' in option.target ? 'chat' : 'link'} />
        <span className={styles['title']}>{label}</span>
        <Icon name="right" flips />
      </span>
    )
  }
  const [before, match, after] = matchIn(label, words)
  return (
    <span className={styles['row']}>
      <Icon name="deal" />
      <span className={styles['text']}>
        <span className={styles['title']} dir="auto">
          {before}
          <mark className={styles['match']}>{match}</mark>
          {after}
        </span>
        <span className={styles['meta']}>{t('deal', { id: String(option.deal.id) })}</span>
      </span>
      <Amount deal={option.deal} />
    </span>
  )
}

/** The deal's amount; nothing when the portal gives none, or no ISO 4217 currency. */
function Amount({ deal: { amount, currency } }: { deal: FoundDeal }) {
  const words = roundAmount(useFormatter(), amount, currency)
  return words === '' ? null : <span className={styles['amount']}>{words}</span>
}
